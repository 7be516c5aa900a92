"""Rows that the library found, kind by kind: what a search and the page of a name share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from tui.app.copying import cited
from tui.app.desk import Verb, decide_as, read_as, star_as
from tui.app.landing import Landing
from tui.app.pane.stops import StopKind
from tui.app.rule_commands import Commands, name_commands, site_commands
from tui.app.screens.standing import Standing
from tui.app.widgets.hit_list import HitList, Kind
from tui.app.widgets.status_line import StatusLine
from tui.errors import ReadingError
from tui.library.records import Companion, Hit

if TYPE_CHECKING:
    from tui.app.app import Broadsheet
    from tui.model import Label

KINDS: tuple[Kind, ...] = ("articles", "quotes", "figures", "names")
STOP_OF: dict[Kind, StopKind] = {"articles": "place", "quotes": "quote", "figures": "figure"}


class FoundScreen(Standing[None]):
    """One kind of rows at a time; enter goes to the place that a row was found in."""

    app: Broadsheet
    CSS_PATH = "found.tcss"
    BINDINGS = [
        Binding("tab,l", "kind(1)", "Quotes, figures, names", id="found.next-kind"),
        Binding("shift+tab,h", "kind(-1)", "The kind before", id="found.last-kind", show=False),
        Binding("e", "decide('archived')", "Archive", id="found.archive"),
        Binding("w", "decide('later')", "Later", id="found.later"),
        Binding("d", "decide('dismissed')", "Dismiss", id="found.dismiss"),
        Binding("s", "watch", "Star; watch the name", id="found.watch"),
        Binding("u", "unread", "Read, unread", id="found.unread", show=False),
        Binding("y", "copy", "Copy", id="found.copy"),
        Binding("o", "browse", "Open in the browser", id="found.browse", show=False),
        Binding("z", "undo", "Undo", id="found.undo", show=False),
        Binding("Z", "redo", "Do again", id="found.redo", show=False),
        Binding("q,escape", "back", "Back", id="found.back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.kind: Kind = "articles"

    @property
    def hits(self) -> HitList:
        """The rows; they are there while the screen is taken down, too."""
        return self._hits

    def compose(self) -> ComposeResult:
        """What there is of each kind, the rows, the verbs."""
        yield Static("", id="kinds", markup=False)
        self._hits = HitList(glyphs=self.app.glyphs)
        yield self._hits
        yield Static("", id="none", markup=False)
        yield StatusLine(glyphs=self.app.glyphs)

    def scopes(self) -> list[str]:
        """The panes of this screen as help orders them."""
        return ["found", "rows"]

    def fill(self, counts: dict[Kind, str], nothing: str) -> None:
        """Say how much there is of each kind, and `nothing` where there are no rows."""
        parts: list[Content | str | tuple[str, str]] = []
        for kind in KINDS:
            look = "bold underline $foreground" if kind == self.kind else "$quiet"
            count = counts.get(kind, "")
            parts += [(kind.capitalize(), look), (f" {count}" if count else "", "$quiet"), "   "]
        self.query_one("#kinds", Static).update(Content.assemble(*parts))
        empty = not self.hits.rows
        self.hits.display = not empty
        self.query_one("#none").display = empty
        self.query_one("#none", Static).update(nothing)
        if not empty and self.focused is None:
            self.hits.focus()  # it lost it while there was nothing to show

    # What the rows lead to

    def on_hit_list_chosen(self, message: HitList.Chosen) -> None:
        """Read the article where the row was found, or show the page of the name."""
        if not self.is_active:  # enter that bounces opens no second screen
            return
        row = message.row
        if isinstance(row, Companion):
            self.app.finder.open_page(row.name, row.label)
            return
        entries = [hit.entry for hit in self.hits.rows if isinstance(hit, Hit)]
        self.app.finder.open(entries, row.entry, self.landing(row))

    def landing(self, hit: Hit) -> Landing:
        """Where in its article a hit is."""
        return Landing(hit.start, hit.end, STOP_OF[self.hits.kind])

    def action_kind(self, step: int) -> None:
        """Show the rows of the next or the previous kind."""
        self.kind = KINDS[(KINDS.index(self.kind) + step) % len(KINDS)]
        self.list_rows()

    def list_rows(self) -> None:
        """List the rows of the kind that is chosen; a subclass says which they are."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Copy the row with its source."""
        row = self.hits.row
        if isinstance(row, Companion):
            self.app.copy(row.name, "Name")
        elif row is not None:
            self.app.copy(cited(row, quoted=self.hits.kind == "quotes"), "Words with their source")

    def action_browse(self) -> None:
        """Open the article of the row in the browser."""
        if isinstance(row := self.hits.row, Hit):
            self.app.browse(row.entry.url)

    # Deciding

    def action_decide(self, verdict: str) -> None:
        """Give the article of the row a verdict and go on; one that has it goes to the inbox."""
        if isinstance(row := self.hits.row, Hit):
            self._do(row, decide_as("" if row.entry.verdict == verdict else verdict))
            self.hits.action_move(1)

    def action_unread(self) -> None:
        """Mark the article of the row as read, or as unread, and go on."""
        if isinstance(row := self.hits.row, Hit):
            self._do(row, read_as(not row.entry.read))
            self.hits.action_move(1)

    def action_watch(self) -> None:
        """Star the article of the row or watch its name, or no longer."""
        row = self.hits.row
        if isinstance(row, Companion):
            self.run_worker(self._watch(row))
        elif row is not None:
            self._do(row, star_as(not row.entry.starred))

    def _do(self, row: Hit, verb: Verb) -> None:
        self.run_worker(self._decide(row, verb))

    async def _decide(self, row: Hit, verb: Verb) -> None:
        await self.app.finder.decide(row.entry, verb)
        await self.renew()

    async def _watch(self, row: Companion) -> None:
        await self.app.finder.watch(row.name, row.label)
        await self.renew()

    async def renew(self) -> None:
        """Show what the library says now of the rows that are listed; which they are stays."""
        before, finder = self.hits.rows, self.app.finder
        try:
            rows, watched = await finder.renewed(before), await finder.watched()
        except ReadingError as error:
            self.app.say(str(error), wrong=True)
            return
        if self.hits.rows is before:  # else they are fresh ones
            self.hits.watched = watched
            self.hits.fill(self.hits.kind, rows, self.hits.cursor)

    def on_screen_resume(self) -> None:
        """Show what was decided in an article that was opened from here."""
        if self.stands and self.hits.rows:
            self.run_worker(self.renew())

    def names(self) -> tuple[tuple[str, Label], ...]:
        """Whom the palette can say something about: the row under the cursor."""
        row = self.hits.row
        return ((row.name, row.label),) if isinstance(row, Companion) else ()

    async def more_commands(self) -> Commands:
        """What the palette offers about the row under the cursor."""
        row = self.hits.row
        found = name_commands(self.app, self.names())
        return found + (site_commands(self.app, row.entry.site) if isinstance(row, Hit) else [])

    def action_undo(self) -> None:
        """Take back the last change."""
        self.run_worker(self._turn(back=True))

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self.run_worker(self._turn(back=False))

    async def _turn(self, *, back: bool) -> None:
        await self.app.librarian.turned(back=back)
        await self.renew()

    def action_back(self) -> None:
        """Go back to where the reader came from."""
        self.app.pop_screen()
