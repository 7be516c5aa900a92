"""Search over everything that the library has: articles, quotes, figures and names."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Input, Static

from tui.app.finder import MOST_HITS
from tui.app.screens.found import FoundScreen
from tui.app.widgets.hit_list import Kind
from tui.app.widgets.status_line import StatusLine
from tui.errors import ReadingError

HINTS: dict[Kind, str] = {
    "articles": 'words, "a phrase", or fields like site: and person:',
    "quotes": "who said what: a speaker, words, or both",
    "figures": "a kind, a place, a subject: percent Aleppo",
    "names": "a person, an organisation, a place",
}
NOTHING: dict[Kind, str] = {
    "articles": "No article has all of it",
    "quotes": "Nobody is quoted with all of it",
    "figures": "No figure stands beside all of it",
    "names": "Nobody is called that",
}


class SearchScreen(FoundScreen):
    """A line to type into, and below it what is found with every letter."""

    BINDINGS = [
        Binding("slash,S", "type", "Search for something else", id="found.type"),
        Binding("down", "to_rows", "To what was found", id="found.to-rows", show=False),
    ]

    def __init__(self, text: str = "", kind: Kind = "articles") -> None:
        """Begin with `text` in the line."""
        super().__init__()
        self.kind = kind
        self._text = text
        self._found: tuple[str, Kind] | None = None
        self._opens = False

    def compose(self) -> ComposeResult:
        """The line, then what every screen of this kind has."""
        with Horizontal(id="line"):
            yield Static("search", markup=False)
            yield Input(self._text, placeholder=HINTS[self.kind])
        yield from super().compose()

    def on_mount(self) -> None:
        """Begin to type."""
        self.query_one(Input).focus()
        self.list_rows()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Follow the letters."""
        self._opens = False
        self._text = event.value
        self.list_rows()

    def list_rows(self) -> None:
        """Search for what stands in the line."""
        self.query_one(Input).placeholder = HINTS[self.kind]
        self.run_worker(self._search(self._text, self.kind), exclusive=True, group="search")

    async def _search(self, text: str, kind: Kind) -> None:
        finder, hits = self.app.finder, self.hits
        try:
            rows = await finder.rows(text, kind, lambda: (text, kind) == (self._text, self.kind))
            hits.watched = await finder.watched()
        except ReadingError as error:
            self.query_one(StatusLine).state = error.message
            self._opens = False
            return
        self.query_one(StatusLine).state = ""
        self._found = text, kind
        same = [*rows] == [*hits.rows]
        hits.fill(kind, rows, hits.cursor if same else 0)
        many = len(rows) >= MOST_HITS
        count = f"{len(rows)}{' or more' if many else ''}" if text.strip() else ""
        self.fill({kind: count}, NOTHING[kind] if text.strip() else "")
        if self._opens:
            self._opens = False
            hits.action_open()
        elif not rows and hits.has_focus:
            self.action_type()

    def action_type(self) -> None:
        """Go back to the line."""
        self.query_one(Input).focus()

    def action_to_rows(self) -> None:
        """Leave the line for the rows."""
        if self.hits.rows:
            self.hits.focus()

    def on_input_submitted(self) -> None:
        """Go to what the best row leads to, once the rows are those of what stands in the line."""
        if self._found == (self._text, self.kind):
            self.hits.action_open()
        else:
            self._opens = True
