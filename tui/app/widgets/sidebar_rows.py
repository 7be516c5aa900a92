"""The rows of the sidebar: which of them are listed, which are lit, and how each is drawn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tui.app.cells import cut, fit
from tui.app.contents import SECTION_OF, SECTIONS, Item, Section
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.widgets.row_list import RowList
from tui.library.folding import folded
from tui.model import Entity, Quote

Row = Item | Section
Watched = frozenset[tuple[str, str]]
"""Names, folded, each with its label."""
GUTTER = 2
FIGURE_LEAD = 14
COMPONENT_OF: dict[Section, str] = {
    "people": "sidebar--person",
    "organisations": "sidebar--organisation",
    "places": "sidebar--place",
    "other names": "sidebar--other",
    "quotes": "sidebar--person",
    "figures": "sidebar--figure",
    "contents": "sidebar--words",
    "marked": "sidebar--now",
}


class SidebarRows(RowList):
    """Sections that fold, each with its rows.

    The section of a row is always named above it, so that its colour is never the only sign.
    """

    COMPONENT_CLASSES = {
        "sidebar--section",
        "sidebar--person",
        "sidebar--organisation",
        "sidebar--place",
        "sidebar--other",
        "sidebar--figure",
        "sidebar--words",
        "sidebar--quote",
        "sidebar--now",
    }

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(glyphs=glyphs)
        self._items: tuple[Item, ...] = ()
        self._rows: list[Row] = []
        self._counts: dict[Section, int] = {}
        self._folded: set[Section] = set()
        self._needle = ""
        self._watched: Watched = frozenset()
        self._now = (0, 0)
        self._places: list[tuple[int, int]] = []
        self._lit: frozenset[int] = frozenset()

    @property
    def item(self) -> Item | None:
        """The row under the cursor, unless it is a section's name."""
        row = self._rows[self.cursor] if self._rows else None
        return row if isinstance(row, Item) else None

    @property
    def items(self) -> tuple[Item, ...]:
        """All rows, shown or not."""
        return self._items

    @property
    def filtered(self) -> bool:
        """Whether only some of the rows are listed."""
        return bool(self._needle)

    def fill(self, items: Iterable[Item]) -> None:
        """List `items`; the cursor stays on its row where that is still there."""
        stood_on = self._rows[self.cursor] if self._rows else None
        self._items = tuple(items)
        self._list_rows(stood_on)

    def filter(self, needle: str) -> None:
        """List only rows with `needle` in their words, whatever its case; "" lists all."""
        self._needle = needle.casefold()
        self._list_rows(None)

    def mark_watched(self, watched: Watched) -> None:
        """Mark the names that are watched in every article."""
        if watched != self._watched:
            self._watched = watched
            self.redraw_all()

    def light(self, start: int, end: int) -> None:
        """Light the rows that have a place between these offsets of the text."""
        before = self._lit
        self._lit = self._rows_within(start, end)
        self._now = (start, end)
        for index in before ^ self._lit:
            self.redraw(index)

    def _rows_within(self, start: int, end: int) -> frozenset[int]:
        """The rows that have a place from offset `start` up to `end`."""
        first, last = bisect_left(self._places, (start, 0)), bisect_left(self._places, (end, 0))
        return frozenset(row for _, row in self._places[first:last])

    def fold(self, section: Section) -> None:
        """Fold the rows of a section away, or unfold them."""
        self._folded ^= {section}
        self._list_rows(section)

    def _list_rows(self, stood_on: Row | None) -> None:
        found = [i for i in self._items if self._needle in f"{i.lead} {i.words}".casefold()]
        rows: list[Row] = []
        self._counts.clear()
        for section in SECTIONS:
            of_section = [item for item in found if item.section == section]
            if of_section:
                self._counts[section] = len(of_section)
                rows.append(section)
                if section not in self._folded or self._needle:
                    rows.extend(of_section)
        self._rows = rows
        self._places = sorted(
            (start, index)
            for index, row in enumerate(rows)
            if isinstance(row, Item)
            for start, _ in row.spans
        )
        self._lit = self._rows_within(*self._now)
        cursor = rows.index(stood_on) if stood_on in rows else self._next_item(stood_on)
        self.lay_out([self._height(row, first=row == rows[0]) for row in rows], cursor)
        if self.row_count:
            self.show_row(self.cursor)

    def _next_item(self, stood_on: Row | None) -> int:
        """Where the cursor goes when its row has gone: to what stands in its place, or next."""
        start = self.cursor if stood_on else 1
        after = (i for i, row in enumerate(self._rows) if i >= start and isinstance(row, Item))
        return next(after, start)

    def _height(self, row: Row, first: bool) -> int:
        if not isinstance(row, Item):
            return 1 if first else 2
        return 2 if row.section in {"quotes", "marked"} and row.lead else 1

    def draw_row(self, index: int, width: int) -> list[list[Segment]]:
        """A section's name with its count, or a row."""
        row = self._rows[index]
        if not isinstance(row, Item):
            return self._draw_section(row, index, width)
        mark = self.glyphs.highlight if index in self._lit else " "
        gutter = [
            Segment(
                self.glyphs.cursor if self._under_cursor(index) else " ",
                self.component("rows--sign"),
            ),
            Segment(mark, self.component("sidebar--now")),
        ]
        room = width - GUTTER - 1
        if row.section in {"quotes", "marked"}:
            return self._draw_said(row, gutter, room)
        if row.section == "figures":
            return [gutter + self._draw_figure(row, room)]
        if row.section == "contents":
            text = cut(row.lead + row.words, room, self.glyphs.ellipsis)
            return [[*gutter, Segment(text, self.component("sidebar--words"))]]
        count = str(len(row.spans))
        watched = f"{self.glyphs.watched} " if self._is_watched(row) else ""
        name = fit(row.lead, room - len(watched + count) - 1, self.glyphs.ellipsis)
        return [
            [
                *gutter,
                Segment(name, self.component(COMPONENT_OF[row.section])),
                Segment(f" {watched}{count}", self.component("rows--quiet")),
            ]
        ]

    def _is_watched(self, item: Item) -> bool:
        entity = item.thing
        return isinstance(entity, Entity) and (folded(entity.name), entity.label) in self._watched

    def _under_cursor(self, index: int) -> bool:
        return index == self.cursor and self.has_focus

    def _draw_section(self, section: Section, index: int, width: int) -> list[list[Segment]]:
        folded = section in self._folded and not self._needle
        sign = self.glyphs.folded if folded else self.glyphs.open
        style = self.component("sidebar--section")
        count = str(self._counts[section])
        cursor = self.glyphs.cursor if self._under_cursor(index) else ""
        room = width - GUTTER - len(cursor + count) - 1
        line = [
            Segment(cursor, self.component("rows--sign")),
            Segment(f"{sign} {fit(section.upper(), room)}", style),
            Segment(count, self.component("rows--quiet")),
        ]
        return [line] if index == 0 else [[], line]

    def _draw_said(self, item: Item, gutter: list[Segment], room: int) -> list[list[Segment]]:
        dots = self.glyphs.ellipsis
        quoted = f"{self.glyphs.left_quote}{item.words}{self.glyphs.right_quote}"
        words = cut(quoted, room - 2, dots)
        said = Segment(words, self.component("sidebar--quote"))
        if not item.lead:
            return [[*gutter, said]]
        speaker = Segment(cut(item.lead, room, dots), self.component(_speaker_look(item)))
        return [[*gutter, speaker], [Segment(" "), gutter[1], Segment("  "), said]]

    def _draw_figure(self, item: Item, room: int) -> list[Segment]:
        dots = self.glyphs.ellipsis
        lead = cut(item.lead, room * 2 // 3, dots)
        lead = lead + " " * max(1, FIGURE_LEAD - cell_len(lead))
        quiet: Style = self.component("rows--quiet")
        return [
            Segment(lead, self.component(COMPONENT_OF["figures"])),
            Segment(cut(item.words, room - cell_len(lead), dots), quiet),
        ]


def _speaker_look(item: Item) -> str:
    """A speaker who is known looks as in the sections above, a description is plain."""
    if isinstance(item.thing, Quote):
        speaker = item.thing.speaker
        if not isinstance(speaker, Entity):
            return "sidebar--words"
        return COMPONENT_OF[SECTION_OF[speaker.label]]
    return COMPONENT_OF[item.section]
