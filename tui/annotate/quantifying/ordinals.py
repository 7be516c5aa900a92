"""Ordinals: "second", "21st", and the centuries and quarters of a year that they name."""

from __future__ import annotations

from tui.annotate.quantifying.calendar import Day, exists
from tui.annotate.quantifying.days import read_day
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_word
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import UNITS
from tui.annotate.quantifying.periods import read_century, read_quarter
from tui.annotate.quantifying.tokens import Tokens

_POSSESSIVE = frozenset("the a his her their its our my your this that each every 's ’s s".split())
_PHRASES = frozenset({("second", "nature"), ("second", "wind"), ("third", "world")})
_FIRST_IDIOMS = frozenset(
    """lady ladies minister secretary name names aid hand class rate person of things place and
    foremost glance sight amendment nations family""".split()
)


def read_ordinal(tokens: Tokens, at: int) -> Found | None:
    """An ordinal, or the century or quarter of a year that it names; None where it is an idiom."""
    number = read_number(tokens, at)
    if number is None:
        return None
    end, value = number.end, number.value
    count = int(value)
    calendar = (
        read_century(tokens, at, end, count)
        or read_quarter(tokens, at, end, count)
        or _day_or_week(tokens, at, end, count)
    )
    if calendar is not None:
        return calendar
    if _is_idiom(tokens, at, end):
        return None
    return Found(at, end, "ordinal", value)


def _day_or_week(tokens: Tokens, at: int, end: int, number: int) -> Found | None:
    """ "first day of May", "second week in March 2019": a day, or somewhere in that month."""
    unit, link = tokens.words[end : end + 2]
    if unit not in ("day", "week", "weekend") or link not in ("of", "in") or number > 31:
        return None
    read = read_day(tokens, end + 2)
    if read is None or read[0].day:
        return None
    known, close = read
    if unit == "day" and known.month and exists(known.year, known.month, number):
        return Found(at, close, "date", Day(known.year, known.month, number).iso())
    return Found(at, close, "date", known.iso(), approximate=True)


def _is_idiom(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the ordinal is part of an idiom or a name: "first lady", "second-hand"."""
    words = tokens.words
    before, follower = tokens.before(at), words[end]
    if tokens.capital(at) and at > 0 and (tokens.capital(end) or tokens.capital(at - 1)):
        return True
    phrase = (words[at], follower) in _PHRASES and not tokens.capital(end)
    if phrase or before == "split":
        return True
    if words[at] not in ("first", "second"):
        return False
    if follower in _FIRST_IDIOMS and before not in ("was", "is", "became"):
        return True
    if before in ("at", "first", "per") or follower in (",", "thought", "thoughts"):
        return True
    if words[at] == "second":
        if follower == "-" and words[end + 1] in ("hand", "guess", "rate", "class"):
            return True
        return before in ("each", "every", "a") and not is_word(follower)
    if follower == "-" and words[end + 1] not in ("ever", "half", "quarter"):
        return True
    return follower[:1].isdecimal() or follower in UNITS or not _orders(tokens, at, end)


def _orders(tokens: Tokens, at: int, end: int) -> bool:
    """Whether "first" puts something in order, and is not the adverb of "when he first came"."""
    before, follower = tokens.before(at), tokens.words[end]
    if before in _POSSESSIVE or before.endswith(("'s", "’s", "s'", "s’")):
        return True
    if follower in ("time", "half", "quarter", "place", "round", "goal", "day", "week", "year"):
        return True
    return before in ("was", "is", "became", "finished", "ranked") and follower in ("in", "to")
