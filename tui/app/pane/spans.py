"""What is lit in the text: spans by the block that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.model import Article


@dataclass(frozen=True, slots=True)
class Lit:
    """A lit span: half-open offsets of the article, and the name of its look.

    `href` is where a link leads. `label` is typed over the span's first characters.
    """

    start: int
    end: int
    look: str
    href: str = ""
    label: str = ""


class Layer:
    """Lit spans of one kind, found by block."""

    def __init__(self, article: Article, spans: Iterable[Lit] = ()) -> None:
        """Sort `spans` into the blocks that they touch."""
        by_block: dict[int, list[Lit]] = {}
        offsets = article.offsets
        for span in spans:
            if span.end <= span.start or not offsets:
                continue
            block = bisect_right(offsets, span.start) - 1
            while block < len(offsets) and offsets[block] < span.end:
                by_block.setdefault(max(0, block), []).append(span)
                block += 1
        self._by_block = by_block

    def of_block(self, block: int) -> Sequence[Lit]:
        """The spans that touch a block."""
        return self._by_block.get(block, ())

    @property
    def blocks(self) -> list[int]:
        """The blocks that have a span, in order."""
        return sorted(self._by_block)


def runs(start: int, end: int, spans: Sequence[Lit]) -> list[tuple[int, int, tuple[Lit, ...]]]:
    """`start:end` cut wherever a span begins or ends, each piece with its spans in their order."""
    within = [span for span in spans if span.start < end and span.end > start]
    if not within:
        return [(start, end, ())]
    cuts = {start, end}
    for span in within:
        if span.start > start:
            cuts.add(span.start)
        if span.end < end:
            cuts.add(span.end)
    edges = sorted(cuts)
    pieces = []
    for first, last in pairwise(edges):
        over = tuple(span for span in within if span.start <= first and span.end >= last)
        pieces.append((first, last, over))
    return pieces
