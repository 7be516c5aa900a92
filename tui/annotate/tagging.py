"""Text to spans of people, organisations and places, by the model that ships with the package."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Many
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

import pycrfsuite  # type: ignore[import-untyped]

from tui.annotate.document import featurise_document
from tui.annotate.senses import MODELS
from tui.annotate.tokens import Sequence

NameLabel = Literal["PER", "ORG", "LOC", "MISC"]

MODEL = MODELS / "entities.crfsuite"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of text that names somebody or something."""

    start: int
    end: int
    label: NameLabel


@cache
def tagger(model: Path = MODEL) -> pycrfsuite.Tagger:
    """The entity model, opened once for the process."""
    opened = pycrfsuite.Tagger()
    opened.open(str(model))
    return opened


def tag(sequences: Many[Sequence], model: Path = MODEL) -> list[Span]:
    """The names in the `sequences` of one article, in order, never overlapping."""
    opened = tagger(model)
    return [
        span
        for sequence, rows in zip(sequences, featurise_document(sequences), strict=True)
        for span in _spans(sequence, opened.tag(rows))
    ]


def _spans(sequence: Sequence, tags: list[str]) -> Iterator[Span]:
    """Tags (B-, I-, E-, S- before a label, or O) to spans; an end without a beginning is a span."""
    first = -1
    for i, mark in enumerate(tags):
        position, _, label = mark.partition("-")
        if position in "BSO" or first < 0:
            first = i
        if position in "ES":
            yield Span(sequence.spans[first][0], sequence.spans[i][1], cast(NameLabel, label))
            first = -1
