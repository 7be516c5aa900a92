"""Where the keys that walk an article stop: its paragraphs, headings, quotes, figures, mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tui.app.told import told_figures
from tui.model import Annotations, Article, Entity, Quantity, Quote

StopKind = Literal["paragraph", "heading", "quote", "figure", "mention", "hit", "link", "place"]


@dataclass(frozen=True, slots=True)
class Target:
    """What has the focus inside the paragraph: a half-open span of the article, and what it is."""

    kind: StopKind
    start: int
    end: int
    href: str = ""


class Stops:
    """The spans of one kind in order, found from any offset."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self.spans: tuple[tuple[int, int], ...] = tuple(sorted(set(spans)))
        self._starts = [start for start, _ in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def beside(self, position: int, forward: bool) -> int | None:
        """The index of the first span after `position`, or of the last before it."""
        if forward:
            index = bisect_right(self._starts, position)
            return index if index < len(self.spans) else None
        index = bisect_left(self._starts, position) - 1
        return index if index >= 0 else None


def heading_stops(article: Article) -> Stops:
    """The headings of an article."""
    return Stops(
        (offset, offset + len(block.text))
        for block, offset in zip(article.blocks, article.offsets, strict=True)
        if block.kind == "heading"
    )


def quote_stops(annotations: Annotations) -> Stops:
    """The quotes of an article."""
    return Stops((quote.start, quote.end) for quote in annotations.quotes)


def figure_stops(article: Article, annotations: Annotations) -> Stops:
    """The figures of an article that the sidebar lists."""
    return Stops((figure.start, figure.end) for figure in told_figures(article, annotations))


def mention_stops(entity: Entity | None) -> Stops:
    """The mentions of an entity, none where no entity is chosen."""
    if entity is None:
        return Stops()
    return Stops((mention.start, mention.end) for mention in entity.mentions)


def thing_at(annotations: Annotations, target: Target) -> Quote | Quantity | None:
    """The quote or the figure that was jumped to, None for a target of another kind."""
    things: dict[str, tuple[Quote, ...] | tuple[Quantity, ...]] = {
        "quote": annotations.quotes,
        "figure": annotations.quantities,
    }
    for thing in things.get(target.kind, ()):
        if (thing.start, thing.end) == (target.start, target.end):
            return thing
    return None


def entity_after(annotations: Annotations, position: int) -> Entity | None:
    """The entity that is mentioned next after `position`, else the first of all."""
    best: tuple[bool, int] | None = None
    found = None
    for entity in annotations.entities:
        for mention in entity.mentions:
            rank = (mention.start < position, mention.start)
            if best is None or rank < best:
                best, found = rank, entity
    return found
