"""What the words around a number make of it: an age, a rate, part of a name, a code."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tui.annotate.quantifying.ages import age_by_place
from tui.annotate.quantifying.exclusions import is_address, is_book, is_name, is_numbered
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_plural, is_word, read_noun
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import read_unit

_NOT_COUNTED = frozenset(
    "level series type style class way ways sided faced fold off handed hand time fer".split()
)
"""What a number does not count before a hyphen: a 200-level course, a two-way street."""

_OFFICE_HOURS = (("9", "-", "to", "-", "5"), ("nine", "-", "to", "-", "five"))
_ZERO_LEADS = frozenset("below above absolute net to from".split())
_DIGITS = range(10)
_ASIDE = 20
"""Tokens back to the bracket that opens an aside."""
_AIRLINERS = frozenset(f"7{number}7" for number in range(9))
_BEFORE_LOSS = frozenset("is are was were of".split())


def in_context(tokens: Tokens, at: int, found: Found | None) -> Found | None:
    """`found`, unless a bare number is part of a name or an address."""
    if found is None:
        return None
    if found.kind in ("count", "fraction"):
        if is_name(tokens, at, found.end) or is_address(tokens, found.end):
            return None
        if is_book(tokens, found.end):
            return None
        if _is_title(tokens, at, found.end) or _is_bare_code(tokens, at, found.end):
            return None
        if tokens.words[at] == "zero" and tokens.before(at) == "absolute":
            return Found(at - 1, found.end, "temperature", Decimal(0), unit="K")
        if tokens.words[at] == "zero" and _is_mark(tokens, at, found.end):
            return None
        found = age_by_place(tokens, at, found) or _rate(tokens, found) or found
    lettered = found.end == at + 2 and len(tokens.words[at + 1]) == 1 and tokens.glued(at + 1)
    if lettered and tokens.words[at + 1].isalpha() and is_numbered(tokens, at):
        return None
    if found.kind == "money" and tokens.words[at] == "r" and found.value in _DIGITS:
        return None  # "R1" is a model or a round more often than a rand
    if found.kind == "money" and tokens.words[found.end] == ")":
        return _in_brackets(tokens, at, found)
    return found


def _in_brackets(tokens: Tokens, at: int, found: Found) -> Found:
    """ "a result of ($1.5m)": accountants put a loss in brackets; other brackets are asides."""
    if tokens.before(at) != "(" or tokens.before(at - 1) not in _BEFORE_LOSS or not found.value:
        return found
    assert isinstance(found.value, Decimal)
    return replace(found, start=at - 1, end=found.end + 1, value=-found.value)


def _is_title(tokens: Tokens, at: int, end: int) -> bool:
    """ "30 under 30", "200-level", "24/7", "a nine-to-five job"."""
    words = tokens.words
    if words[end] in ("under", "over", "/") and words[end + 1] == words[at]:
        return True
    if words[at : at + 5] in _OFFICE_HOURS:
        return True
    if at > 1 and words[at - 1] in ("under", "over") and words[at - 2] == words[at]:
        return True
    if end == at + 3 and words[at + 1] == "/":
        return words[at] == words[at + 2]
    if words[end - 2] == "-" and words[end - 1] in _NOT_COUNTED:
        return True
    if words[at : at + 3] == ("24", "-", "7"):
        return True
    if words[end : end + 3] == ("-", "in", "-"):
        return True  # a "two-in-one"
    return words[end] == "/" and tokens.glued(end)


def _is_mark(tokens: Tokens, at: int, end: int) -> bool:
    """Whether zero is a mark on a scale or an idiom: "below zero", "zero tolerance"."""
    before, after = tokens.before(at), tokens.words[end]
    return before in _ZERO_LEADS or after in ("tolerance", "sum", "-")


def _is_bare_code(tokens: Tokens, at: int, end: int) -> bool:
    """Whether digits are a code: "6XL", "3D", an account number; or refer back: "the two"."""
    words = tokens.words
    if tokens.glued(end) and words[end][:1].isalpha():
        return True
    if end == at + 1 and words[at].isdecimal() and (len(words[at]) > 15 or _padded(words[at])):
        return True
    if words[at] in _AIRLINERS and tokens.before(at) in ("a", "the") and not is_plural(words[end]):
        return True
    if words[end - 2] == "-" and len(words[end - 1]) == 1 and words[end - 1].isalpha():
        return True
    if words[end] == "]" and tokens.before(at) == "[":
        return True
    if words[end] == ")" and end == at + 1 and len(words[at]) < 3 and tokens.glued(end):
        return "(" not in words[max(0, at - _ASIDE) : at]  # "1) he came, 2) he saw"
    spelt = end == at + 1 and words[at].isalpha()
    return spelt and tokens.before(at) in ("the", "these", "those") and not is_word(words[end])


def _padded(digits: str) -> bool:
    """Whether digits are filled up with zeros, as codes and forms are: "080", "0900"."""
    return digits[0] == "0" and len(digits) > 2 and int(digits) > 0


def _rate(tokens: Tokens, found: Found) -> Found | None:
    """A count that something else divides: "15 per 100,000", "four times a week"."""
    words = tokens.words
    at = found.end
    noun = read_noun(tokens, at, reach=2)
    if noun is not None:
        at = noun[1]
    elif words[at] == "times":
        at += 1
    if words[at] not in ("per", "a", "an", "every", "each"):
        return None
    over = at + 1
    number = read_number(tokens, over)
    if number is not None and words[at] == "per":
        unit_of = f"{found.unit}/{number.value:f}"
        return replace(found, end=number.end, kind="rate", unit=unit_of)
    unit = read_unit(tokens, over)
    if unit is not None and unit[0].kind == "duration" and not words[over].endswith("s"):
        return replace(found, kind="rate", unit=f"{found.unit}/{unit[0].symbol}")
    if unit is not None and words[at] == "per" and unit[0].kind == "measure":
        return replace(found, kind="rate", unit=f"{found.unit}/{unit[0].symbol}")
    if words[at] == "per" and is_word(words[over]):
        return replace(found, kind="rate", unit=f"{found.unit}/{words[over]}")
    return None
