"""What is lit in the text: spans by the block that they stand in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


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
    """Spans of one kind, found by block; each becomes `Lit` only when its block is painted."""

    def __init__(self, spans: Iterable[tuple[int, int, str]] = ()) -> None:
        """Sort `spans`: start, end, and the name of the look."""
        self._spans = sorted(span for span in spans if span[0] < span[1])
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def within(self, start: int, end: int) -> list[Lit]:
        """The spans that touch `start:end`."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [Lit(*span) for span in self._spans[first:last] if span[1] > start]

    def begins_in(self, start: int, end: int) -> bool:
        """Whether a span begins in `start:end`."""
        first = bisect_left(self._starts, start)
        return first < len(self._starts) and self._starts[first] < end


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
