"""Where in an article a reader is to land who comes from somewhere else."""

from __future__ import annotations

from dataclasses import dataclass

from tui.app.pane.places import offset_of, place_at
from tui.app.pane.stops import StopKind
from tui.model import Article, Entity


@dataclass(frozen=True, slots=True)
class Landing:
    """A span of the text as it was extracted and what it is; or, by its name, an entity."""

    start: int = 0
    end: int = 0
    kind: StopKind = "place"
    name: str = ""

    def span_in(self, article: Article, extracted: Article) -> tuple[int, int]:
        """Where the span is in `article`, which the reader's rules made of `extracted`."""
        if article is extracted:
            return self.start, self.end
        start = offset_of(article, place_at(extracted, self.start))
        return start, min(len(article.text), start + self.end - self.start)

    def entity_of(self, entities: tuple[Entity, ...]) -> Entity | None:
        """The entity that is meant, the most mentioned where several have the name."""
        wanted = self.name.casefold()
        named = [e for e in entities if e.mentions and e.name.casefold() == wanted]
        return max(named, key=lambda e: len(e.mentions), default=None)
