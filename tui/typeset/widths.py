"""How many terminal cells a text takes, and which of its characters may reach a terminal.

Most paragraphs hold nothing but characters of one cell that never combine; those are found by
one search and need no table at all. Everything else gets a running sum of cells, made once for
each text and good for every width.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from itertools import accumulate

# wcwidth is imported where it is called: its tables are 20 ms that a page in Latin script never
# needs and that the first frame would wait for.

# One cell each, left to right, never part of a cluster, and broken only at spaces and hyphens.
_SIMPLE = (
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f"
    "\u1e00-\u1eff\u2010-\u2027\u202f-\u203b\u203d-\u2048\u204a-\u205e\u2070-\u209c"
    "\u20a0-\u20c0\u2100-\u2121\u2123-\u2138\u2190-\u2193\u2200-\u22ff"
)
# One or two cells each and a cluster of their own: Hebrew and Arabic letters, kana, Han, Hangul.
_SINGLE = (
    _SIMPLE + "\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u06f0-\u06ff"
    "\u3000-\u3029\u3031-\u303b\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uffdc\uffe0-\uffe6"
)
_not_simple = re.compile(f"[^{_SIMPLE}]").search
_NOT_SINGLE = f"[^{_SINGLE}]"  # compiled where it is asked for: that takes 2 ms

# Never sent to a terminal, whatever the stages before have let through: controls, soft hyphens,
# bidi embeddings, overrides and isolates, line separators, stray surrogates.
_HIDDEN = (
    "\x00-\x08\x0a-\x1f\x7f-\x9f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff"
)
_hide = re.compile(f"[{_HIDDEN}]").sub
_rtl = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]").search


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of a text before any width is: see `measure`.

    `sums[i]` is the cells before code point i, and `starts[i]` whether a character as people
    see it begins there; both are None where every code point is one cell and one character.
    """

    text: str
    sums: array[int] | None = None
    starts: bytes | None = None
    rtl: bool = False

    def cells(self, start: int, end: int) -> int:
        """The terminal cells of `text[start:end]`."""
        return end - start if self.sums is None else self.sums[end] - self.sums[start]


class _CellsOfCharacter(dict[str, int]):
    """Cells by character, found once each."""

    def __missing__(self, character: str) -> int:
        from wcwidth import wcwidth

        cells = self[character] = 1 if character == "\t" else max(0, wcwidth(character))
        return cells


_cells_of_character = _CellsOfCharacter()


def is_simple(text: str) -> bool:
    """Whether every code point of `text` is one cell, one character, and runs left to right."""
    return (text.isascii() and text.isprintable()) or _not_simple(text) is None


def measure(text: str) -> Measured:
    """The cells of every part of `text`, made in one pass over it."""
    if is_simple(text):
        return Measured(text)
    rtl = _rtl(text) is not None and _first_strong_is_rtl(text)
    if re.search(_NOT_SINGLE, text) is None:
        sums = array("i", accumulate(map(_cells_of_character.__getitem__, text), initial=0))
        return Measured(text, sums, None, rtl)
    from wcwidth import iter_graphemes

    cells = bytearray(len(text))
    starts = bytearray(len(text) + 1)
    position = 0
    for cluster in iter_graphemes(text):
        starts[position] = 1
        cells[position] = min(255, _cells_of_cluster(cluster))
        position += len(cluster)
    starts[position] = 1
    return Measured(text, array("i", accumulate(cells, initial=0)), bytes(starts), rtl)


def _cells_of_cluster(cluster: str) -> int:
    """The cells of one character as people see it; a spacing mark by itself takes one."""
    from wcwidth import width

    if cluster == "\t":
        return 1
    return width(shown(cluster)) or int(unicodedata.category(cluster[0]) == "Mc")


def shown(text: str) -> str:
    """`text` as it may be sent to a terminal: hidden characters gone, a tab as one space."""
    return _hide("", text).replace("\t", " ")


def cells_of(text: str) -> int:
    """The terminal cells that `shown(text)` takes."""
    return measure(text).cells(0, len(text))


def _first_strong_is_rtl(text: str) -> bool:
    """Whether a paragraph runs right to left. Source: UAX 9, rules P2 and P3."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
