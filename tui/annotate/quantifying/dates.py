"""Dates as figures: single ones, ranges, weekdays, completed from the day of publication."""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.quantifying.calendar import (
    DOUBTFUL_DAYS,
    MONTHS,
    WEEKDAYS,
    Day,
    completed,
    exists,
    is_year,
    weekday_date,
)
from tui.annotate.quantifying.days import day_number, read_day, year_after
from tui.annotate.quantifying.found import Found, Setting
from tui.annotate.quantifying.numeric_days import read_slashed
from tui.annotate.quantifying.tokens import Tokens

_DASHES = frozenset("-–—‐‑")
_WEEKS_AWAY = {"next": 1, "last": -1}
_UNCOUNTED = frozenset("previous following every each".split())
"""Before a weekday: it recurs, or counts from a day that the story tells of."""
_WEEKDAY_LEADS = _UNCOUNTED | _WEEKS_AWAY.keys() | {"this", "past", "coming"}


def read_date(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """The date that starts with token `start`, ranges of two included; None where there is none."""
    word = tokens.words[start]
    if word == "between":
        return _between(tokens, start, setting)
    if word in WEEKDAYS and _is_weekday(tokens, start):
        return _from_weekday(tokens, start, setting)
    first = read_day(tokens, start) or _slashed(tokens, start)
    if first is None:
        return None
    return _with_second(tokens, start, first, setting)


def _slashed(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "7/6" where the words before it make it a day: "on 7/6", "from 5/1 to 5/7"."""
    if tokens.words[start + 1] != "/":
        return None
    before = tokens.before(start)
    if before == "from" or (before == "on" and tokens.words[start + 3] not in ("of", "-")):
        return read_slashed(tokens, start)
    return None


def _between(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "between 1830 and 1930", "between May 3 and June 5", "between 10/1-11/7"."""
    first = read_day(tokens, start + 1)
    slashed = read_slashed(tokens, start + 1) if first is None else None
    first = first or slashed
    if first is None or not (tokens.words[first[1]] in ("and", "to") or slashed):
        return None
    second = read_day(tokens, first[1] + 1) or (
        read_slashed(tokens, first[1] + 1) if slashed else None
    )
    if second is None or _precision(second[0]) != _precision(first[0]):
        return None
    return _span(start, second[1], first[0], second[0], setting)


def _precision(day: Day) -> tuple[bool, bool]:
    """Whether a month and whether a day is known."""
    return bool(day.month), bool(day.day)


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
        return replace(_single(tokens, at, *explained, setting), start=start)
    before = tokens.before(start)
    shift = _WEEKS_AWAY.get(before, 0)
    plural = words[start].endswith("days")
    value = None
    near = None if before in _UNCOUNTED else setting.published
    if not plural:
        value = weekday_date(WEEKDAYS[words[start]], near, setting.ahead, shift)
    first = start - 1 if before in _WEEKDAY_LEADS else start
    inferred = value is not None and near is not None
    return Found(first, start + 1, "date", value, inferred=inferred, names_day=not plural)


def _day_alone(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """The day of the month behind a weekday: "Friday 13th", "Tuesday the 4th"."""
    day = day_number(tokens, start)
    if day is None or (day[1] == start + 1 and tokens.words[start].isdecimal()):
        return None
    return Day(day=day[0]), day[1]


def _is_weekday(tokens: Tokens, start: int) -> bool:
    """Whether the word is a weekday here: not the sun, nor "he sat"."""
    if tokens.words[start] not in DOUBTFUL_DAYS:
        return True
    if tokens.words[start] in ("sun", "sat", "mon", "wed"):
        return tokens.capital(start) and tokens.words[start + 1][:1] in (
            ".",
            ",",
            "",
            *tuple("0123456789"),
        )
    return tokens.capital(start)


def _single(tokens: Tokens, start: int, day: Day, end: int, setting: Setting) -> Found:
    """One date as a figure, completed where that can be done."""
    ahead = setting.ahead and tokens.before(start) != "since"
    value, inferred = completed(day, setting.published, ahead)
    return Found(start, end, "date", value, inferred=inferred, names_day=bool(day.day))


def _with_second(
    tokens: Tokens, start: int, first: tuple[Day, int], setting: Setting
) -> Found | None:
    """The date, or the range that it opens: "May 3-5", "1939–45", "June to August 2015"."""
    words = tokens.words
    day, end = first
    dash = words[end] in _DASHES
    if words[end] == "q" and words[end + 1] in ("1", "2", "3", "4") and tokens.glued(end + 1):
        return Found(start, end + 2, "date", f"{day.year}-Q{words[end + 1]}")
    if not (dash or words[end] in ("to", "through", "until", "till")):
        return _single(tokens, start, day, end, setting)
    at = end + 1 + (words[end + 1] == "the")
    if dash and day.year and not day.month:
        return _years(tokens, start, day, at, setting)
    if day.month and day.day and not day.year and words[at].isdecimal():
        number = day_number(tokens, at)
        if number is None or words[number[1]] in MONTHS:
            number = None
        if number is not None and exists(0, day.month, number[0]) and number[0] > day.day:
            year = year_after(tokens, number[1]) if not day.year else None
            last = Day(year[0] if year else day.year, day.month, number[0])
            return _span(start, year[1] if year else number[1], day, last, setting)
    second = read_day(tokens, at) or (read_slashed(tokens, at) if words[end - 2] == "/" else None)
    if second is None or _precision(second[0]) != _precision(day) or not day.month:
        return _single(tokens, start, day, end, setting)
    if day.year and not (second[0].year and (dash or day.day)):
        return _single(tokens, start, day, end, setting)
    return _span(start, second[1], day, second[0], setting)


def _years(tokens: Tokens, start: int, day: Day, at: int, setting: Setting) -> Found:
    """ "1939-1945", "2013–14", or the year alone where no second year follows the dash."""
    word = tokens.words[at]
    glued = tokens.glued(at) and tokens.glued(at - 1)
    if glued and word == "q" and tokens.words[at + 1] in ("1", "2", "3", "4"):
        return Found(start, at + 2, "date", f"{day.year}-Q{tokens.words[at + 1]}")
    if glued and is_year(word) and int(word) > day.year:
        return _span(start, at + 1, day, Day(int(word)), setting)
    if glued and len(word) == 2 and word.isdecimal() and tokens.words[at + 1] not in _DASHES:
        year = day.year // 100 * 100 + int(word)
        if year > day.year:
            return _span(start, at + 1, day, Day(year), setting)
    return _single(tokens, start, day, at - 1, setting)


def _span(start: int, end: int, low: Day, high: Day, setting: Setting) -> Found:
    """A range of dates; the year of the last holds for the first where that has none."""
    if high.year and not low.year:
        low = Day(high.year - (low.month > high.month), low.month, low.day)
    first, inferred = completed(low, setting.published, setting.ahead)
    last, _ = completed(high, setting.published, setting.ahead)
    return Found(start, end, "date", low=first, high=last, inferred=inferred)
