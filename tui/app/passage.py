"""A few lines of somebody's text for a row, around what matters in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from rich.cells import cell_len, get_character_cell_size

from tui.app.cells import UNPRINTABLE

Spans = tuple[tuple[int, int], ...]
Line = tuple[str, Spans]
"""A line and the spans of it that matter, in code points."""

WIDEST = 2
"""Cells of a character at most: what stands past that times the room never shows."""


def flat(text: str) -> str:
    """`text` on one line, code point for code point, so that spans of it hold."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(c) in UNPRINTABLE else c for c in text)


def passage(
    text: str, marks: Sequence[tuple[int, int]], width: int, lines: int, dots: str = "…"
) -> tuple[Line, ...]:
    """At most `lines` lines of `width` cells with the first of `marks` in them.

    Lines end between words where they can, and `dots` stand where words are left out.
    """
    start = _start(text, marks, width * lines)
    text = flat(text[start : start + (width * lines + 1) * WIDEST])
    rest = (dots + text) if start else text
    shift = len(dots) - start if start else 0
    made: list[Line] = []
    while rest and len(made) < lines:
        last = len(made) == lines - 1
        end = _end(rest, width)
        if end < len(rest) and last:
            shown = rest[: _end(rest, max(1, width - cell_len(dots)))].rstrip(" ,;")
            shown, end = shown + dots, len(shown)
        else:
            shown = rest[:end].rstrip()
        made.append((shown, _within(marks, shift, min(end, len(shown)))))
        after = rest[end:].lstrip() if not last else ""
        shift -= len(rest) - len(after)
        rest = after
    return tuple(made)


def _start(text: str, marks: Sequence[tuple[int, int]], room: int) -> int:
    """Where to begin so that the first mark is in sight: at the start, or at a word before it."""
    if not marks or cell_len(text[: marks[0][1]]) <= room * 3 // 4:
        return 0
    wanted = marks[0][0] - room // 4
    if text.isascii():  # no room is left over behind the end
        wanted = min(wanted, len(text) - room * 4 // 5)
    wanted = max(0, wanted)
    space = text.find(" ", wanted, marks[0][0])
    return space + 1 if space >= 0 else wanted


def _end(text: str, width: int) -> int:
    """How much of `text` fits in `width` cells, up to the end of a word if one ends there."""
    place = _cells_end(text, width)
    if place == len(text):
        return place
    space = text.rfind(" ", 0, place + 1)
    return space if space > 0 else max(1, place)


def _cells_end(text: str, width: int) -> int:
    if text.isascii():
        return min(len(text), width)
    used = 0
    for place, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > width:
            return place
    return len(text)


def _within(marks: Sequence[tuple[int, int]], shift: int, end: int) -> Spans:
    moved = ((max(0, low + shift), min(end, high + shift)) for low, high in marks)
    return tuple((low, high) for low, high in moved if low < high)
