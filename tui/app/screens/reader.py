"""The reading screen: the article, and at its side what is in it."""

from __future__ import annotations

from urllib.parse import urljoin

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding

from tui.app.desk import Verb, decide_as, read_as, star_as
from tui.app.rules import rule_for
from tui.app.screens.beside import Beside
from tui.app.screens.question import Answer, Question
from tui.app.views import VIEWS
from tui.app.widgets.article_view import ArticleView
from tui.app.widgets.notice import Notice
from tui.app.widgets.sidebar import Sidebar
from tui.app.widgets.status_line import StatusLine
from tui.errors import ReadingError
from tui.model import Block, Clutter

WIDE = 110
"""Cells from which the sidebar stands beside the text without narrowing its measure."""


class ReaderScreen(Beside):
    """Reading: from article to article, between text and sidebar, by jumps."""

    BINDINGS = [
        Binding("slash", "find", "Find", id="article.find"),
        Binding("i", "sidebar", "Who and what", id="article.sidebar"),
        Binding("e", "decide('archived')", "Archive", id="article.archive", show=False),
        Binding("w", "decide('later')", "Later", id="article.later", show=False),
        Binding("d", "decide('dismissed')", "Dismiss", id="article.dismiss", show=False),
        Binding("s", "star", "Star", id="article.star", show=False),
        Binding("u", "unread", "Unread", id="article.unread", show=False),
        *(
            Binding(view.key, f"label({n})", view.name, id=f"article.view-{n}", show=False)
            for n, view in enumerate(VIEWS, 1)
        ),
        *(
            Binding(str(n), f"label({n})", f"Your label {n}", id=f"article.label-{n}", show=False)
            for n in range(len(VIEWS) + 1, 10)
        ),
        Binding("J", "step(1)", "Next article", id="article.next"),
        Binding("K", "step(-1)", "Previous article", id="article.previous", show=False),
        Binding("l,tab", "pane(1)", "Next pane", id="article.next-pane", show=False),
        Binding("h,shift+tab", "pane(-1)", "Previous pane", id="article.previous-pane", show=False),
        Binding("q", "back", "Back", id="article.back"),
        Binding("escape", "leave", "Back", id="article.leave", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The panes, folded for the terminal of now: folding them later would style all anew."""
        self.set_class(self.app.size.width < WIDE, "-narrow")
        yield from super().compose()

    def scopes(self) -> list[str]:
        """The panes of this screen as help orders them, the focused one first."""
        focused = ["sidebar", "rows"] if isinstance(self.focused, Sidebar) else ["reading"]
        return [*focused, "article"]

    _narrow: bool | None = None
    _wants_sidebar: bool | None = None

    # From article to article

    def action_step(self, step: int) -> None:
        """Go to the next or the previous article of what is listed."""
        index = self.pile.beside(self.index, step)
        if index is not None:
            self.open(index)
        else:
            self.app.say("This is the last article" if step > 0 else "This is the first article")

    def action_back(self) -> None:
        """Go back to where this article was opened from; from the first screen, out."""
        self.app.close_reader(self.index)

    def action_leave(self) -> None:
        """Leave what is in the way, else go back; never out of the program."""
        sidebar = self.query_one(Sidebar)
        if sidebar.filtered and sidebar.display:
            sidebar.filter("")
        elif self.has_class("-narrow") and sidebar.display:
            self._show_sidebar(False)
        elif self.view.hits.spans:
            self.view.light_hits(())
            self.query_one(StatusLine).state = ""
        elif not self.app.at_start:
            self.action_back()
        else:
            self.app.say(f"{self.app.key_of('article.back')} leaves Broadsheet")

    def on_article_view_link_chosen(self, message: ArticleView.LinkChosen) -> None:
        """Open a link as an article; leaving it leads back here."""
        try:
            address = urljoin(self.pile.web_address(self.index), message.href)
        except ValueError:  # "http://[" is no address
            address = message.href
        if address.startswith(("http://", "https://")):
            self.app.open_source(address)
        else:
            self.app.say(f"This link is not a page: {address}", wrong=True)

    def on_article_view_clutter_chosen(self, message: ArticleView.ClutterChosen) -> None:
        """Make a rule for the site out of what was brought back or taken out."""
        choice = message.choice
        taken_out = isinstance(choice, Clutter)
        block: Block = choice.block if isinstance(choice, Clutter) else choice
        if self.held is None or not block.text:
            return
        source = self.pile.headlines[self.index].source
        rule = rule_for(self.held.extracted, source, block, taken_out)
        said = "Brought back" if taken_out else "Taken out"
        self.tell(lambda library: library.keep_rule(rule), f"{said} on {rule.site}")
        self.pile.rule(self.index)

    # Deciding

    def action_decide(self, verdict: str) -> None:
        """Give the article a verdict, and go on to the next."""
        self._do(decide_as(verdict), stories=True)

    def action_label(self, place: int) -> None:
        """Leave for a view; where the reader has labels, give that label and go on."""
        if place <= len(self.app.labels):
            self._do(decide_as(self.app.labels[place - 1]))
        elif place <= len(VIEWS) and not self.app.labels:
            self.app.spawn(self.app.leave_for(VIEWS[place - 1]))

    def action_star(self) -> None:
        """Star the article, or take its star off."""
        starred = self.pile.headlines[self.index].starred
        self.app.librarian.decide(self.pile, (self.index,), star_as(not starred))

    def action_unread(self) -> None:
        """Mark the article as unread, and go on to the next."""
        self._do(read_as(False))

    def _do(self, verb: Verb, *, stories: bool = False) -> None:
        self.app.librarian.decide(self.pile, (self.index,), verb, stories=stories)
        index = self.pile.beside(self.index, 1)
        if index is not None:
            self.open(index)

    # Jumps

    def on_article_view_jumped(self, message: ArticleView.Jumped) -> None:
        """Say what it is, and which of how many."""
        if message.count:
            self.say_stop(message.target, message.number, message.count)

    def on_article_view_cursor_moved(self, message: ArticleView.CursorMoved) -> None:
        """What was said of a jump is no longer so when the reader has moved on."""
        if self.view.target is None:
            self.query_one(StatusLine).state = ""

    def on_article_view_nothing_there(self, message: ArticleView.NothingThere) -> None:
        """Say that the walk has come to its end, and what leads on where that is known."""
        kind, key_of = message.kind, self.app.key_of
        if kind == "place":
            state = "no jump to go back from"
        elif kind == "link" and message.count:
            state = f"no link is chosen, {key_of('reading.hints')} chooses one"
        elif kind == "hit" and not message.count:
            state = f"no hit here, {key_of('article.find')} finds words"
        elif not message.count:
            state = f"no {kind} here"
        else:
            state = f"no {kind} {'after' if message.forward else 'before'} this"
        self.query_one(StatusLine).state = state

    def action_find(self) -> None:
        """Ask what to find, going there letter by letter; leaving comes back."""
        if self.held is None:
            return
        place = self.view.place()

        def answered(answer: Answer | None) -> None:
            if answer is None:
                self.view.light_hits(())
                self.view.restore(place)
                self.query_one(StatusLine).state = ""

        onward, back = self.app.keys_of("reading.next-hit", "reading.previous-hit")
        hint = f"words, or re: and a pattern; {onward} and {back} walk the hits"
        self.app.ask(Question("/", hint), answered, self._find)

    def _find(self, query: str) -> None:
        status = self.query_one(StatusLine)
        try:
            count = self.view.find(query) if query else 0
        except ReadingError as error:
            status.state = error.message
            return
        if not query:
            self.view.light_hits(())
        status.state = f"{count} hits" if query and count != 1 else "1 hit" if query else ""

    # The sidebar

    def on_resize(self, event: events.Resize) -> None:
        """Fold the sidebar away where it would narrow the text."""
        narrow, before = event.size.width < WIDE, self._narrow
        if narrow == before:
            return  # what the reader has opened or shut stays so
        self._narrow = narrow
        if narrow != self.has_class("-narrow"):
            self.set_class(narrow, "-narrow")
        wanted = self.app.settings.sidebar if self._wants_sidebar is None else self._wants_sidebar
        self._show_sidebar(not narrow and wanted, focus=False)

    def action_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._show_sidebar(not self.query_one(Sidebar).display)

    def _show_sidebar(self, shown: bool, focus: bool = True) -> None:
        sidebar = self.query_one(Sidebar)
        had_focus = isinstance(self.focused, Sidebar)
        sidebar.display = shown
        if focus and not self.has_class("-narrow"):
            self._wants_sidebar = shown
        if shown and focus and self.has_class("-narrow"):
            sidebar.focus(scroll_visible=False)
        elif not shown and had_focus:
            self._focus_text()

    def _focus_text(self) -> None:
        shown = self.view if self.view.display else self.query_one(Notice)
        shown.focus(scroll_visible=False)

    def gone_there(self) -> None:
        """Give the text its room back."""
        if self.has_class("-narrow"):
            self._show_sidebar(False)

    def action_pane(self, step: int) -> None:
        """Go to the pane at the side."""
        sidebar = self.query_one(Sidebar)
        if not isinstance(self.focused, Sidebar):
            if not sidebar.display:
                self._show_sidebar(True)
            sidebar.focus(scroll_visible=False)
        elif self.has_class("-narrow"):
            self._show_sidebar(False)
        else:
            self._focus_text()
