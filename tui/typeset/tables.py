"""Code as it stands and tables drawn to fit: what is not flowing text.

A table is set as a book would: rules above, under the head and below, columns apart by space.
Columns give way from the widest down and their cells wrap; a table that is still too wide keeps
its columns, and the pane scrolls it sideways.
"""

from __future__ import annotations

import re

from tui.typeset.lines import Cell, Item, Line, LineKind
from tui.typeset.widths import Measured, measure
from tui.typeset.wrap import wrap

_TAB = 4
_GAP = 2
# A column of words reads easily from this width on; below the other it is no column.
_EASY_COLUMN = 14
_NARROWEST_COLUMN = 8
_WIDEST_COLUMN = 48
_looks_like_figure = re.compile(r"[^\w]{0,4}\d[\d.,\s]{0,20}\W{0,4}\w{0,3}").fullmatch


def set_code(measured: Measured, offset: int, item: Item) -> tuple[Line, ...]:
    """A line for each line of code, never wrapped; a tab goes to the next stop of four."""
    text = measured.text
    lines = []
    start = 0
    for row in text.split("\n"):
        end = start + len(row)
        if "\t" in row:
            cells, width = _between_tabs(measured, start, row, offset)
        else:
            cells, width = (), measured.cells(start, end)
        lines.append(
            Line(
                item.block,
                offset + start,
                offset + end,
                width=width,
                cells=cells,
                clutter=item.clutter,
            )
        )
        start = end + 1
    return tuple(lines)


def _between_tabs(
    measured: Measured, start: int, row: str, offset: int
) -> tuple[tuple[Cell, ...], int]:
    """The pieces of a line of code between its tabs, and the cells of the whole."""
    cells = []
    column = 0
    for piece in row.split("\t"):
        end = start + len(piece)
        if piece:
            cells.append(Cell(column, offset + start, offset + end))
        width = column + measured.cells(start, end)
        column = width + _TAB - width % _TAB
        start = end + 1
    return tuple(cells), width


def set_table(
    text: str, offset: int, item: Item, widths: tuple[int, int], ascii_only: bool
) -> tuple[Line, ...]:
    """The lines of a table whose rows are parted by line ends and its cells by tabs.

    `widths` is the measure, and what it may take where the measure would squeeze its columns.
    """
    rows = [[measure(cell) for cell in row.split("\t")] for row in text.split("\n")]
    columns = _column_widths(rows, widths)
    figures = _columns_of_figures(rows, len(columns))
    total = sum(columns) + _GAP * (len(columns) - 1)
    rule = Line(
        item.block,
        offset,
        offset,
        kind="ornament",
        lead=("-" if ascii_only else "─") * total,
        width=total,
        clutter=item.clutter,
    )
    lines = [rule]
    start = offset
    wrapped_before = False
    for number, row in enumerate(rows):
        kind: LineKind = "head" if number == 0 and len(rows) > 1 else "text"
        made = _row_lines(row, columns, figures, start, item, kind)
        if number > 1 and (wrapped_before or len(made) > 1):
            lines.append(Line(item.block, start, start, kind="air", clutter=item.clutter))
        lines += made
        wrapped_before = len(made) > 1
        start += sum(len(cell.text) + 1 for cell in row)
        if number == 0 and len(rows) > 1:
            lines.append(rule)
    return (*lines, rule)


def _column_widths(rows: list[list[Measured]], widths: tuple[int, int]) -> list[int]:
    """The cells of each column: as wide as its text wants, the widest giving way first."""
    count = max(len(row) for row in rows)
    wanted = [1] * count
    for row in rows:
        for column, cell in enumerate(row):
            wanted[column] = max(wanted[column], cell.cells(0, len(cell.text)))
    for width, least in (widths[0], _EASY_COLUMN), (widths[1], _NARROWEST_COLUMN):
        room = max(1, width - _GAP * (count - 1))
        if sum(wanted) <= room:
            return wanted
        floors = [min(want, least) for want in wanted]
        if sum(floors) <= room:
            return _shared(wanted, floors, room)
    return [min(want, _WIDEST_COLUMN) for want in wanted]


def _shared(wanted: list[int], floors: list[int], room: int) -> list[int]:
    """`wanted` cut to the one cap at which the columns fit, none of them below its floor."""
    low, high = 1, max(wanted)
    while low < high:
        cap = (low + high + 1) // 2
        if sum(max(f, min(w, cap)) for f, w in zip(floors, wanted, strict=True)) <= room:
            low = cap
        else:
            high = cap - 1
    return [max(f, min(w, low)) for f, w in zip(floors, wanted, strict=True)]


def _columns_of_figures(rows: list[list[Measured]], count: int) -> list[bool]:
    """Whether a column holds figures below its head, and is set to the right."""
    numbers, others = [0] * count, [0] * count
    for row in rows[1:]:
        for column, cell in enumerate(row):
            text = cell.text.strip()
            if text and len(text) < 40:
                (numbers if _looks_like_figure(text) else others)[column] += 1
            elif text:
                others[column] += 1
    return [figures > 2 * words for figures, words in zip(numbers, others, strict=True)]


def _row_lines(
    row: list[Measured],
    columns: list[int],
    figures: list[bool],
    start: int,
    item: Item,
    kind: LineKind,
) -> list[Line]:
    """The lines of one row of a table that begins at offset `start`."""
    pieces: list[list[Cell]] = []
    column = 0
    position = start
    for number, cell in enumerate(row):
        edges = wrap(cell, columns[number]).edges
        for depth, (first, last) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
            if depth == len(pieces):
                pieces.append([])
            if first == last:
                continue
            shift = columns[number] - cell.cells(first, last) if figures[number] else 0
            pieces[depth].append(Cell(column + max(0, shift), position + first, position + last))
        column += columns[number] + _GAP
        position += len(cell.text) + 1
    return [
        Line(
            item.block,
            min((cell.start for cell in cells), default=start),
            max((cell.end for cell in cells), default=start),
            kind=kind,
            width=sum(columns) + _GAP * (len(columns) - 1),
            cells=tuple(cells),
            clutter=item.clutter,
        )
        for cells in pieces
    ]
