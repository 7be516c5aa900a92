"""What the library found: articles, quotes, figures and names, each a row of a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.message import Message

from tui.app.cells import cut, fit, one_line
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.passage import Line, passage
from tui.app.reading_time import age, day
from tui.app.widgets.row_list import RowList
from tui.library.folding import folded
from tui.library.records import Companion, Hit
from tui.model import Label

Kind = Literal["articles", "quotes", "figures", "names"]
Row = Hit | Companion
GUTTER = 2
PASSAGE = 2
"""Lines of a text that a row shows at most."""
SOURCE = 34
"""Cells of a site with its age, beside a title, at most."""
LEAST_SITE = 6
"""Cells below which a site that is cut tells nothing."""
NAME, KIND, COUNT = 44, 14, 16
"""Cells of a name, of what it is, and of how many articles it is in."""
LABEL_WORDS: dict[Label, str] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "MISC": "other name",
}
LOOK_OF: dict[Label, str] = {
    "PER": "hits--person",
    "ORG": "hits--organisation",
    "LOC": "hits--place",
    "MISC": "hits--other",
}


class HitList(RowList):
    """Rows of one kind; what matched is lit in each."""

    BINDINGS = [
        Binding("enter", "open", "Open", id="found.open"),
    ]
    COMPONENT_CLASSES = {
        "hits--title",
        "hits--words",
        "hits--quote",
        "hits--match",
        "hits--person",
        "hits--organisation",
        "hits--place",
        "hits--other",
    }

    class Chosen(Message):
        """The reader wants what a row leads to."""

        def __init__(self, row: Row) -> None:
            self.row = row
            super().__init__()

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(glyphs=glyphs)
        self._rows: Sequence[Row] = ()
        self.kind: Kind = "articles"
        self._passages: list[tuple[Line, ...]] = []
        self.watched: frozenset[tuple[str, str]] = frozenset()
        self.now = datetime.now(UTC)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._rows

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    def fill(self, kind: Kind, rows: Sequence[Row], cursor: int = 0) -> None:
        """List `rows`, all of one kind, with the cursor on row `cursor`."""
        self.kind, self._rows = kind, rows
        self._lay_out_rows(cursor)
        self.scroll_to(y=0, animate=False) if cursor == 0 else self.show_row(self.cursor)

    def on_resize(self) -> None:
        """A wider row may need fewer lines."""
        self._lay_out_rows(self.cursor)

    def _lay_out_rows(self, cursor: int) -> None:
        room = (self.scrollable_content_region.width or self.app.size.width) - GUTTER - 1
        self._passages = [self._passage(row, room) for row in self._rows]
        self.lay_out([len(lines) + 1 for lines in self._passages], cursor)
        if self.row_count:
            self.show_row(self.cursor)

    def _passage(self, row: Row, room: int) -> tuple[Line, ...]:
        if isinstance(row, Companion) or not row.snippet:
            return ()
        words, marks, dots = row.snippet, row.marks, self.glyphs.ellipsis
        if self.kind == "quotes":
            words = f"{self.glyphs.left_quote}{words}{self.glyphs.right_quote}"
            marks = tuple((low + 1, high + 1) for low, high in marks)
        return passage(words, marks, max(8, room), PASSAGE, dots)

    def draw_row(self, index: int, width: int) -> list[list[Segment]]:
        """What was found, and where it stands: the title first of an article, last of the rest."""
        row = self._rows[index]
        under_cursor = index == self.cursor and self.has_focus
        gutter = [
            Segment(self.glyphs.cursor if under_cursor else " ", self.component("rows--sign")),
            Segment(" "),
        ]
        room = width - GUTTER - 1
        if isinstance(row, Companion):
            return [gutter + self._draw_name(row, room)]
        look = "hits--quote" if self.kind == "quotes" else "hits--words"
        words = [self._draw_passage(line, look) for line in self._passages[index]]
        if self.kind == "articles":
            lines = [self._draw_title(row, room), *words]
        else:
            lines = [*words, self._draw_source(row, room)]
        margin = [gutter[0], gutter[1]]
        return [margin + line for line in lines]

    def _draw_title(self, hit: Hit, room: int) -> list[Segment]:
        entry, dots, quiet = hit.entry, self.glyphs.ellipsis, self.component("rows--quiet")
        source = self._site_and_age(hit, min(SOURCE, room // 2))
        title = fit(one_line(entry.title or entry.url), room - cell_len(source) - 2, dots)
        return [Segment(title, self.component("hits--title")), Segment("  " + source, quiet)]

    def _draw_source(self, hit: Hit, room: int) -> list[Segment]:
        separator, dots = self.glyphs.separator, self.glyphs.ellipsis
        speaker = cut(one_line(hit.speaker), room // 3, dots)
        left = room - cell_len(speaker) - 2 * cell_len(separator)
        source = self._site_and_age(hit, min(SOURCE, left // 2))
        title = cut(one_line(hit.entry.title), left - cell_len(source), dots)
        told = "".join(separator + part for part in (title, source) if part)
        return [
            Segment(speaker, self.component("hits--person")),
            Segment(
                told if speaker else told.removeprefix(separator), self.component("rows--quiet")
            ),
        ]

    def _site_and_age(self, hit: Hit, room: int) -> str:
        """Verdict, site and day in at most `room` cells: the site is cut, the day never."""
        published = hit.entry.published
        when = age(published, self.now)
        if published is not None and when == str(published.year):
            when = f"{day(published)} {when}"  # who said it when is what a reader asks
        star = self.glyphs.star if hit.entry.starred else ""
        signs = (self.glyphs.of_verdict(hit.entry.verdict) + star).strip()
        separator, dots = self.glyphs.separator, self.glyphs.ellipsis
        taken = sum(cell_len(part + separator) for part in (signs, when) if part)
        left = room - taken
        site = cut(one_line(hit.entry.site), left, dots) if left >= LEAST_SITE else ""
        return separator.join(part for part in (signs, site, when) if part)

    def _draw_passage(self, line: Line, look: str) -> list[Segment]:
        text, marks = line
        words, lit = self.component(look), self.component("hits--match")
        drawn: list[Segment] = []
        place = 0
        for low, high in marks:
            drawn += [Segment(text[place:low], words), Segment(text[low:high], words + lit)]
            place = high
        return [*drawn, Segment(text[place:], words)]

    def _draw_name(self, row: Companion, room: int) -> list[Segment]:
        is_watched = (folded(row.name), row.label) in self.watched
        sign = (self.glyphs.watched if is_watched else " ") + " "
        count = f"{row.articles} article" + "s" * (row.articles != 1)
        label = LABEL_WORDS[row.label]
        left = max(8, room - len(sign) - KIND - COUNT)
        return [
            Segment(sign, self.component("rows--sign")),
            Segment(
                fit(one_line(row.name), min(left, NAME), self.glyphs.ellipsis),
                self.component(LOOK_OF[row.label]),
            ),
            Segment(f"{label:<{KIND}}{count:>{COUNT}}", self.component("rows--quiet")),
        ]

    def choose(self) -> None:
        """Go to what the row under the mouse leads to."""
        self.action_open()

    def action_open(self) -> None:
        """Go to what the row under the cursor leads to."""
        if self.row is not None:
            self.post_message(self.Chosen(self.row))
