"""What each telling of a story has that the other tellings lack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Annotations, Article, Entity, Quantity, Quote
from tui.stories.sketching import WORD

ALIKE = 0.5
"""Share of words that the sentences of two figures have in common if they measure one thing."""
COUNTED = frozenset({"count", "measure", "age", "duration", "rate"})
"""Kinds whose unit says what is measured; a percentage or a sum needs its sentence for that."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article of a story."""

    article: Article
    annotations: Annotations


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A figure that another telling gives differently: `other` is which, by its position."""

    here: Quantity
    other: int
    there: Quantity


@dataclass(frozen=True, slots=True)
class Difference:
    """What one telling has that no other has, and the figures that it gives differently."""

    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Quantity, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


def differences(tellings: Sequence[Telling]) -> tuple[Difference, ...]:
    """For each telling what it has that the others lack, in the order of the tellings."""
    words = [_plain(telling.article.text) for telling in tellings]
    return tuple(
        _difference(index, tellings, words[:index] + words[index + 1 :])
        for index in range(len(tellings))
    )


def _difference(index: int, tellings: Sequence[Telling], others: list[str]) -> Difference:
    article, annotations = tellings[index].article, tellings[index].annotations

    def only_here(surface: str) -> bool:
        return not any(_plain(surface) in other for other in others)

    contradictions = tuple(_contradictions(index, tellings))
    contradicted = {contradiction.here for contradiction in contradictions}
    return Difference(
        entities=tuple(
            entity
            for entity in annotations.entities
            if all(only_here(name) for name in (entity.name, *entity.aliases))
        ),
        quotes=tuple(
            quote
            for quote in annotations.quotes
            if only_here(article.text[quote.start : quote.end])
        ),
        figures=tuple(
            figure
            for figure in annotations.quantities
            if figure not in contradicted and only_here(article.text[figure.start : figure.end])
        ),
        contradictions=contradictions,
    )


def _contradictions(index: int, tellings: Sequence[Telling]) -> list[Contradiction]:
    found = []
    for figure in tellings[index].annotations.quantities:
        for other, telling in enumerate(tellings):
            if other == index or any(_equal(figure, q) for q in telling.annotations.quantities):
                continue
            there = _rival(figure, tellings[index], telling)
            if there is not None:
                found.append(Contradiction(figure, other, there))
                break
    return found


def _rival(figure: Quantity, here: Telling, there: Telling) -> Quantity | None:
    """The one figure of another telling that measures the same thing as `figure`."""
    rivals = [
        other
        for other in there.annotations.quantities
        if (other.kind, other.unit) == (figure.kind, figure.unit)
        and other.kind != "date"
        and _same_thing(figure, here, other, there)
    ]
    return rivals[0] if len(rivals) == 1 else None


def _same_thing(one: Quantity, here: Telling, other: Quantity, there: Telling) -> bool:
    if one.kind in COUNTED and one.unit and one.unit not in {"year", "day", "hour", "minute"}:
        least = 0.2  # what is counted is named: a little of the sentence is enough
    else:
        least = ALIKE
    words = _words(one, here) & _words(other, there)
    return len(words) >= least * min(len(_words(one, here)), len(_words(other, there))) > 0


def _words(figure: Quantity, telling: Telling) -> set[str]:
    """The words of a figure's sentence that are no digits."""
    start, end = figure.sentence
    found = WORD.findall(telling.article.text[start:end].casefold())
    return {word for word in found if len(word) > 3 and not word.isdigit()}


def _equal(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.unit, one.value, one.low, one.high) == (
        other.kind,
        other.unit,
        other.value,
        other.low,
        other.high,
    )


def _plain(text: str) -> str:
    """`text` as words alone: marks of quotation and line ends differ between copies."""
    return f" {' '.join(WORD.findall(text.casefold()))} "
