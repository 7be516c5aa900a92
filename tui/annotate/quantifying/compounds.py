"""Amounts in two units: "two hours and 30 minutes", "3 dollars 50 cents", "2h 30m", 6'2"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tui.annotate.quantifying.amounts import Amount, read_measured
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import Number
from tui.annotate.quantifying.tokens import Tokens

_PARTS = {
    ("hour", "minute"): Decimal(60),
    ("minute", "second"): Decimal(60),
    ("ft", "in"): Decimal(12),
    ("lb", "oz"): Decimal(16),
    ("st", "lb"): Decimal(14),
}
"""Units that make one amount together: how many of the second make one of the first."""
_PARTS_OF_ONE = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_LARGER = frozenset(larger for larger, _ in _PARTS)
_FEET = frozenset("'’′´")
_INCHES = frozenset('"”″“')
_TALLEST = 8


def with_smaller(tokens: Tokens, amount: Amount) -> Amount:
    """`amount` with the part or the smaller unit that follows it added."""
    part = _PARTS_OF_ONE.get(tokens.words[amount.end + 2])
    if (
        part is not None
        and tokens.words[amount.end : amount.end + 2] == ("and", "a")
        and amount.kind in ("duration", "measure")
        and tokens.words[amount.end + 3] != "of"
    ):
        return replace(amount, value=amount.value + part, end=amount.end + 3)
    if amount.unit not in _LARGER and not (amount.kind == "money" and amount.value < 10000):
        return amount
    if amount.kind == "money" and amount.value % 1:
        return amount
    words = tokens.words
    at = amount.end
    if words[at] in ("and", ",", "-"):
        at += 1
    number = read_number(tokens, at)
    if number is None or number.ordinal:
        return amount
    smaller = _smaller(tokens, amount, at, number)
    if smaller is None:
        return amount
    coins = amount.kind == smaller.kind == "money" and smaller.unit in ("cent", "penny")
    parts = Decimal(100) if coins else _PARTS.get((amount.unit, smaller.unit))
    if parts is None or smaller.value >= parts:
        return amount
    value = (amount.value + smaller.value / parts).quantize(Decimal("0.0001")).normalize() + 0
    return replace(amount, value=value, end=smaller.end)


def _smaller(tokens: Tokens, amount: Amount, at: int, number: Number) -> Amount | None:
    """The smaller amount whose `number` begins at token `at`; its unit may be understood."""
    words = tokens.words
    end = number.end
    if amount.unit == "hour" and words[end] == "m" and tokens.glued(end) and number.digits:
        return Amount(end + 1, number.value, "duration", "minute")
    smaller = read_measured(tokens, at, number)
    if smaller is None and amount.unit == "ft" and words[amount.end] == "-" and number.value < 12:
        return Amount(end, number.value, "measure", "in")
    return smaller


def read_height(tokens: Tokens, feet: Number) -> Amount | None:
    """ "6'2\"", "5′ 11″" and "5'11" without the second mark: feet with their inches."""
    words = tokens.words
    mark = feet.end
    if words[mark] not in _FEET or not tokens.glued(mark) or not feet.digits:
        return None
    at = mark + 1
    inches = read_number(tokens, at)
    if inches is None or not words[at][:1].isdecimal() or inches.value >= 12:
        return None
    closed = words[inches.end] in _INCHES and tokens.glued(inches.end)
    if not closed:
        runs_on = tokens.glued(inches.end) and words[inches.end][:1].isalnum()
        if runs_on or not tokens.glued(at) or not 3 < feet.value < _TALLEST:
            return None
    value = (feet.value + inches.value / 12).quantize(Decimal("0.0001")).normalize() + 0
    return Amount(inches.end + closed, value, "measure", "ft")
