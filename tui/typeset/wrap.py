"""A text and a width become the edges of lines: first fit, ragged right.

First fit, because it is what a reader of a terminal is used to, and because total fit was not
worth its time: at 72 cells and ragged right the difference is hard to see.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from tui.typeset.breaks import SPACES, forced_break, may_break
from tui.typeset.hyphens import Hyphenator
from tui.typeset.widths import Measured


class Wrapped(NamedTuple):
    """Lines as `edges` (start, end, start, end…) and the ends that want a hyphen.

    A named tuple: one is made for each block at each resize, and it costs a quarter of a frozen
    dataclass.
    """

    edges: list[int]
    hyphens: frozenset[int]


_SOFT_HYPHEN = "\u00ad"
_NO_HYPHENS: frozenset[int] = frozenset()


def wrap(measured: Measured, width: int, hyphenator: Hyphenator | None = None) -> Wrapped:
    r"""The lines of `measured.text` that fit `width` cells, as offsets into it.

    A line loses the spaces at its ends and nothing else. `\n` ends a line. A text without a
    word has one empty line. A character that is wider than `width` stands on a line of its own.
    """
    text = measured.text
    if measured.sums is None and hyphenator is None:
        return Wrapped(_wrap_simple(measured, width), _NO_HYPHENS)
    edges: list[int] = []
    hyphens: set[int] = set()
    start = 0
    while True:
        stop = text.find("\n", start)
        end = len(text) if stop < 0 else stop
        _wrap_measured(measured, start, end, width, hyphenator, edges, hyphens)
        if stop < 0:
            break
        start = stop + 1
    return Wrapped(edges, frozenset(hyphens))


def _wrap_simple(measured: Measured, width: int) -> list[int]:
    """The edges of a text in which every code point is a cell: nearly every paragraph."""
    text = measured.text
    end = len(text)
    if end and (text[0] == " " or text[-1] == " "):
        return _wrap_trimmed(measured, width)
    if end <= width:
        return [0, end]
    dashed = "-" in text or "\u2014" in text or "\u2013" in text or "\u2010" in text
    edges: list[int] = []
    start = 0
    rfind = text.rfind
    while end - start > width:
        limit = start + width
        cut = rfind(" ", start, limit + 1)
        if dashed and text[limit] != " ":
            cut = _after_dash(measured, max(cut, start), limit) or cut
        if cut <= start:
            cut = forced_break(measured, start, limit)
        edges += (start, cut)
        start = cut
        if text[start] == " " or text[cut - 1] == " ":
            while text[edges[-1] - 1] == " ":
                edges[-1] -= 1
            while text[start] == " ":
                start += 1
    edges += (start, end)
    return edges


def _wrap_trimmed(measured: Measured, width: int) -> list[int]:
    """The edges of a simple text that begins or ends with spaces."""
    text = measured.text
    stripped = text.strip(" ")
    shift = len(text) - len(text.lstrip(" ")) if stripped else 0
    return [shift + edge for edge in _wrap_simple(Measured(stripped), width)]


def _after_dash(measured: Measured, low: int, limit: int) -> int:
    """The last break after a hyphen or dash in (low, limit], 0 if there is none."""
    for i in range(limit, low + 1, -1):
        if measured.text[i - 1] in "-\u2014\u2013\u2010" and may_break(measured, i):
            return i
    return 0


def _wrap_measured(
    measured: Measured,
    start: int,
    end: int,
    width: int,
    hyphenator: Hyphenator | None,
    edges: list[int],
    hyphens: set[int],
) -> None:
    """Append the edges of `text[start:end]`, which holds no line end, by the sums of cells."""
    text = measured.text
    while start < end and _is_space(measured, start):
        start += 1
    while end > start and _is_space(measured, end - 1):
        end -= 1
    while measured.cells(start, end) > width:
        limit = _last_fitting(measured, start, end, width)
        cut = _last_break(measured, start, limit, width)
        hyphen = hyphenator.break_in(measured, start, cut, width) if hyphenator else 0
        if hyphen:
            edges += (start, hyphen)
            hyphens.add(hyphen)
            start = hyphen
            continue
        if cut == start:
            cut = forced_break(measured, start, limit)
        stop = cut
        while stop > start and _is_space(measured, stop - 1):
            stop -= 1
        if text[cut - 1] == _SOFT_HYPHEN:
            hyphens.add(stop)
        edges += (start, stop)
        start = cut
        while start < end and _is_space(measured, start):
            start += 1
    edges += (start, end)


def _is_space(measured: Measured, i: int) -> bool:
    """Whether code point `i` is a space by itself: no mark stands on it."""
    starts = measured.starts
    return measured.text[i] in SPACES and (starts is None or bool(starts[i + 1]))


def _last_fitting(measured: Measured, start: int, end: int, width: int) -> int:
    """The last offset whose text from `start` fits `width`; what takes no cells goes with it."""
    if measured.sums is None:
        return start + width
    return bisect_right(measured.sums, measured.sums[start] + width, start, end + 1) - 1


def _last_break(measured: Measured, start: int, limit: int, width: int) -> int:
    """The last place in (start, limit] where a line may end, `start` if there is none."""
    text = measured.text
    for cut in range(limit, start, -1):
        if may_break(measured, cut) and (
            text[cut - 1] != _SOFT_HYPHEN or measured.cells(start, cut) < width
        ):
            return cut
    return start
