"""The list of what there is to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from tui.app.pile import Pile
from tui.app.reading_time import minutes
from tui.app.screens.question import Answer, Question
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tui.app.app import Broadsheet


class TriageScreen(Screen[None]):
    """The articles of the pile; `/` filters them by title, site and names as you type."""

    app: Broadsheet

    BINDINGS = [
        Binding("slash", "filter", "Filter", id="list.filter"),
        Binding("J", "step(1)", "Next article", id="list.next", show=False),
        Binding("K", "step(-1)", "Previous article", id="list.previous", show=False),
        Binding("o", "browse", "Open in the browser", id="list.browse"),
        Binding("Y", "copy_link", "Copy the Markdown link", id="list.copy-link", show=False),
        Binding("t", "tag", "Tag", id="list.tag", show=False),
        Binding("q", "quit_list", "Quit", id="list.quit"),
        Binding("escape", "clear", "Clear the filter", id="list.clear", show=False),
    ]

    def __init__(self, pile: Pile) -> None:
        super().__init__()
        self._pile = pile
        self._needle = ""

    def compose(self) -> ComposeResult:
        """A line that says how much there is, the list, the verbs."""
        yield Static("", id="heading", markup=False)
        yield ArticleList(glyphs=self.app.glyphs)
        yield Static("", id="none", markup=False)
        yield StatusLine()

    def on_mount(self) -> None:
        """Show the list."""
        self._list_rows()

    def on_screen_resume(self) -> None:
        """Show what has come in meanwhile."""
        self.refresh_rows()

    def refresh_rows(self) -> None:
        """List the pile as it is now."""
        self._list_rows()
        self.query_one(ArticleList).focus()

    def source_changed(self, index: int) -> None:
        """Draw the row of a source about which something is new."""
        articles = self.query_one(ArticleList)
        if self._needle or len(self._pile) != articles.listed:
            self._list_rows()
        articles.update_row(index, self.app.read)
        self._say_how_much()

    def stand_on(self, index: int) -> None:
        """Put the cursor on the article that was read last."""
        self.query_one(ArticleList).go_to(index)

    def _list_rows(self) -> None:
        needle = self._needle.casefold()
        headlines = self._pile.headlines
        shown = None
        if needle:
            shown = [
                i
                for i, h in enumerate(headlines)
                if needle in f"{h.title}\n{h.site}\n{' '.join(h.names)}".casefold()
            ]
        articles = self.query_one(ArticleList)
        articles.show(headlines, shown)
        articles.update_row(-1, self.app.read)
        none = self.query_one("#none", Static)
        none.display = shown == []
        articles.display = shown != []
        if none.display:
            none.update(f"Nothing here has “{self._needle}” in it; esc shows all")
        self._say_how_much(len(shown) if shown is not None else None)

    def _say_how_much(self, shown: int | None = None) -> None:
        headlines = self._pile.headlines
        ready = sum(h.state == "ready" for h in headlines)
        failed = sum(h.state == "failed" for h in headlines)
        parts = [f"{len(headlines)} articles" if len(headlines) != 1 else "1 article"]
        if shown is not None:
            parts[0] = f"{shown} of {parts[0]}"
        if whole := sum(h.minutes for h in headlines):
            parts.append(f"{minutes(whole)} to read")
        if failed:
            parts.append(f"{failed} failed")
        said = "Broadsheet  " + self.app.glyphs.separator.join(parts)
        self.query_one("#heading", Static).update(said, layout=False)
        on_the_way = len(headlines) - ready - failed
        self.query_one(StatusLine).state = f"{on_the_way} on the way" if on_the_way else ""

    def on_article_list_opened(self, message: ArticleList.Opened) -> None:
        """Open an article."""
        self.app.open_article(message.index)

    def action_filter(self) -> None:
        """Ask what to filter by, and filter by every letter."""

        def answered(answer: Answer | None) -> None:
            if answer is None:
                self.filter("")

        question = Question("/", "title, site or name", self._needle)
        self.app.ask(question, answered, self.filter)

    def filter(self, needle: str) -> None:
        """List only what has `needle` in its title, site or names."""
        self._needle = needle
        self._list_rows()

    def action_clear(self) -> None:
        """List everything again."""
        if self._needle:
            self.filter("")

    def action_step(self, step: int) -> None:
        """Go to the next or the previous article."""
        self.query_one(ArticleList).action_move(step)

    def action_browse(self) -> None:
        """Open the article under the cursor in the browser."""
        if (index := self.query_one(ArticleList).index) is not None:
            self.app.browse(self.app.web_address(index))

    def action_copy_link(self) -> None:
        """Copy the Markdown link of the article under the cursor."""
        if (index := self.query_one(ArticleList).index) is not None:
            self.app.copy_link(index)

    def action_tag(self) -> None:
        """Ask for the tags of the article under the cursor."""
        if (index := self.query_one(ArticleList).index) is not None:
            self.app.ask_tags(index)

    def action_quit_list(self) -> None:
        """Leave the program."""
        self.app.exit()
