"""Days and periods named from where the writer stands: "yesterday", "last week", "this evening"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tui.annotate.quantifying.calendar import (
    MONTHS,
    SEASONS,
    completed,
    month_around,
    period_around,
    weekend_around,
)
from tui.annotate.quantifying.days import read_day
from tui.annotate.quantifying.found import Found, Setting
from tui.annotate.quantifying.tokens import POSSESSIVES, Tokens
from tui.annotate.quantifying.units import read_unit

_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1, "tonight": 0, "tonite": 0}
_SHIFTS = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
}
_PERIODS = frozenset("week month quarter year decade century".split())
_OWN_YEARS = frozenset({"fiscal", "financial"})
"""Years that don't begin in January everywhere."""
_PARTS_OF_DAY = frozenset("morning afternoon evening night".split())
_STAGES = frozenset("early earlier late later".split())
_OWNERS = frozenset("a an his her its their our my your one very each every".split())
"""Before "last week" they make it the last of something: "his last week"."""
_SINGLED = frozenset({"the", "this", "these", "those"})

RELATIVES = _DAYS.keys() | _SHIFTS.keys() | _STAGES | {"weekend", "week", "end"}
"""Words that such a day or period may begin with."""


def read_relative(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """The day or period that token `start` names from the day of publication, or None.

    Without that day its value is not known, and it has none.
    """
    word = tokens.words[start]
    if word in _DAYS:
        return _day(tokens, start, setting)
    if word == "weekend":
        return _weekend(tokens, start, setting)
    if word in _STAGES:
        return _stage(tokens, start, setting)
    if word == "end":
        return _end(tokens, start, setting)
    if word == "week":
        return _numbered_week(tokens, start, setting)
    if tokens.before(start) in _OWNERS or tokens.before(start).endswith(POSSESSIVES):
        return None
    if tokens.before(start) in _SINGLED:
        return _stretch(tokens, start, setting)
    return _period(tokens, start, setting)


def _day(tokens: Tokens, start: int, setting: Setting) -> Found:
    """ "tomorrow", "the day after tomorrow"."""
    word = tokens.words[start]
    shift, first = _DAYS[word], start
    side = {1: "after", -1: "before"}.get(shift)
    if side and tokens.before(start) == side and tokens.before(start - 1) == "day":
        shift, first = 2 * shift, start - 2
        first -= tokens.before(first) == "the"
    return _dated(first, start + 1, "day", shift, setting)


def _weekend(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "the weekend", the one that is nearest in the direction that the sentence looks."""
    if tokens.before(start) != "the" or tokens.words[start + 1] == "of":
        return None
    low, high = weekend_around(setting.published, 0 if setting.ahead else -1)
    return Found(start - 1, start + 1, "date", low=low, high=high, inferred=low is not None)


def _end(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "the end of the year", "end of next week"; "at the end of the day" is an idiom."""
    words = tokens.words
    at = start + 2
    if words[start + 1] != "of":
        return None
    first = start - (tokens.before(start) == "the")
    if words[at] in _DAYS or words[at] in _SHIFTS:
        inner = read_relative(tokens, at, setting)
        return replace(inner, start=first, approximate=True) if inner is not None else None
    at += words[at] == "the"
    if words[at] not in _PERIODS or words[at + 1] == "of":
        return None
    return replace(_dated(start, at + 1, words[at], 0, setting), approximate=True)


def _stage(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "later in the year", "earlier in the week", "late in the evening"."""
    words = tokens.words
    if words[start + 1 : start + 3] != ("in", "the") or words[start + 4] == "of":
        return None
    if words[start + 3] in _PARTS_OF_DAY:
        return Found(start, start + 4, "date", approximate=True)
    if words[start + 3] not in _PERIODS:
        return None
    return replace(_dated(start, start + 4, words[start + 3], 0, setting), approximate=True)


def _numbered_week(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "week 31" of a year; with a capital it is the week of a league or a course."""
    number = tokens.words[start + 1]
    if not (number.isdecimal() and 1 <= int(number[:3]) <= 53) or tokens.capital(start):
        return None
    if tokens.glued(start + 1) or tokens.words[start + 2] == "of":
        return None
    year = setting.published.year if setting.published else "-"
    value = f"{year}-W{int(number):02d}"
    return Found(start, start + 2, "date", value, inferred=setting.published is not None)


def _stretch(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "the past year", "the next week": as long as the unit says, wherever it begins."""
    words = tokens.words
    if words[start] not in ("last", "past", "next", "coming") or words[start + 1] not in _PERIODS:
        return None
    if words[start + 2] == "of":
        return _of(tokens, start - 1, start + 3, setting)
    unit = read_unit(tokens, start + 1)
    if unit is None:
        return Found(start, start + 2, "date")
    half = words[unit[1] : unit[1] + 3] == ("and", "a", "half")
    length, end = (Decimal("1.5"), unit[1] + 3) if half else (Decimal(1), unit[1])
    return Found(start, end, unit[0].kind, length, unit=unit[0].symbol)


def _period(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "last week", "this morning", "next summer", "later this month", "next May"."""
    words = tokens.words
    shift, at = _SHIFTS[words[start]], start + 1
    if (words[at] in _OWN_YEARS or words[at] == "calendar") and words[at + 1] == "year":
        at += 1
    unit = words[at].removesuffix("'s").removesuffix("’s")
    first = start - (tokens.before(start) in _STAGES)
    end = at + 1
    if unit in MONTHS and tokens.capital(at) and words[end] != "be":
        return _month(tokens, at, shift, setting)
    if unit == "weekend":
        low, high = weekend_around(setting.published, shift)
        return Found(first, end, "date", low=low, high=high, inferred=low is not None)
    if unit in _PERIODS:
        if words[end] == "of" and shift < 0:
            return _of(tokens, start, end + 1, setting)
        year = _dated(first, end, unit, shift, setting)
        return replace(year, approximate=True) if words[at - 1] in _OWN_YEARS else year
    if unit in SEASONS and words[end] not in ("in", "of", "from"):
        return replace(_dated(first, end, unit, shift, setting), approximate=True)
    if unit in _PARTS_OF_DAY and shift <= 0 and words[start] != "past":
        return _dated(first, end, "day", shift, setting)
    return None


def _month(tokens: Tokens, at: int, shift: int, setting: Setting) -> Found | None:
    """ "last May": the month as a date, in the direction that is named."""
    read = read_day(tokens, at)
    if read is None or read[1] != at + 1 or not read[0].month:
        return None
    value = month_around(read[0].month, setting.published, shift)
    return Found(at - 1, at + 1, "date", value or read[0].iso(), inferred=value is not None)


def _of(tokens: Tokens, start: int, at: int, setting: Setting) -> Found | None:
    """ "the last week of July": somewhere in what the date at token `at` names."""
    read = read_day(tokens, at)
    if read is None or read[0].day:
        return None
    value, inferred = completed(read[0], setting.published, setting.ahead)
    return Found(start, read[1], "date", value, approximate=True, inferred=inferred)


def _dated(start: int, end: int, unit: str, shift: int, setting: Setting) -> Found:
    """The unit of time that lies `shift` units from the day of publication, as a figure."""
    value = period_around(unit, setting.published, shift)
    return Found(start, end, "date", value, inferred=value is not None, names_day=unit == "day")
