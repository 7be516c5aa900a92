"""Words for numbers and what they stand for, and a number as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = {word: Decimal(value) for value, word in enumerate(_SMALL)} | {
    "nought": Decimal(0),
    "naught": Decimal(0),
    "nil": Decimal(0),
}
TENS = {word: Decimal(10 * value) for value, word in enumerate(_TENS, start=2)}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10**5),
    "lakhs": Decimal(10**5),
    "million": Decimal(10**6),
    "crore": Decimal(10**7),
    "crores": Decimal(10**7),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "mio": Decimal(10**6),
    "mrd": Decimal(10**9),
    "mld": Decimal(10**9),
    "mil": Decimal(10**6),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
    "tln": Decimal(10**12),
}
DOZENS = {word: Decimal(12) for word in ("dozen", "dozens", "doz", "dozs", "dz", "dzs")}
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
    twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
ORDINALS = {word: Decimal(value) for value, word in enumerate(_ORDINALS)} | {
    word[:-1] + "ieth": value for word, value in TENS.items()
}
_LARGE_ORDINALS = {word + "th": value for word, value in SCALES.items() if len(word) > 5}
_PARTS = {word: value for word, value in ORDINALS.items() if value > 2} | _LARGE_ORDINALS
DENOMINATORS = (
    _PARTS
    | {word + "s": value for word, value in _PARTS.items()}
    | {"half": Decimal(2), "halves": Decimal(2), "quarter": Decimal(4), "quarters": Decimal(4)}
)
VULGAR = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333", "⅔": "0.666667", "⅕": "0.2",
    "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅙": "0.166667", "⅚": "0.833333", "⅛": "0.125",
    "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
}  # fmt: skip
"""Fractions that are one character; thirds and sixths to six digits, as quotients are."""

QUOTIENT = Context(prec=6)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that ends before token `end`. `digits`: written in digits alone, without a scale."""

    end: int
    value: Decimal
    ordinal: bool = False
    fraction: bool = False
    digits: bool = False


def quotient(numerator: Decimal, denominator: Decimal) -> Decimal:
    """A fraction as a Decimal of six digits."""
    return QUOTIENT.divide(numerator, denominator).normalize(QUOTIENT) + 0
