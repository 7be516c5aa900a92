"""The page of a name: every article it is in, what it said, its figures, its company."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.app.cells import one_line
from tui.app.landing import Landing
from tui.app.screens.found import FoundScreen
from tui.app.widgets.hit_list import LABEL_WORDS, Kind, Row
from tui.errors import ReadingError
from tui.library.people import MOST_ROWS
from tui.library.records import Hit, PersonPage
from tui.model import Label

NOTHING: dict[Kind, str] = {
    "articles": "In no article of the library",
    "quotes": "Not quoted in the library",
    "figures": "No figure in a sentence with this name",
    "names": "In no article with anybody else",
}


class PersonScreen(FoundScreen):
    """Somebody, an organisation or a place across all articles, the newest first."""

    def __init__(self, name: str, label: Label) -> None:
        """Show the page of `name`."""
        super().__init__()
        self._page = PersonPage(name, label, watched=False)

    def compose(self) -> ComposeResult:
        """Who it is, then what every screen of this kind has."""
        yield Static("", id="name", markup=False)
        yield from super().compose()

    def on_mount(self) -> None:
        """Ask the library."""
        self.hits.focus()
        self.run_worker(self.renew(), exclusive=True, group="page")

    async def renew(self) -> None:
        """Show the page as the library has it now."""
        try:
            self._page = await self.app.finder.page(self._page.name, self._page.label)
            self.hits.watched = await self.app.finder.watched()
        except ReadingError as error:
            self.app.say(str(error), wrong=True)
            return
        self.list_rows()

    def list_rows(self) -> None:
        """List one kind of what the page has."""
        rows = self._rows()
        self.query_one("#name", Static).update(self._heading())
        self.hits.fill(self.kind, rows[self.kind], self.hits.cursor * (self.hits.kind == self.kind))
        counts = {k: f"{len(r)}{'+' * (len(r) >= MOST_ROWS)}" for k, r in rows.items()}
        self.fill(counts, NOTHING[self.kind])

    def _rows(self) -> dict[Kind, Sequence[Row]]:
        page = self._page
        return {
            "articles": tuple(Hit(entry, "") for entry in page.entries),
            "quotes": page.quotes,
            "figures": page.figures,
            "names": page.companions,
        }

    def _heading(self) -> Content:
        page, glyphs = self._page, self.app.glyphs
        parts = [LABEL_WORDS[page.label]]
        if page.watched:
            parts.append(f"{glyphs.watched} watched")
        said = glyphs.separator + glyphs.separator.join(parts)
        return Content.assemble((one_line(page.name), "bold $foreground"), (said, "$quiet"))

    def landing(self, hit: Hit) -> Landing:
        """The first mention of the name in an article that was chosen for it."""
        if self.hits.kind == "articles":
            return Landing(name=self._page.name, kind="mention")
        return super().landing(hit)

    def names(self) -> tuple[tuple[str, Label], ...]:
        """The name of this page, and the one under the cursor."""
        return ((self._page.name, self._page.label), *super().names())

    def action_watch(self) -> None:
        """Watch the name of this page, or no longer."""
        self.run_worker(self._watch_page())

    async def _watch_page(self) -> None:
        await self.app.finder.watch(self._page.name, self._page.label)
        await self.renew()
