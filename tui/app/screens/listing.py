"""The list of articles: what is shown of a pile, by which filter, and how much it is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Static

from tui.app.heading import empty_inbox, heading, progress_of_sitting, progress_of_view
from tui.app.pile import Pile
from tui.app.screens.preview_screen import PreviewScreen
from tui.app.shelf import Shelf
from tui.app.views import VERDICT_OF, VIEWS, View, is_story
from tui.app.widgets.status_line import StatusLine
from tui.errors import ReadingError
from tui.library.folding import folded

COUNTS = 0.05
"""Seconds from a source's news to the sums above the list, and to what a filter lets through."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the reader stood before a list was left for another, and what it was filtered by."""

    pile: Pile
    view: View | None
    index: int = 0
    needle: str = ""
    places: list[int] | None = None


class ListScreen(PreviewScreen):
    """The articles of a pile: the sources that were opened, or a view of the library."""

    def __init__(self, pile: Pile, view: View | None = None) -> None:
        """List `pile`: the rows of a `view` of the library, or the sources that were opened."""
        super().__init__(pile, view)
        self._needle = ""
        self._places: list[int] | None = None
        self._before: list[Stand] = []
        self._counts: Timer | None = None

    def compose(self) -> ComposeResult:
        """A line that says how much there is, the list with its preview, the verbs."""
        self.fold(self.app.size.width, self.app.size.height)
        yield Static("", id="heading", markup=False)
        yield Static("", id="arrivals", markup=False)
        yield from self.compose_panes()
        yield Static("", id="none", markup=False)
        yield StatusLine(glyphs=self.app.glyphs)

    def on_mount(self) -> None:
        """Show the list."""
        self.query_one("#arrivals").display = False
        self.list_rows()

    def on_resize(self, event: events.Resize) -> None:
        """Put the preview where there is room for it."""
        self.fold(event.size.width, event.size.height)
        self.call_after_refresh(self.say_how_much)

    def on_row_list_moved(self) -> None:
        """Say where the cursor is, and ask for the preview of the row on which it rests."""
        self.say_how_much()
        self.rest_on_row()

    def on_article_list_selected(self) -> None:
        """Say how many are selected."""
        self.say_how_much()

    def on_screen_resume(self) -> None:
        """Show what has come in meanwhile."""
        self.refresh_rows()

    # What the list shows

    def show(self, pile: Pile, view: View | None) -> None:
        """List another pile; what was decided in the one before has left it."""
        if self._leads_back(pile, view):
            index = self.articles.index or 0
            stand = Stand(self.pile, self.view, index, self._needle, self._places)
            self._before.append(stand)
        self._list(Stand(pile, view))

    def _leads_back(self, pile: Pile, view: View | None) -> bool:
        """Whether `q` leads back from the new list: to the sources, or from a story."""
        if self.view is None:
            return len(self.pile) > 0
        return is_story(view) and self.view != view

    def go_back(self) -> bool:
        """List what was listed before, as it was; false where there is nothing."""
        if not self._before:
            return False
        self._list(self._before.pop())
        return True

    def _list(self, stand: Stand) -> None:
        if isinstance(self.pile, Shelf):
            self.pile.let_go_of_words()
        self.pile, self.view = stand.pile, stand.view
        self.fold(self.size.width, self.size.height)
        self._needle, self._places = stand.needle, stand.places
        self.articles.select(frozenset())
        self.query_one("#arrivals").display = False
        self.list_rows()
        self.articles.go_to(stand.index)

    def refresh_rows(self) -> None:
        """List the pile as it is now, and let the keys go to it."""
        self.list_rows()
        self.articles.focus()

    def source_changed(self, index: int) -> None:
        """Draw the row of a source about which something is new, and its preview."""
        if not self.stands:
            return
        if index == self.articles.index:
            self.rest_on_row()
        if self.view is not None:
            self.articles.update_row(index)
            return
        if len(self.pile) != self.articles.listed:
            self.list_rows()
        self.articles.update_row(index)
        if self._counts is None:
            # Thousands of sources come thick and fast; the sums and the filter take them all in.
            self._counts = self.set_timer(COUNTS, self._count)

    def _count(self) -> None:
        self._counts = None
        if self._needle and self.view is None:
            self.list_rows()
        else:
            self.say_how_much()

    def say_state(self, state: str) -> None:
        """Say at the foot what is going on elsewhere."""
        self.query_one(StatusLine).state = state

    def rows_came(self) -> None:
        """Draw rows that were not here when they were first looked at."""
        if self.stands:
            self.articles.redraw_all()

    def stand_on(self, index: int) -> None:
        """Put the cursor on the article that was read last."""
        self.articles.go_to(index)

    def scopes(self) -> list[str]:
        """The list's own keys first."""
        return ["list", "rows"]

    def expect_filter(self) -> None:
        """Have ready what the first letter of a filter needs."""
        if isinstance(self.pile, Shelf):
            self.run_worker(self._expect_filter(self.pile), exclusive=True, group="words")

    async def _expect_filter(self, pile: Shelf) -> None:
        with suppress(ReadingError):  # the first letter says what is wrong
            await pile.words()

    def filter(self, needle: str) -> None:
        """List only what `needle` asks for: by its words, and in a view by its fields too."""
        if isinstance(self.pile, Shelf):
            self.run_worker(self._filter(self.pile, needle), exclusive=True, group="filter")
        else:
            self._needle = needle
            self.list_rows()

    def clear_filter(self) -> None:
        """List everything again, and let go of what the filter looked in."""
        self.filter("")
        if isinstance(self.pile, Shelf):
            self.pile.let_go_of_words()

    async def _filter(self, pile: Shelf, needle: str) -> None:
        wanted = needle.strip()
        try:
            places = await pile.matching(needle) if wanted else None
        except ReadingError as error:
            # The last letter may be the first of a value: what is listed stays.
            self.query_one(StatusLine).state = str(error)
            return
        self.query_one(StatusLine).state = ""
        self._needle, self._places = wanted, places
        self.list_rows()

    def list_rows(self) -> None:
        """List the pile as it is now."""
        waits = self.view is not None and not isinstance(self.pile, Shelf)
        headlines = () if waits else self.pile.headlines
        shown = self._places if self.view is not None else self._matching()
        self.pile.listed = shown
        articles = self.articles
        articles.view(self.verdict_of_view())
        articles.show(headlines, shown)
        articles.redraw_all()
        nothing = not (headlines if shown is None else shown)
        self.query_one("#none").display = nothing
        self.query_one("#panes").display = not nothing
        if nothing:
            self.query_one("#none", Static).update(self._nothing())
        elif self.focused is None:
            articles.focus()  # a list that is out of sight loses it
        self.say_how_much()

    def _matching(self) -> list[int] | None:
        """Which of the sources have what the reader filters by in their row; None for all."""
        if not self._needle:
            return None
        wanted = [folded(word) for word in self._needle.split()]
        rows = (
            folded(f"{h.title}\n{h.site}\n{' '.join((*h.names, *h.tags))}")
            for h in self.pile.headlines
        )
        return [index for index, row in enumerate(rows) if all(word in row for word in wanted)]

    def verdict_of_view(self) -> str | None:
        """What every row of the view had when it was entered; another verdict is a decision."""
        if self.view is None:
            return ""
        return VERDICT_OF.get(self.view.query)

    def _nothing(self) -> str:
        if self._needle:
            onward = f"{self.app.key_of('list.clear')} shows all"
            from tui.library.fields import FIELDS

            if self.view is None and any(f"{name}:" in self._needle for name in FIELDS):
                onward = f"fields are for views: {self.app.key_of('list.view-5')} lists everything"
            return f"Nothing here has {self.app.quoted(self._needle)} in it; {onward}"
        if self.view is None:
            return "Nothing to read"
        if not isinstance(self.pile, Shelf):
            return ""  # the library has not answered yet
        if self.view.query != VIEWS[0].query:
            return f"Nothing in {self.app.quoted(self.view.name)}"
        return empty_inbox(self.app.keys_of("app.add", "list.view-5", "app.help"))

    def say_how_much(self) -> None:
        """Say where the reader is, how much there is, and how long it will take."""
        if not self.stands:
            return
        articles, count = self.articles, len(self.pile)
        listed = articles.row_count if self._needle else None
        done_with = self.verdict_of_view() in {"archived", "dismissed"}
        ahead = articles.row_count - articles.cursor
        left = None if done_with else self.app.librarian.pace.minutes_for(ahead)
        line, dots = self.query_one("#heading", Static), self.app.glyphs.ellipsis
        width = (line.content_size.width or self.app.size.width) - 1
        if self.view is None:
            line.update(self._progress_of_sitting(left), layout=False)
        else:
            counts = self.app.librarian.counts
            of_view = (n for v, n in zip(VIEWS, counts, strict=False) if v.query == self.view.query)
            told = next(of_view, 0) if self.pile.folds else 0
            row, selected = articles.cursor + 1, len(articles.selected)
            progress = progress_of_view(row, count, listed, left, told, selected)
            line.update(heading(self.view, counts, progress, width, dots), layout=False)

    def _progress_of_sitting(self, left: float | None) -> str:
        headlines = self.pile.headlines
        listed = [headlines[index] for index in self.articles.shown] if self._needle else None
        on_the_way = sum(h.state in {"waiting", "loading"} for h in headlines)
        self.query_one(StatusLine).state = f"{on_the_way} on the way" if on_the_way else ""
        parts = progress_of_sitting(headlines, listed, left, len(self.articles.selected))
        if self.app.labels:
            parts.append("  ".join(f"{n} {x}" for n, x in enumerate(self.app.labels, 1)))
        return self.app.glyphs.separator.join(parts)

    def say_arrivals(self, count: int) -> None:
        """Say how many have come since the view was entered; they wait until they are wanted."""
        bar = self.query_one("#arrivals", Static)
        bar.display = count > 0
        key = self.app.key_of("list.refresh")
        bar.update(f"{count} new: {key} shows {'it' if count == 1 else 'them'}")
