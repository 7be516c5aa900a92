"""Amounts, alone or as a range: "two to three years", "$2-3bn", "between 44 and 50 mg"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tui.annotate.quantifying.amounts import (
    DASHES,
    Amount,
    read_age,
    read_counted,
    read_measured,
    read_money,
    with_suffix,
)
from tui.annotate.quantifying.compounds import read_height, with_smaller
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import Number
from tui.annotate.quantifying.tokens import Tokens, parse_digits

_RANGING = frozenset("range ranges ranged ranging vary varies varied varying".split())
_CHANGE = frozenset(
    """from rose rise risen rises fell fall fallen falls grew grow grown increased increase
    decreased decrease dropped drop cut raised raise climbed climb jumped jump slipped slip declined
    decline up down slid soared surged shrank gained lost reduced changed moved went""".split()
)


def read_amount(tokens: Tokens, start: int) -> Amount | None:
    """The amount that begins with token `start`, with its sign and its unit or counted noun."""
    words = tokens.words
    at, negative = start, False
    if words[at] in ("-", "−", "+", "–"):
        if not tokens.glued(at + 1) or (tokens.glued(at) and words[at - 1] not in '(["“'):
            return None
        negative = words[at] != "+"
        at += 1
    elif words[at] in ("minus", "negative"):
        negative = True
        at += 1
    amount = read_money(tokens, at)
    if amount is None:
        number = read_number(tokens, at)
        if number is None or number.ordinal:
            return None
        number = _with_tolerance(tokens, with_suffix(tokens, number, money=False))
        amount = read_height(tokens, number) or read_measured(tokens, at, number)
        if amount is None and number.fraction:
            amount = Amount(number.end, number.value, "fraction", bare=True)
        elif amount is None:
            amount = read_counted(tokens, number)
    amount = read_age(tokens, amount) or with_smaller(tokens, amount)
    return replace(amount, value=-amount.value) if negative else amount


def _with_tolerance(tokens: Tokens, number: Number) -> Number:
    """`number` over the tolerance behind it: "9.8 ± 0.1 mm"."""
    words = tokens.words
    if words[number.end] == "±":
        at = number.end + 1
    elif words[number.end : number.end + 3] == ("+", "/", "-"):
        at = number.end + 3
    else:
        return number
    tolerance = read_number(tokens, at)
    return replace(number, end=tolerance.end) if tolerance is not None else number


def read_amounts(tokens: Tokens, start: int) -> Found | None:
    """The amount or range that begins with token `start`."""
    between = tokens.words[start] == "between"
    first_at = start + between
    first = read_amount(tokens, first_at)
    if first is None:
        return None
    joined = _second_at(tokens, first, between)
    if joined:
        found = _joined(tokens, start, first_at, first, joined, between)
        if found is not None:
            return found
    if between:
        return None
    return Found(start, first.end, first.kind, first.value, unit=first.unit)


def _second_at(tokens: Tokens, first: Amount, between: bool) -> int:
    """Where the second amount of a range would begin, or 0 where no joining word follows."""
    words = tokens.words
    at = first.end
    word = words[at]
    if word in DASHES:
        if words[at + 1] == "to" and words[at + 2][:1].isdecimal():
            return at + 2
        spaced = tokens.glued(at) == tokens.glued(at + 1)
        if words[at + 1] == "to" and words[at + 2] in DASHES and tokens.glued(at + 1):
            return at + 3
        close = first.bare or first.kind == "money" or tokens.glued(at)
        return at + 1 if spaced and close else 0
    if (word == "and" and between) or word == "to":
        return at + 1
    if word == "or" and first.bare:
        return at + 1
    return 0


def _joined(
    tokens: Tokens, start: int, first_at: int, first: Amount, at: int, between: bool
) -> Found | None:
    """The range of `first` and the amount at token `at`; None where they are two figures."""
    second = _bare_money(tokens, at, first) or read_amount(tokens, at)
    if second is None or second.kind == "fraction" or first.kind == "fraction":
        return None
    link = tokens.words[first.end]
    low = first.value
    scale = _scale(tokens, at, second)
    if first.plain and scale > 1 and low * scale < second.value and not _scaled(first):
        low *= scale
    high = second.value
    ranging = tokens.before(first_at) == "from" and tokens.before(first_at - 1) in _RANGING
    if ranging and high < low < 0:
        low, high = high, low
    if low >= high:
        return None
    spelt = tokens.words[first_at][:1].isalpha() != tokens.words[at][:1].isalpha()
    if spelt and first.bare and link in DASHES:
        return None
    kind, unit = second.kind, second.unit
    if first.bare:
        if link == "to" and second.bare and not _loose_range(tokens, first_at):
            return None
        if link == "or" and (second.value > 2 * low + 2 or low != low.to_integral_value()):
            return None
    elif second.bare:
        if first.kind != "money" or (link not in DASHES and not between):
            return None
        kind, unit = first.kind, first.unit
    elif (first.kind, first.unit) != (second.kind, second.unit):
        return None
    if link == "to" and not ranging:
        if not (first.bare or _loose_range(tokens, first_at)):
            return None
        if tokens.before(first_at) == "from":
            return None
    return Found(start, second.end, kind, low=low, high=high, unit=unit)


def _bare_money(tokens: Tokens, at: int, first: Amount) -> Amount | None:
    """The second amount of "$5-10m", whose "m" means millions because the first is money."""
    if first.kind != "money" or not tokens.words[at][:1].isdecimal():
        return None
    number = read_number(tokens, at)
    if number is None or number.ordinal:
        return None
    scaled = with_suffix(tokens, number, money=True)
    return Amount(scaled.end, scaled.value, "count", bare=True) if scaled is not number else None


def _scaled(first: Amount) -> bool:
    """Whether the first amount of a range has a scale of its own."""
    return not first.plain


def _scale(tokens: Tokens, at: int, amount: Amount) -> Decimal:
    """What the digits of the amount at token `at` were multiplied with: a million in "3m"."""
    for index in range(at, min(at + 4, amount.end)):
        if tokens.words[index][:1].isdecimal():
            raw = parse_digits(tokens.words[index])
            if raw and amount.value > raw:
                return amount.value / raw
            return Decimal(1)
    return Decimal(1)


def _loose_range(tokens: Tokens, start: int) -> bool:
    """Whether "to" joins a range here, and is not the end of a change: "rose 5% to 7%"."""
    return not any(word in _CHANGE for word in tokens.words[max(0, start - 3) : start])
