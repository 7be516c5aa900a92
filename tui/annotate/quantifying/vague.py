"""Amounts that are only roughly given: "tens of thousands", "several hundred", "dozens"."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.currencies import read_name
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_plural, read_noun
from tui.annotate.quantifying.numerals import SCALES
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import read_unit

_PLURALS = {
    "tens": Decimal(10),
    "dozens": Decimal(12),
    "scores": Decimal(20),
    "hundreds": Decimal(100),
    "thousands": Decimal(1000),
    "millions": Decimal(10**6),
    "billions": Decimal(10**9),
    "trillions": Decimal(10**12),
    "lakhs": Decimal(10**5),
    "crores": Decimal(10**7),
}
_STEPS = {Decimal(12): 8, Decimal(20): 5}
"""What the next larger word stands for, in steps of the smaller one; ten elsewhere."""
_FEW = frozenset({"several", "few", "couple"})


def read_vague(tokens: Tokens, start: int) -> Found | None:
    """The vague amount that begins with token `start`, with the bounds that it stands for."""
    words = tokens.words
    word = words[start]
    if word in _FEW or (word in ("a", "some") and words[start + 1] in _FEW):
        return _few(tokens, start)
    if word not in _PLURALS:
        return None
    if tokens.before(start) in ("the", "per") and words[start + 1] != "of":
        return None
    low, end = _PLURALS[word], start + 1
    high = low * _STEPS.get(low, 10)
    while words[end] == "of" and words[end + 1] in _PLURALS:
        low, high = low * _PLURALS[words[end + 1]], high * _PLURALS[words[end + 1]]
        end += 2
    alone = word in ("tens", "scores") and end == start + 1
    if alone and not (words[end] == "of" and read_noun(tokens, end)):
        return None
    return _with_noun(tokens, start, end, low, high)


def _with_noun(tokens: Tokens, start: int, end: int, low: Decimal, high: Decimal) -> Found:
    """The bounds with the unit, the currency or the noun that follows."""
    at = end + 1 if tokens.words[end] == "of" else end
    money = read_name(tokens, at)
    if money is not None and at > end - (at == end):
        return Found(start, money[1], "money", low=low, high=high, unit=money[0], approximate=True)
    unit = read_unit(tokens, at)
    if unit is not None and len(tokens.words[at]) > 2:
        return Found(
            start, unit[1], unit[0].kind, low=low, high=high, unit=unit[0].symbol, approximate=True
        )
    noun = read_noun(tokens, end)
    return Found(
        start, end, "count", low=low, high=high, unit=noun[0] if noun else "", approximate=True
    )


def _few(tokens: Tokens, start: int) -> Found | None:
    """ "several hundred", "a few dozen", "a couple of years"; "few people" is no figure."""
    words = tokens.words
    at = start
    if words[at] in ("a", "some"):
        at += 1
    few = words[at]
    at += 1
    if few == "couple" and words[at] == "of":
        at += 1
    scale = SCALES.get(words[at]) or {"dozen": Decimal(12)}.get(words[at])
    low, high = (Decimal(2), Decimal(2)) if few == "couple" else (Decimal(3), Decimal(9))
    if scale is not None:
        return _with_noun(tokens, start, at + 1, low * scale, high * scale)
    unit = read_unit(tokens, at)
    if unit is None or unit[0].kind != "duration" or not (is_plural(words[at]) or few == "couple"):
        return None
    if few == "few" and words[start] != "a":
        return None
    return Found(
        start, unit[1], "duration", low=low, high=high, unit=unit[0].symbol, approximate=True
    )
