"""Ranges of dates: "May 3-5", "9 to 12 June", "1939–45", "between now and November 15"."""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.quantifying.calendar import MONTHS, Day, completed, exists, is_year
from tui.annotate.quantifying.days import day_number, read_day, year_after
from tui.annotate.quantifying.found import Found, Setting
from tui.annotate.quantifying.numeric_days import read_slashed
from tui.annotate.quantifying.tokens import Tokens

_DASHES = frozenset("-–—‐‑")
_AND = frozenset({"and", "to"})
_UNTIL = frozenset("to through until till".split())
_PARTS_OF_YEAR = {"q": ("1", "2", "3", "4"), "h": ("1", "2")}


def read_between(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "between 1830 and 1930", "between May 3 and now", "between 10/1-11/7"."""
    words = tokens.words
    if words[start + 1] == "now":
        return _with_now(tokens, start, start + 3, setting) if words[start + 2] == "and" else None
    slashed = words[start + 2] == "/"
    read = read_slashed if slashed else read_day
    first = read(tokens, start + 1)
    if first is None:
        return days_of_month(tokens, start + 1, setting)
    day, end = first
    if words[end] not in _AND and not slashed:
        return None
    if words[end + 1] == "now":
        return _with_now(tokens, start, start + 1, setting)
    second = read(tokens, end + 1) or read_day(tokens, end + 1)
    if second is None or _precision(second[0]) != _precision(day):
        return None
    return _span(start, second[1], day, second[0], setting)


def _with_now(tokens: Tokens, start: int, at: int, setting: Setting) -> Found | None:
    """ "between now and November 15", "between May 3 and now", with the date at token `at`."""
    day = read_day(tokens, at)
    if day is None:
        return None
    ahead = at > start + 1
    there, inferred = completed(day[0], setting.published, ahead)
    today = setting.published.isoformat()[:10] if setting.published else None
    if ahead:
        return Found(start, day[1], "date", low=today, high=there, inferred=inferred)
    return Found(start, day[1] + 2, "date", low=there, high=today, inferred=inferred)


def days_of_month(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "9-12 June 2019", "9 to 12 of June", the 9 of "9 and 12 June"."""
    words = tokens.words
    first = day_number(tokens, start)
    if first is None:
        return None
    number, end = first
    between = tokens.before(start) == "between" and words[end] == "and"
    if words[end] == "," and _day_follows(tokens, number, end + 1):
        rest = days_of_month(tokens, end + 1, setting)
        if rest is None or not isinstance(rest.value, str):
            return None
        return replace(rest, start=start, end=end, value=f"{rest.value[:-2]}{number:02d}")
    both = words[end] in ("and", "/") and not between
    if not (words[end] in _DASHES or words[end] in _UNTIL or between or both):
        return None
    second = read_day(tokens, end + 1) if words[end + 1] not in MONTHS else None
    if second is None or not second[0].month or number >= second[0].day:
        return None
    low = Day(second[0].year, second[0].month, number)
    if words[end] == "and" and not between:
        return single_date(tokens, start, low, end, setting)
    return _span(start - between, second[1], low, second[0], setting)


def _day_follows(tokens: Tokens, number: int, at: int) -> bool:
    """Whether a later day than `number` stands at token `at`: so a list of them is a short one."""
    second = day_number(tokens, at)
    return second is not None and second[0] > number


def _precision(day: Day) -> tuple[bool, bool]:
    """Whether a month and whether a day is known."""
    return bool(day.month), bool(day.day)


def single_date(tokens: Tokens, start: int, day: Day, end: int, setting: Setting) -> Found:
    """One date as a figure, completed where that can be done."""
    ahead = setting.ahead and tokens.before(start) != "since"
    value, inferred = completed(day, setting.published, ahead)
    if day.month and day.day and not exists(day.year, day.month, day.day):
        return Found(start, end, "date")  # "February 30": a slip, and no day
    return Found(start, end, "date", value, inferred=inferred, names_day=bool(day.day))


def with_second(tokens: Tokens, start: int, first: tuple[Day, int], setting: Setting) -> Found:
    """The date, or the range that it opens: "May 3-5", "1939–45", "June to August 2015"."""
    words = tokens.words
    day, end = first
    alone = single_date(tokens, start, day, end, setting)
    dash = words[end] in _DASHES
    if day.year and not day.month and words[end] == "/" and tokens.glued(end):
        return _season(tokens, alone, day, setting)
    if day.year and not day.month and (dash or words[end] in _PARTS_OF_YEAR):
        return _part_of_year(tokens, start, day, end + dash) or (
            _years(tokens, alone, day, setting) if dash else alone
        )
    if not (dash or words[end] in _UNTIL):
        return alone
    at = end + 1 + (words[end + 1] == "the")
    last = _later_day(tokens, day, at)
    if last is not None:
        return _span(start, last[1], day, last[0], setting)
    second = read_day(tokens, at) or (read_slashed(tokens, at) if words[end - 2] == "/" else None)
    if second is None or _precision(second[0]) != _precision(day) or not day.month:
        return alone
    if day.year and not (second[0].year and (dash or day.day)):
        return alone
    high, end = second
    if words[end] == "in" and is_year(words[end + 1]) and not high.year:
        high, end = replace(high, year=int(words[end + 1])), end + 2
    return _span(start, end, day, high, setting)


def _later_day(tokens: Tokens, day: Day, at: int) -> tuple[Day, int] | None:
    """The day at token `at` in the month of `day`: the 5 of "May 3-5, 2019"."""
    words = tokens.words
    if not (day.month and day.day) or day.year or not words[at].isdecimal() or words[at + 1] == "/":
        return None
    number = day_number(tokens, at)
    if number is None or words[number[1]] in MONTHS or number[0] <= day.day:
        return None
    if not exists(0, day.month, number[0]):
        return None
    year, end = year_after(tokens, number[1]) or (0, number[1])
    return Day(year, day.month, number[0]), end


def _part_of_year(tokens: Tokens, start: int, day: Day, at: int) -> Found | None:
    """ "2019 Q1", "2019-H2", with the letter at token `at`."""
    part, number = tokens.words[at], tokens.words[at + 1]
    if number not in _PARTS_OF_YEAR.get(part, ()) or not tokens.glued(at + 1):
        return None
    if part == "h" and not tokens.glued(at):  # "2019 H2" may as well be hydrogen
        return None
    return Found(start, at + 2, "date", f"{day.year}-{part.upper()}{number}")


def _years(tokens: Tokens, alone: Found, day: Day, setting: Setting) -> Found:
    """ "1939-1945", "2013–14", "2015-03", or the year `alone` where none of them follows."""
    at = alone.end + 1
    word = tokens.words[at]
    if not (tokens.glued(at) and tokens.glued(at - 1) and word.isdecimal()):
        return alone
    if is_year(word) and int(word) > day.year:
        return _span(alone.start, at + 1, day, Day(int(word)), setting)
    if len(word) > 2 or tokens.words[at + 1] in _DASHES:
        return alone
    year = day.year // 100 * 100 + int(word)
    if len(word) == 2 and year > day.year:
        return _span(alone.start, at + 1, day, Day(year), setting)
    if 1 <= int(word) <= 12:
        return Found(alone.start, at + 1, "date", Day(day.year, int(word)).iso())
    return alone


def _season(tokens: Tokens, alone: Found, day: Day, setting: Setting) -> Found:
    """ "2022/23", "2022/2023", or the year `alone` where the next one does not follow."""
    at = alone.end + 1
    following = str(day.year + 1)
    if not tokens.glued(at) or tokens.words[at] not in (following, following[2:]):
        return alone
    return _span(alone.start, at + 1, day, Day(day.year + 1), setting)


def _span(start: int, end: int, low: Day, high: Day, setting: Setting) -> Found:
    """A range of dates; the year of the last holds for the first where that has none."""
    if high.year and not low.year:
        low = Day(high.year - (low.month > high.month), low.month, low.day)
    first, inferred = completed(low, setting.published, setting.ahead)
    last, _ = completed(high, setting.published, setting.ahead)
    return Found(start, end, "date", low=first, high=last, inferred=inferred)
