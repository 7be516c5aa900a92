"""Which candidate blocks of a page its known body holds: the answers the judge learns from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+")
_RUN = 3
# A gap between two anchors is compared word by word up to this many pairs; past it, it holds
# no more than chance matches and takes minutes.
_GAP_PAIRS = 3_000_000


def words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return _WORD.findall(text.lower())


def shares(blocks: Sequence[Sequence[str]], gold: Sequence[str]) -> list[float]:
    """The share of each block's words that the gold body holds, aligned in reading order.

    Alignment tells a heading in the body from the same words in a menu. A long block that the
    body holds in another place than the page does is found by its runs of words.
    """
    page = [word for block in blocks for word in block]
    matched = _aligned(page, gold)
    left = Counter(_runs([word for word, hit in zip(gold, matched[1], strict=True) if not hit]))
    result = []
    start = 0
    for block in blocks:
        end = start + len(block)
        share = sum(matched[0][start:end]) / len(block) if block else 0.0
        if share < 0.5 and len(block) >= 6:
            runs = _runs(block)
            share = max(share, sum(run in left for run in runs) / len(runs))
        result.append(share)
        start = end
    return result


def _runs(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(tokens[i : i + _RUN]) for i in range(len(tokens) - _RUN + 1)]


def _aligned(page: Sequence[str], gold: Sequence[str]) -> tuple[bytearray, bytearray]:
    """Flags of the words of each that the other has at its place."""
    in_page, in_gold = bytearray(len(page)), bytearray(len(gold))

    def mark(i: int, j: int, size: int) -> None:
        in_page[i : i + size] = b"\1" * size
        in_gold[j : j + size] = b"\1" * size

    anchors = SequenceMatcher(None, _runs(page), _runs(gold), autojunk=False)
    last_i = last_j = 0
    for i, j, size in anchors.get_matching_blocks():
        if size == 0:
            i, j = len(page), len(gold)
        if last_i < i and last_j < j and (i - last_i) * (j - last_j) < _GAP_PAIRS:
            gap = SequenceMatcher(None, page[last_i:i], gold[last_j:j], autojunk=False)
            for a, b, n in gap.get_matching_blocks():
                mark(last_i + a, last_j + b, n)
        if size:
            mark(i, j, size + _RUN - 1)
            last_i, last_j = i + size + _RUN - 1, j + size + _RUN - 1
    return in_page, in_gold
