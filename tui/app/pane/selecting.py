"""Textual's text selection in offsets of the article, so that it survives a resize.

Textual asks a line under the mouse for the "offset" in its segments' meta, adds the characters
between the segment's start and the pointer to x, and orders two ends by (y, x). We give it y and
x from which the article's own offset can be read back, whatever was added:

    the margin before a line     y = 4 * line start        x is of no matter
    the text of a line           y = 4 * line start + 1    x = offset in the article
    the room after a line        y = 4 * line start + 2    x = line end shifted, or of no matter
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

# More characters than a screen line can have: what Textual adds stays below the line's end.
_SHIFT = 16


def margin_offset(line_start: int) -> tuple[int, int]:
    """The meta of what stands before a line's text."""
    return 0, 4 * line_start


def text_offset(line_start: int, offset: int) -> tuple[int, int]:
    """The meta of a piece of a line's text that begins at `offset`."""
    return offset, 4 * line_start + 1


def after_offset(line_start: int, line_end: int) -> tuple[int, int]:
    """The meta of what stands after a line's text."""
    return line_end << _SHIFT, 4 * line_start + 2


def selected_span(selection: Selection, length: int) -> tuple[int, int]:
    """The half-open span of the article that is selected; `length` is the article's."""
    start = 0 if selection.start is None else _offset_of(selection.start)
    end = length if selection.end is None else _offset_of(selection.end)
    return min(start, length), min(max(start, end), length)


def selection_of(start: int, end: int) -> Selection:
    """The selection that Textual is to keep for a span of the article."""
    return Selection(Offset(*text_offset(start, start)), Offset(*text_offset(end, end)))


def tagged(strip: Strip, metas: list[tuple[int, int]]) -> Strip:
    """`strip` with the offset that each of its segments begins at, for Textual to read."""
    segments = []
    for segment, meta in zip(strip, metas, strict=True):
        style = Style.from_meta({"offset": meta})
        segments.append(Segment(segment.text, segment.style + style if segment.style else style))
    return Strip(segments, strip.cell_length)


def _offset_of(end: Offset) -> int:
    """The article's offset that one end of a selection stands for."""
    kind = end.y % 4
    if kind == 0:
        return end.y // 4
    return end.x if kind == 1 else end.x >> _SHIFT
