"""What a page says twice: a paragraph right after itself, or its whole text again."""

from __future__ import annotations

from collections.abc import Sequence

from tui.extract.coverage import words_of
from tui.model import Block

# A refrain, a table of prices for each product and a form for each step are told again on purpose.
_TWIN_BLOCKS, _TWIN_WORDS = 3, 100


def drop_repeats(blocks: Sequence[Block], kept: list[bool]) -> None:
    """Take out of the kept blocks what only says again what was said."""
    _drop_twins(blocks, kept)
    _drop_echoes(blocks, kept)


def _drop_twins(blocks: Sequence[Block], kept: list[bool]) -> None:
    """A long run of blocks that stood there already is for another screen, or for no scripts.

    Source: in 990 known bodies five of the six runs of articles, and four of six on forums, are
    not there a second time; of single blocks that are repeated nearly all are.
    """
    places = [i for i, keep in enumerate(kept) if keep]
    words = [words_of(blocks[i].text) for i in places]
    first: dict[tuple[str, ...], int] = {}
    here = 0
    while here < len(places):
        start = first.setdefault(words[here], here)
        length = 0
        while (
            start + length < here < here + length + 1 <= len(places)
            and words[start + length] == words[here + length]
        ):
            length += 1
        again = range(here, here + length)
        if length >= _TWIN_BLOCKS and sum(len(words[i]) for i in again) >= _TWIN_WORDS:
            for i in again:
                kept[places[i]] = False
        here += max(1, length)


def _drop_echoes(blocks: Sequence[Block], kept: list[bool]) -> None:
    """A paragraph right after itself is a pull quote or a hidden twin.

    Only right after: dropping every repeated block was wrong 149 times in 161.
    """
    before: tuple[str, ...] = ()
    for i, block in enumerate(blocks):
        if not kept[i]:
            continue
        words = words_of(block.text)
        if words and words == before and block.kind not in ("code", "table"):
            kept[i] = False
        before = words
