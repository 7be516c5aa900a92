"""What a reader of figures hands back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tui.model import QuantityKind


@dataclass(frozen=True, slots=True)
class Found:
    """A figure that covers the tokens from `start` up to `end`; the rest is as in Quantity.

    `names_day` says that it is a single day, to which a time of day may belong.
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
    names_day: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence does not say itself: when it was published, whether it looks ahead."""

    published: date | None = None
    ahead: bool = False
