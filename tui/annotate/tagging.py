"""Text to spans of people, organisations and places, by the model that ships with the package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Literal, cast

import pycrfsuite  # type: ignore[import-untyped]

from tui.annotate.features import featurise
from tui.annotate.tokens import Sequence, tokenise

NameLabel = Literal["PER", "ORG", "LOC"]


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of text that names somebody, an organisation or a place."""

    start: int
    end: int
    label: NameLabel


@cache
def tagger() -> pycrfsuite.Tagger:
    """The entity model, opened once for the process."""
    opened = pycrfsuite.Tagger()
    with as_file(files("tui.annotate") / "models" / "entities.crfsuite") as path:
        opened.open(str(path))
    return opened


def tag(text: str) -> list[Span]:
    """The names in `text`, in order, never overlapping."""
    model = tagger()
    return [
        span
        for sequence in tokenise(text)
        for span in _spans(sequence, model.tag(featurise(sequence.words)))
    ]


def _spans(sequence: Sequence, tags: list[str]) -> Iterator[Span]:
    """Tags (B-, I-, E-, S- before a label, or O) to spans."""
    first = 0
    for i, mark in enumerate(tags):
        position, _, label = mark.partition("-")
        if position in "BS":
            first = i
        if position in "ES":
            yield Span(sequence.spans[first][0], sequence.spans[i][1], cast(NameLabel, label))
