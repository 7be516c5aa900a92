"""Units that stand for one of themselves: "a week ago", "a gallon of milk", "a mile away"."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.currencies import read_name
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_plural, is_word
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import Unit, read_unit

_DURATION_LEADS = frozenset(
    """for within in after before than over under about around nearly almost least half once every
    just only took takes take last lasted some another by until most up""".split()
)
_DURATION_TAILS = frozenset("ago later earlier long after before".split())
_MEASURE_LEADS = frozenset("than about around nearly almost least just only within".split())
_LENGTH_TAILS = frozenset(
    """away long wide high deep tall thick off offshore apart from north south east west downstream
    upstream upriver""".split()
)
_POURED = frozenset({"volume", "mass"})
_FIGURATIVE = frozenset("bit ton oz cup st bbl °".split())
""""A ton of fun", "a cup of tea", "not an ounce of remorse": these measure nothing."""
_COINS = frozenset("dollar euro pound penny cent rupee yuan yen dime nickel buck peso".split())
_ARE = frozenset({"is", "equals", "weighs", "contains", "="})


def read_single(tokens: Tokens, at: int) -> Found | None:
    """The one unit that the article at token `at` opens, where it measures something."""
    word, follower = tokens.words[at + 1], tokens.words[at + 2]
    if len(word) < 3:
        return None
    found = read_unit(tokens, at + 1)
    if found is not None and _or_two(tokens, *found):
        return _one_or_two(at, *found)
    if found is not None and found[0].kind == "duration":
        return _time(tokens, at, *found)
    if _is_price(tokens, at):
        return None
    if word == "pound" and follower == "of":
        return Found(at, at + 2, "measure", Decimal(1), unit="lb")
    if word in _COINS and not is_word(follower) and follower not in ("-", "or"):
        coin = read_name(tokens, at + 1)
        return Found(at, at + 2, "money", Decimal(1), unit=coin[0]) if coin else None
    if found is not None and found[0].kind == "measure" and not is_plural(word):
        return _measure(tokens, at, *found)
    return None


def _or_two(tokens: Tokens, unit: Unit, end: int) -> bool:
    """Whether "or two" follows the unit, and it is no figure of speech: "a bit or two"."""
    return tokens.words[end : end + 2] == ("or", "two") and unit.symbol not in _FIGURATIVE


def _one_or_two(at: int, unit: Unit, end: int) -> Found:
    """ "a day or two"."""
    one, two = Decimal(1), Decimal(2)
    return Found(at, end + 2, unit.kind, low=one, high=two, unit=unit.symbol, approximate=True)


def _is_price(tokens: Tokens, at: int) -> bool:
    """Whether the unit is what an amount is for: "$5 a gallon", "56 cents a pound"."""
    before = tokens.before(at)
    counted = at > 1 and is_plural(before) and tokens.before(at - 1)[:1].isdecimal()
    return before[:1].isdecimal() or counted or (at > 0 and read_name(tokens, at - 1) is not None)


def _time(tokens: Tokens, at: int, unit: Unit, end: int) -> Found | None:
    """ "a week ago", "an hour and a half", "in a year"; "a second" is an ordinal."""
    words = tokens.words
    if unit.symbol in ("night", "second"):
        return None
    if words[end : end + 3] == ("and", "a", "half"):
        return Found(at, end + 3, "duration", Decimal("1.5"), unit=unit.symbol)
    if words[end] not in _DURATION_TAILS and (
        tokens.before(at) not in _DURATION_LEADS or words[end] in ("of", "-", "when", "that")
    ):
        return None
    return Found(at, end, "duration", Decimal(1), unit=unit.symbol)


def _measure(tokens: Tokens, at: int, unit: Unit, end: int) -> Found | None:
    """ "a gallon of milk", "a mile away", "nearly an acre", "a kibibyte is 1,024 bytes"."""
    words = tokens.words
    tail = words[end]
    poured = unit.dimension in _POURED and unit.symbol not in _FIGURATIVE and tail == "of"
    long = unit.dimension == "length" and tail in _LENGTH_TAILS
    compared = tokens.before(at) in _MEASURE_LEADS and unit.symbol != "bit" and not is_word(tail)
    defined = tail in _ARE and any(read_number(tokens, end + step) for step in (1, 2))
    if not (poured or long or compared or defined):
        return None
    return Found(at, end, "measure", Decimal(1), unit=unit.symbol)
