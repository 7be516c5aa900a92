"""The list of articles with its preview: what is shown of a pile, and where."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.timer import Timer
from textual.widgets import Static

from tui.app.pile import Pile
from tui.app.screens.pile_screen import PileScreen
from tui.app.views import VERDICT_OF, View
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.preview import PreviewPane
from tui.app.widgets.status_line import StatusLine

BESIDE = 150
"""Cells from which the preview stands beside the list."""
BELOW = 36
"""Lines from which it stands below the list; a smaller screen is for the list alone."""
RESTS = 0.08
"""Seconds that the cursor rests on a row before its preview is asked for."""


class ListScreen(PileScreen):
    """The articles of a pile: the sources that were opened, or a view of the library."""

    def __init__(self, pile: Pile, view: View | None = None) -> None:
        """List `pile`: the rows of a `view` of the library, or the sources that were opened."""
        super().__init__()
        self.pile = pile
        self.view = view
        self._needle = ""
        self._rest: Timer | None = None
        self._wants_preview = True

    @property
    def articles(self) -> ArticleList:
        """The list itself."""
        return self.query_one(ArticleList)

    def compose(self) -> ComposeResult:
        """A line that says how much there is, the list with its preview, the verbs."""
        self._fold(self.app.size.width, self.app.size.height)
        yield Static("", id="heading", markup=False)
        yield Static("", id="arrivals", markup=False)
        with Container(id="panes"):
            yield ArticleList(glyphs=self.app.glyphs)
            yield PreviewPane(glyphs=self.app.glyphs)
        yield Static("", id="none", markup=False)
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the list."""
        self.query_one("#arrivals").display = False
        self.list_rows()

    def on_resize(self, event: events.Resize) -> None:
        """Put the preview where there is room for it."""
        self._fold(event.size.width, event.size.height)

    def _fold(self, width: int, height: int) -> None:
        self.set_class(width >= BESIDE, "-beside")
        self.set_class(width < BESIDE and height >= BELOW, "-below")
        self.set_class(not self._wants_preview or (width < BESIDE and height < BELOW), "-alone")

    def on_screen_resume(self) -> None:
        """Show what has come in meanwhile."""
        self.refresh_rows()

    # What the list shows

    def show(self, pile: Pile, view: View | None, needle: str = "") -> None:
        """List another pile; what was decided in the one before has left it."""
        self.pile, self.view, self._needle = pile, view, needle
        self.articles.select(frozenset())
        self.articles.go_to(0)
        self.query_one("#arrivals").display = False
        self.list_rows()

    def refresh_rows(self) -> None:
        """List the pile as it is now, and let the keys go to it."""
        self.list_rows()
        self.articles.focus()

    def source_changed(self, index: int) -> None:
        """Draw the row of a source about which something is new."""
        if (self._needle and self.view is None) or len(self.pile) != self.articles.listed:
            self.list_rows()
        self.articles.update_row(index)
        self._say_how_much()

    def rows_came(self) -> None:
        """Draw rows that were not here when they were first looked at."""
        self.articles.redraw_all()

    def stand_on(self, index: int) -> None:
        """Put the cursor on the article that was read last."""
        self.articles.go_to(index)

    def scopes(self) -> list[str]:
        """The list's own keys first."""
        return ["list", "rows"]

    def list_rows(self) -> None:
        """List the pile as it is now."""
        headlines = self.pile.headlines
        needle = self._needle.casefold()
        shown = None
        if needle and self.view is None:
            shown = [
                i
                for i, h in enumerate(headlines)
                if needle in f"{h.title}\n{h.site}\n{' '.join(h.names)}\n{h.tags}".casefold()
            ]
        articles = self.articles
        articles.view(self.verdict_of_view())
        articles.show(headlines, shown)
        articles.redraw_all()
        nothing = not (headlines if shown is None else shown)
        self.query_one("#none").display = nothing
        self.query_one("#panes").display = not nothing
        if nothing:
            self.query_one("#none", Static).update(self._nothing())
        self._say_how_much(len(shown) if shown is not None else None)

    def verdict_of_view(self) -> str | None:
        """What every row of the view had when it was entered; another verdict is a decision."""
        if self.view is None:
            return ""
        return VERDICT_OF.get(self.view.query)

    def _nothing(self) -> str:
        if self._needle:
            return f"Nothing here has “{self._needle}” in it; esc shows all"
        if self.view is not None and self.view.query == "is:inbox":
            return "The inbox is empty. a adds a page; so does broadsheet add on the command line"
        return f"Nothing in {self.view.name.lower()}" if self.view else "Nothing to read"

    def _say_how_much(self, shown: int | None = None) -> None:
        self.query_one("#heading", Static).update(
            self.app.librarian.heading(self, shown), layout=False
        )
        if self.view is None:
            headlines = self.pile.headlines
            on_the_way = sum(h.state in {"waiting", "loading"} for h in headlines)
            self.query_one(StatusLine).state = f"{on_the_way} on the way" if on_the_way else ""

    def say_arrivals(self, count: int) -> None:
        """Say how many have come since the view was entered; they wait until they are wanted."""
        bar = self.query_one("#arrivals", Static)
        bar.display = count > 0
        bar.update(f"{count} new: R shows {'it' if count == 1 else 'them'}")

    # The preview

    def on_row_list_moved(self) -> None:
        """Ask for the preview of the row on which the cursor comes to rest."""
        if self._rest is not None:
            self._rest.stop()
        if not self.has_class("-alone"):
            self._rest = self.set_timer(RESTS, self._ask_preview)

    def _ask_preview(self) -> None:
        index = self.articles.index
        if index is not None:
            self.run_worker(self._show_preview(index), exclusive=True, group="preview")

    async def _show_preview(self, index: int) -> None:
        found = await self.app.librarian.preview_of(self.pile, index)
        if index == self.articles.index:
            self.query_one(PreviewPane).show(*(found or (None,)))

    def action_preview(self) -> None:
        """Show or hide the preview."""
        self._wants_preview = not self._wants_preview
        self._fold(self.size.width, self.size.height)
        self.on_row_list_moved()
