"""Dates as figures: single ones, ranges, weekdays, completed from the day of publication."""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.quantifying.calendar import DOUBTFUL_DAYS, WEEKDAYS, Day, weekday_date
from tui.annotate.quantifying.date_ranges import (
    days_of_month,
    read_between,
    single_date,
    with_second,
)
from tui.annotate.quantifying.days import day_number, read_day
from tui.annotate.quantifying.found import Found, Setting
from tui.annotate.quantifying.nouns import is_word
from tui.annotate.quantifying.numeric_days import read_numeric, read_slashed
from tui.annotate.quantifying.tokens import Tokens

_WEEKS_AWAY = {"next": 1, "last": -1}
_UNCOUNTED = frozenset("previous following every each".split())
"""Before a weekday: it recurs, or counts from a day that the story tells of."""
_LONGEST_SERIES = 8
_AFTER_DAY = frozenset(". , ; ) at from between".split()) | {""}
_WEEKDAY_LEADS = _UNCOUNTED | _WEEKS_AWAY.keys() | {"this", "past", "coming"}


def read_date(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """The date that starts with token `start`, ranges of two included; None where there is none."""
    word = tokens.words[start]
    if word == "between":
        return read_between(tokens, start, setting)
    if word in WEEKDAYS and _is_weekday(tokens, start):
        return _from_weekday(tokens, start, setting)
    first = read_day(tokens, start) or _slashed(tokens, start)
    if first is None:
        return days_of_month(tokens, start, setting)
    return with_second(tokens, start, first, setting)


def _slashed(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "7/6" where the words before it make it a day: "on 7/6", "from 5/1 to 5/7"."""
    if tokens.words[start + 1] != "/":
        return None
    follower = tokens.words[start + 3]
    before = tokens.before(_first_of_series(tokens, start))
    if before == "from" or (before == "on" and follower not in ("of", "-")):
        return read_slashed(tokens, start)
    if follower == "-" and tokens.glued(start + 4) and read_numeric(tokens, start + 4):
        return read_slashed(tokens, start)
    return None


def _first_of_series(tokens: Tokens, start: int) -> int:
    """Where the first of "11/20, 11/22 or 11/25" begins, of which token `start` begins one."""
    words = tokens.words
    for _ in range(_LONGEST_SERIES):
        if start < 4 or words[start - 1] not in (",", "or", "and") or words[start - 3] != "/":
            break
        start -= 4
    return start


def _from_weekday(tokens: Tokens, start: int, setting: Setting) -> Found:
    """A weekday, with the date that explains it: "Thursday, December 7, 2016"."""
    words = tokens.words
    at = start + 1
    if words[at] == "." and tokens.glued(at) and words[start] in DOUBTFUL_DAYS:
        at += 1
    for skip in (",", "(", "the"):
        if words[at] == skip:
            at += 1
    explained = read_day(tokens, at) or _day_alone(tokens, at) or read_slashed(tokens, at)
    if explained is not None and explained[0].day:
        found = single_date(tokens, at, *explained, setting)
        bracket = words[at - 1] == "("
        return replace(found, start=start, end=start + 1 if bracket else found.end)
    before = tokens.before(start)
    shift = _WEEKS_AWAY.get(before, 0)
    plural = words[start].endswith("days")
    value = None
    near = None if before in _UNCOUNTED else setting.published
    if not plural:
        value = weekday_date(WEEKDAYS[words[start]], near, setting.ahead, shift)
    first = start - 1 if before in _WEEKDAY_LEADS else start
    inferred = value is not None and near is not None
    return Found(first, start + 1, "date", value, inferred=inferred, names_day=True)


def _day_alone(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """The day of the month behind a weekday: "Friday 13th", "Tuesday the 4th", "Friday 23"."""
    day = day_number(tokens, start)
    if day is None:
        return None
    if tokens.words[start - 2 : start] == (",", "the") and is_word(tokens.words[day[1]]):
        return None  # "Tuesday, the third day of it"
    bare = day[1] == start + 1 and tokens.words[start].isdecimal()
    alone = tokens.before(start) in WEEKDAYS and tokens.words[start + 1] in _AFTER_DAY
    if bare and not alone:  # "Friday 23 people died"
        return None
    return Day(day=day[0]), day[1]


def _is_weekday(tokens: Tokens, start: int) -> bool:
    """Whether the word is a weekday here: not the sun, nor "he sat"."""
    if tokens.words[start] not in DOUBTFUL_DAYS:
        return True
    if tokens.words[start] in ("sun", "sat", "mon", "wed"):
        follower = tokens.words[start + 1]
        timed = follower == "at" and tokens.words[start + 2][:1].isdecimal()
        closed = follower in (".", ",", "") or follower[0].isdecimal()
        return tokens.capital(start) and (timed or closed)
    return tokens.capital(start)
