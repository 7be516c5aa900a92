"""Triage: articles decided upon by keys, from view to view, with nothing that can't be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual.binding import Binding

from tui.app.desk import Verb, decide_as, dismiss_undecided, read_as, star_as
from tui.app.pile import Pile
from tui.app.rule_commands import rule_commands, site_commands
from tui.app.screens.listing import ListScreen
from tui.app.screens.question import Answer, Question
from tui.app.views import MORE_VIEWS, VIEWS, View
from tui.app.widgets.article_list import ArticleList


class TriageScreen(ListScreen):
    """The list with the verbs that decide; each acts, then moves on."""

    BINDINGS = [
        Binding("e", "decide('archived')", "Archive", id="list.archive"),
        Binding("w", "decide('later')", "Later", id="list.later"),
        Binding("d", "decide('dismissed')", "Dismiss", id="list.dismiss"),
        Binding("s", "star", "Star", id="list.star"),
        Binding("D", "dismiss_above", "Dismiss all above", id="list.dismiss-above", show=False),
        Binding("u", "unread", "Read, unread", id="list.unread", show=False),
        Binding("t", "tag", "Tag", id="list.tag", show=False),
        Binding("x", "select", "Select", id="list.select", show=False),
        Binding("X", "select_to", "Select to here", id="list.select-to", show=False),
        Binding("ctrl+a", "select_all", "Select all", id="list.select-all", show=False),
        Binding("full_stop", "repeat", "Do it again to this one", id="list.repeat", show=False),
        Binding("z", "undo", "Undo", id="list.undo"),
        Binding("Z", "redo", "Do again", id="list.redo", show=False),
        *(
            Binding(view.key, f"view({place})", view.name, id=f"list.view-{place}", show=False)
            for place, view in enumerate(VIEWS, 1)
        ),
        *(
            Binding(str(n), f"view({n})", f"Your label {n}", id=f"list.label-{n}", show=False)
            for n in range(len(VIEWS) + 1, 10)
        ),
        Binding("slash", "filter", "Filter", id="list.filter"),
        Binding("v", "story", "Other coverage", id="list.story", show=False),
        Binding("i", "preview", "Preview", id="list.preview", show=False),
        Binding("R", "refresh_view", "Refresh: ask the feeds", id="list.refresh", show=False),
        Binding("J", "step(1)", "Next article", id="list.next", show=False),
        Binding("K", "step(-1)", "Previous article", id="list.previous", show=False),
        Binding("o", "browse", "Open in the browser", id="list.browse", show=False),
        Binding("Y", "copy_link", "Copy the Markdown link", id="list.copy-link", show=False),
        Binding("q", "quit_list", "Back, quit", id="list.quit", show=False),
        Binding("escape", "clear", "Clear the selection, the filter", id="list.clear", show=False),
    ]

    def __init__(self, pile: Pile, view: View | None = None) -> None:
        super().__init__(pile, view)
        self._repeat: tuple[Verb, bool] | None = None

    # Deciding

    def _chosen(self) -> Sequence[int]:
        """The selection, or the article under the cursor."""
        if self.articles.selected:
            return sorted(self.articles.selected)
        return () if self.articles.index is None else (self.articles.index,)

    def _do(self, verb: Verb, *, whole_story: bool = False) -> None:
        """Do something with what is chosen, and move on."""
        chosen = self._chosen()
        if not chosen:
            return
        self._repeat = (verb, whole_story)
        moves_on = not self.articles.selected
        self.articles.select(frozenset())
        self.app.librarian.decide(self.pile, chosen, verb, stories=whole_story)
        if moves_on:
            self.articles.action_move(1)

    def action_decide(self, verdict: str) -> None:
        """Give the article a verdict and go on to the next; one that has it goes to the inbox."""
        has_it = all(self.pile.headlines[i].verdict == verdict for i in self._chosen())
        self._do(decide_as("" if has_it else verdict), whole_story=True)

    def action_star(self) -> None:
        """Star the article, or take its star off."""
        self._do(star_as(not all(self.pile.headlines[i].starred for i in self._chosen())))

    def action_unread(self) -> None:
        """Mark the article as read, or as unread."""
        self._do(read_as(not all(self.pile.headlines[i].read for i in self._chosen())))

    def action_dismiss_above(self) -> None:
        """Dismiss all above the cursor but what is starred, selected or decided."""
        articles = self.articles
        above = articles.shown[: articles.cursor]
        chosen = [index for index in above if index not in articles.selected]
        if chosen:
            verb = dismiss_undecided(self.verdict_of_view() or "")
            self.app.librarian.decide(self.pile, chosen, verb, stories=True)

    def action_tag(self) -> None:
        """Ask for tags to put on what is chosen; one with - before it is taken off."""
        chosen = self._chosen()
        if not chosen:
            return
        before = self.pile.headlines[chosen[0]].tags if len(chosen) == 1 else ()
        self.ask_tags(before, self._do)

    def action_repeat(self) -> None:
        """Do what was done last with this one too."""
        if self._repeat is not None:
            verb, whole_story = self._repeat
            self._do(verb, whole_story=whole_story)

    def action_undo(self) -> None:
        """Take back the last change."""
        self.app.librarian.turn(back=True)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self.app.librarian.turn(back=False)

    # Selecting

    def action_select(self) -> None:
        """Select the article, or no longer, and go on to the next."""
        index = self.articles.index
        if index is not None:
            self.articles.select(self.articles.selected ^ {index})
            self.articles.action_move(1)

    def action_select_to(self) -> None:
        """Select all from the nearest selected one to here."""
        articles = self.articles
        shown = articles.shown
        rows = [row for row, index in enumerate(shown) if index in articles.selected]
        first = min(rows, key=lambda row: abs(row - articles.cursor), default=articles.cursor)
        low, high = sorted((first, articles.cursor))
        articles.select(articles.selected | set(shown[low : high + 1]))

    def action_select_all(self) -> None:
        """Select all that is listed."""
        self.articles.select(frozenset(self.articles.shown))

    # Going elsewhere

    def on_article_list_opened(self, message: ArticleList.Opened) -> None:
        """Open an article; enter that bounces opens no second screen for it."""
        if self.is_active:
            self.app.open_article(message.index)

    def action_view(self, place: int) -> None:
        """Go to a view of the library; where the reader has labels, give that label."""
        if place <= len(self.app.labels):
            self._do(decide_as(self.app.labels[place - 1]))
        elif place <= len(VIEWS) and not self.app.labels:
            self.app.librarian.go_to(VIEWS[place - 1])

    def action_refresh_view(self) -> None:
        """Enter the view anew, and ask the feeds for what is new; a second time stops that."""
        arrivals = self.query_one("#arrivals").display
        if self.view is not None:
            self.app.librarian.go_to(self.view)
        none = f"No feed is followed yet: {self.app.key_of('app.add')} adds one"
        self.app.librarian.refresh_feeds("" if arrivals else none)

    def action_story(self) -> None:
        """Show who else tells the story."""
        if self.articles.index is not None:
            self.app.librarian.open_story(self.pile, self.articles.index)

    def action_filter(self) -> None:
        """Ask what to filter by, and filter by every letter."""

        def answered(answer: Answer | None) -> None:
            if answer is None:
                self.clear_filter()

        self.expect_filter()
        if self.view is None:
            question = Question("/", "title, site or name", self._needle)
            self.app.ask(question, answered, self.filter)
        else:
            question = Question("/", "words, or fields like person:", self._needle)
            self.app.ask_query(question, answered, self.filter)

    def action_clear(self) -> None:
        """Let go of the selection, then of the filter."""
        if self.articles.selected:
            self.articles.select(frozenset())
        elif self._needle:
            self.clear_filter()

    def action_step(self, step: int) -> None:
        """Go to the next or the previous article."""
        self.articles.action_move(step)

    def action_browse(self) -> None:
        """Open the article under the cursor in the browser."""
        if (index := self.articles.index) is not None:
            self.app.browse(self.pile.web_address(index))

    def action_copy_link(self) -> None:
        """Copy the Markdown link of the article under the cursor."""
        if (index := self.articles.index) is not None:
            self.copy_link(index)

    def action_quit_list(self) -> None:
        """Go back to what this list was opened from, else leave the program."""
        if self.go_back():
            return
        if self.app.at_start:
            self.app.exit()
        else:
            self.app.pop_screen()

    async def more_commands(self) -> list[tuple[str, Callable[[], object]]]:
        """What the palette offers besides: the views without a key, and the reader's own."""
        saved = [View(name, query) for name, query in self.app.settings.views.items()]
        index = self.articles.index
        return [
            *(
                (f"View: {view.name}", partial(self.app.librarian.go_to, view))
                for view in (*saved, *MORE_VIEWS)
            ),
            *site_commands(self.app, "" if index is None else self.pile.headlines[index].site),
            *await rule_commands(self.app),
        ]
