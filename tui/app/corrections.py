"""The reader's word on the entities of an article, laid over what our model found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.library.records import Correction
from tui.model import Annotations, Entity, Label


def corrected(annotations: Annotations, corrections: Iterable[Correction]) -> Annotations:
    """`annotations` with entities hidden, merged and relabelled as the reader said.

    A quote whose speaker was merged or relabelled names the new entity; one whose speaker was
    hidden keeps the speaker's name as words. A correction of what is not there does nothing.
    """
    entities = list(annotations.entities)
    became: dict[tuple[str, Label], Entity | str] = {}
    for correction in corrections:
        index = _find(entities, correction.name, correction.label)
        if index is None:
            continue
        old = entities[index]
        if correction.kind == "hide":
            del entities[index]
            new: Entity | str = old.name
        elif correction.kind == "relabel":
            new = entities[index] = replace(old, label=_label(correction.target, old.label))
        else:
            target = _find(entities, correction.target, correction.label)
            if target is None or target == index:
                continue
            new = entities[target] = _merged(entities[target], old)
            became[new.name, new.label] = new
            del entities[index]
        became[old.name, old.label] = new
    quotes = tuple(
        replace(quote, speaker=_follow(quote.speaker, became))
        if isinstance(quote.speaker, Entity)
        else quote
        for quote in annotations.quotes
    )
    return replace(annotations, entities=tuple(entities), quotes=quotes)


def _find(entities: list[Entity], name: str, label: Label) -> int | None:
    return next((i for i, e in enumerate(entities) if (e.name, e.label) == (name, label)), None)


def _label(text: str, otherwise: Label) -> Label:
    return {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}.get(text, otherwise)  # type: ignore[return-value]


def _merged(kept: Entity, other: Entity) -> Entity:
    names = dict.fromkeys((*kept.aliases, other.name, *other.aliases))
    names.pop(kept.name, None)
    mentions = tuple(sorted({*kept.mentions, *other.mentions}, key=lambda m: (m.start, m.end)))
    return replace(kept, aliases=tuple(names), mentions=mentions)


def _follow(speaker: Entity, became: dict[tuple[str, Label], Entity | str]) -> Entity | str:
    """What `speaker` became in the end; a chain of merges is as long as the reader made it."""
    found: Entity | str = speaker
    for _ in range(len(became)):
        if isinstance(found, str):
            break
        after = became.get((found.name, found.label), found)
        if after == found:
            break
        found = after
    return found
