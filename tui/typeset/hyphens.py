"""Where a word may be hyphenated, by the patterns of its language (pyphen)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from tui.typeset.widths import Measured

# A line that is shorter than the measure by less than this is left alone: fewer hyphens, and at
# ragged right nobody sees the difference.
_RAGGED = 8
_SHORTEST_WORD = 6


class Hyphenator:
    """The hyphenation of one language."""

    def __init__(self, positions: Callable[[str], tuple[int, ...]], capitals: bool) -> None:
        """`positions` gives the break points of a word; `capitals`: nouns are capitalised."""
        self._positions = positions
        self._capitals = capitals

    def break_in(self, measured: Measured, start: int, cut: int, width: int) -> int:
        """The offset after which a hyphen goes, in the word after `cut`; 0 where none helps."""
        text = measured.text
        if width - measured.cells(start, cut) < _RAGGED:
            return 0
        first = cut
        while first < len(text) and not text[first].isalpha():
            first += 1
        last = first
        while last < len(text) and text[last].isalpha() and last - first < width:
            last += 1
        word = text[first:last]
        if len(word) < _SHORTEST_WORD or (word[0].isupper() and not self._capitals):
            return 0
        for position in reversed(self._positions(word.lower())):
            if measured.cells(start, first + position) < width:
                return first + position
        return 0


@cache
def hyphenator_for(lang: str) -> Hyphenator | None:
    """The hyphenator of a BCP 47 language tag, None where there are no patterns for it.

    The first one of a language reads its patterns (about 20 ms).
    """
    import pyphen  # type: ignore[import-untyped,unused-ignore]

    found = pyphen.language_fallback(lang.replace("-", "_")) if lang else None
    if found is None:
        return None
    patterns = pyphen.Pyphen(lang=found, left=2, right=3)

    @lru_cache(maxsize=20_000)
    def positions(word: str) -> tuple[int, ...]:
        return tuple(int(position) for position in patterns.positions(word))

    return Hyphenator(positions, capitals=found.startswith("de"))
