"""What an article says: entities, quotes and figures, standing off from it.

Every span is half-open and counts code points in `Article.text`, and
`article.text[start:end]` is its surface text.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Label = Literal["PER", "ORG", "LOC", "MISC"]
Gender = Literal["female", "male", ""]
QuoteKind = Literal["direct", "indirect"]
QuantityKind = Literal[
    "percent",
    "money",
    "count",
    "ordinal",
    "date",
    "time",
    "duration",
    "measure",
    "age",
    "score",
    "fraction",
    "ratio",
    "rate",
    "temperature",
    "coordinates",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of an entity."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is meant: `name` is the fullest form, `aliases` the other forms in the text."""

    name: str
    label: Label
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    gender: Gender = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said: the span of the words within the marks.

    `speaker` is an entity, a description ("opposition factions"), or None where the text does
    not say. `cue` is the word or phrase that attributes it ("said", "according to").
    """

    start: int
    end: int
    cue: str = ""
    speaker: Entity | str | None = None
    kind: QuoteKind = "direct"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its value.

    `value` is a Decimal, or ISO 8601 text for dates, times and coordinates ("2016-12-07",
    "--12-02"); a range has `low` and `high` instead. `unit` is "%", an ISO 4217 code, an SI or
    customary symbol, or the singular noun that is counted. `inferred` says that part of the
    value comes from the article's date. `subject` is what is measured, where that is plain;
    `sentence` is the span of the sentence that gives it.
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal | str | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    unit: str = ""
    approximate: bool = False
    inferred: bool = False
    subject: str = ""
    sentence: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the article says, standing off from it: spans point into `Article.text`.

    `approximate` says that the page is in a language that our models were not made for.
    """

    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    version: str = ""
    approximate: bool = False
