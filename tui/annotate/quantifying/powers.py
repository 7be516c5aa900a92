"""Numbers with an exponent: "4e14", "2.48×10−5", "3.2 × 10^-5", "6.02·10²³", "8x2^10"."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.numerals import QUOTIENT, Number
from tui.annotate.quantifying.tokens import Tokens, parse_digits

_TIMES = frozenset("×x*·⋅")
_MINUS = frozenset("-−–")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


def read_power(tokens: Tokens, at: int, value: Decimal) -> Number | None:
    """The number whose first part is `value`, the digits that end before token `at`."""
    words = tokens.words
    if words[at] in _TIMES:
        base = parse_digits(words[at + 1]) if words[at + 1].isdecimal() else None
        if base is None or len(words[at + 1]) > 2:
            return None
        glued = tokens.glued(at) and tokens.glued(at + 1)
        raised = _exponent(tokens, at + 2, lost=glued and base == 10)
        return _product(value, base, raised)
    if not tokens.glued(at):
        return None
    if words[at] == "e":
        return _product(value, Decimal(10), _digits(tokens, at + 1))
    if words[at] == "^" or value == 10:
        return _product(Decimal(1), value, _exponent(tokens, at, lost=False))
    return None


def _product(value: Decimal, base: Decimal, raised: tuple[int, int] | None) -> Number | None:
    """`value` times `base` to the exponent that was read, ending where that ends."""
    if raised is None:
        return None
    exponent, end = raised
    return Number(end, QUOTIENT.multiply(value, QUOTIENT.power(base, exponent)))


def _exponent(tokens: Tokens, at: int, *, lost: bool) -> tuple[int, int] | None:
    """The exponent that is glued behind the base, and where it ends.

    `lost`: it may stand there without a mark, as "10-5" does where the raised type was lost.
    """
    words = tokens.words
    if not tokens.glued(at):
        return None
    if words[at] == "^":
        return _digits(tokens, at + 1)
    end = at + (words[at] in ("⁻", "⁺"))
    digits = "".join(words[at : end + 1]).translate(_SUPERSCRIPTS)
    if words[end] and not words[end].isdecimal() and digits.lstrip("-+").isdecimal():
        return (int(digits), end + 1) if len(digits) <= 4 else None
    return _digits(tokens, at) if lost and words[at] in _MINUS | {"+"} else None


def _digits(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The whole number with its sign at token `at`, glued to what stands before it."""
    words = tokens.words
    sign = -1 if words[at] in _MINUS else 1
    end = at + (words[at] in _MINUS or words[at] == "+")
    if not (words[end].isdecimal() and len(words[end]) <= 3 and tokens.glued(end)):
        return None
    return sign * int(words[end]), end + 1
