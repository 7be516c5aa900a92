"""Dates: "December 7, 2016", "7 Dec", "March 2011", "2016-12-07", "the 1990s", "Thursday"."""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.quantifying.calendar import (
    DOUBTFUL_DAYS,
    DOUBTFUL_MONTHS,
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS,
    WEEKDAYS,
    Day,
    completed,
    exists,
    weekday_date,
)
from tui.annotate.quantifying.found import Found, Setting
from tui.annotate.quantifying.nouns import is_plural
from tui.annotate.quantifying.numbers import ORDINALS, read_number
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import read_unit

_DASHES = frozenset("-–—‐‑")
_BEFORE_MONTH = frozenset(
    """in of since until till by during last next this early late mid from before after through
    between to for late- every each the on and until throughout around about""".split()
)


def read_date(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """The date that starts with token `start`, ranges of two included; None where there is none."""
    word = tokens.words[start]
    if word == "between":
        return _between(tokens, start, setting)
    if word in WEEKDAYS and _is_weekday(tokens, start):
        return _from_weekday(tokens, start, setting)
    first = _read_day(tokens, start)
    if first is None:
        return None
    return _with_second(tokens, start, first, setting)


def _between(tokens: Tokens, start: int, setting: Setting) -> Found | None:
    """ "between 1830 and 1930", "between May 3 and June 5"."""
    first = _read_day(tokens, start + 1)
    if first is None or tokens.words[first[1]] != "and":
        return None
    second = _read_day(tokens, first[1] + 1)
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
    explained = _read_day(tokens, at) or _day_alone(tokens, at) or _slashed(tokens, at)
    if explained is not None and explained[0].day:
        return replace(_single(tokens, at, *explained, setting), start=start)
    before = tokens.before(start)
    shift = {"next": 1, "last": -1}.get(before, 0)
    plural = words[start].endswith("days")
    value = None
    if not plural:
        value = weekday_date(WEEKDAYS[words[start]], setting.published, setting.ahead, shift)
    first = start - 1 if before in ("next", "last", "this") else start
    inferred = value is not None and setting.published is not None
    return Found(first, start + 1, "date", value, inferred=inferred)


def _day_alone(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """The day of the month behind a weekday: "Friday 13th", "Tuesday the 4th"."""
    day = _day_number(tokens, start)
    if day is None or (day[1] == start + 1 and tokens.words[start].isdecimal()):
        return None
    return Day(day=day[0]), day[1]


def _slashed(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "7/6" behind a weekday or "on", months first where both orders would do."""
    words = tokens.words
    first, second = words[start], words[start + 2]
    if words[start + 1] not in ("/", "-") or not (first.isdecimal() and second.isdecimal()):
        return None
    if len(first) > 2 or len(second) > 2 or not tokens.glued(start + 2):
        return None
    month, day = int(first), int(second)
    if month > 12:
        month, day = day, month
    if not exists(0, month, day) or words[start + 3] in ("/", "-"):
        return None
    return Day(0, month, day), start + 3


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


def _is_month(tokens: Tokens, start: int) -> bool:
    """Whether the word is a month here: "March 3", "in May", not "may" or "a march"."""
    word = tokens.words[start]
    if (
        tokens.surface(start).isupper()
        and len(word) == 3
        and not tokens.words[start + 1].isdecimal()
    ):
        return False
    if word not in DOUBTFUL_MONTHS:
        return len(word) > 3 or tokens.capital(start)
    follower = tokens.words[start + 1]
    if follower[:1].isdecimal() or (follower == "." and tokens.words[start + 2][:1].isdecimal()):
        return True
    if not tokens.capital(start):
        return False
    before = tokens.before(start)
    if word in ("may", "march", "mar", "jan", "jun", "august"):
        if (
            start > 0
            and tokens.capital(start - 1)
            and before not in _BEFORE_MONTH | WEEKDAYS.keys()
        ):
            return False
        return before in _BEFORE_MONTH or before[:1].isdecimal() or word == "august"
    return True


def _read_day(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """A day, month or year from token `start` on, and where it ends."""
    word = tokens.words[start]
    if word in MONTHS:
        return _month_first(tokens, start) if _is_month(tokens, start) else None
    if word[:1].isdecimal():
        return _numeric(tokens, start) or _day_first(tokens, start) or _year(tokens, start)
    if word in ORDINALS:
        return _day_first(tokens, start)
    return None


def _month_first(tokens: Tokens, start: int) -> tuple[Day, int]:
    """ "Dec. 7, 2016", "December 7th", "March 2011", "May"."""
    words = tokens.words
    month = MONTHS[words[start]]
    at = start + 1
    if words[at] == "." and tokens.glued(at) and len(words[start]) <= 4:
        if not words[at + 1][:1].isdecimal():
            return Day(0, month), at
        at += 1
    year_at = at + 1 if words[at] in (",", "of", "/", "-") else at
    if _is_year(words[year_at]) and not _counts(tokens, year_at):
        return Day(int(words[year_at]), month), year_at + 1
    if words[at] == "the":
        at += 1
    day = _day_number(tokens, at)
    if day is None or not exists(0, month, day[0]):
        return Day(0, month), start + 1
    number, end = day
    year = _year_after(tokens, end)
    if year is not None:
        return Day(year[0], month, number), year[1]
    return Day(0, month, number), end


def _day_first(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "7 December 2016", "7th of December", "second of Aug"."""
    words = tokens.words
    day = _day_number(tokens, start)
    if day is None:
        return None
    number, at = day
    if words[at] == "of" or (words[at] in ("-", "/") and tokens.glued(at) and tokens.glued(at + 1)):
        at += 1
    if words[at] not in MONTHS or (
        words[at - 1] == "of" and words[start].isdecimal() and number > 31
    ):
        return None
    if words[at] in ("may", "march", "mar", "dec", "sep", "jan") and not tokens.capital(at):
        return None
    month = MONTHS[words[at]]
    if not exists(0, month, number):
        return None
    end = at + 1
    if words[end] == "." and len(words[at]) <= 4 and tokens.glued(end):
        if not _is_year(words[end + 1]):
            return Day(0, month, number), end
        end += 1
    if words[end] in _DASHES and tokens.glued(end) and tokens.glued(end + 1):
        end += 1
    year = _year_after(tokens, end)
    if year is not None:
        return Day(year[0], month, number), year[1]
    return Day(0, month, number), at + 1


def _day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The number of a day in a month at token `at`, and where it ends."""
    word = tokens.words[at]
    if word.isdecimal() and len(word) <= 2:
        if not 1 <= int(word) <= 31:
            return None
        if tokens.words[at + 1] in ("st", "nd", "rd", "th") and tokens.glued(at + 1):
            return int(word), at + 2
        follower = tokens.words[at + 1]
        if follower in ("%", "am", "pm") or (follower == ":" and tokens.glued(at + 2)):
            return None
        return int(word), at + 1
    if word in ORDINALS or word in ("twenty", "thirty"):
        number = read_number(tokens, at)
        if number is not None and number.ordinal and 1 <= number.value <= 31:
            return int(number.value), number.end
    return None


def _is_year(word: str) -> bool:
    """Whether a token may be a year: four digits between 1000 and 2150."""
    return len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether the four digits at `at` belong to a larger number or a range."""
    return tokens.glued(at + 1) and tokens.words[at + 1] in ("%", "m", "km", "kg", ":")


def _year_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The year behind a day and month that end before `at`, over a comma or "of"."""
    words = tokens.words
    if words[at] in (",", "of", "in"):
        at += 1
    if (_is_year(words[at]) and not tokens.glued(at + 1)) or (
        _is_year(words[at]) and words[at + 1] in ".,;:)]'’\"”-–—/?!<"
    ):
        return int(words[at]), at + 1
    return None


def _numeric(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "2016-12-07", "12/7/2016", "23.04.2022"; months come first where both orders would do."""
    words = tokens.words
    parts = words[start].split(".")
    if len(parts) == 3 and len(parts[2]) == 4 and all(part.isdecimal() for part in parts):
        return _ordered(int(parts[2]), int(parts[1]), int(parts[0]), start + 1)
    mark = words[start + 1]
    if mark not in ("-", "/", "–") or words[start + 3] != mark:
        return None
    if not all(tokens.glued(at) for at in range(start + 1, start + 5)):
        return None
    first, second, third = words[start], words[start + 2], words[start + 4]
    if not (first.isdecimal() and third.isdecimal()) or tokens.words[start + 5] in ("-", "/"):
        return None
    end = start + 5
    if second in MONTHS and len(third) == 4:
        return _ordered(int(third), MONTHS[second], int(first), end)
    if second in MONTHS and len(first) == 4 and _is_year(first):
        return _ordered(int(first), MONTHS[second], int(third), end)
    if not second.isdecimal():
        return None
    if len(first) == 4 and _is_year(first):
        return _ordered(int(first), int(second), int(third), end)
    if len(third) == 2 and mark == "/":
        third = ("19" if third >= "50" else "20") + third
    if len(third) == 4 and _is_year(third) and len(first) <= 2 >= len(second):
        month, day = int(first), int(second)
        if month > 12:
            month, day = day, month
        return _ordered(int(third), month, day, end)
    return None


def _ordered(year: int, month: int, day: int, end: int) -> tuple[Day, int] | None:
    """The day where there is one."""
    return (Day(year, month, day), end) if exists(year, month, day) else None


_BEFORE_YEAR = frozenset(
    """in since by until till from of during before after through throughout to and or early late
    mid circa summer spring autumn fall winter between around about end year fiscal season back
    with than for the its his her their our that this de , ( c ca only both on at""".split()
)
_WEAK = frozenset("with than for to and or of about around only both , at about on by".split())


def _year(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """A year on its own; four digits that count something are none."""
    words = tokens.words
    if not _is_year(words[start]) or (tokens.glued(start) and tokens.before(start) not in _OPENING):
        return None
    follower = words[start + 1]
    if tokens.glued(start + 1) and follower not in _CLOSING:
        return None
    year = int(words[start])
    before = tokens.before(start)
    weak = before in _WEAK and tokens.before(start - 1) not in ("back", "dating", "dates", "dated")
    if before not in _BEFORE_YEAR or weak:
        if not 1700 <= year <= 2100 or _counts_noun(tokens, start + 1):
            return None
        if before[:1].isdecimal() or _is_named(tokens, start):
            return None
    if follower in ("percent", "per", "dollars", "euros", "pounds", "people"):
        return None
    if len(follower) > 1 and follower != "in" and read_unit(tokens, start + 1) is not None:
        return None
    return Day(year), start + 1


def _is_named(tokens: Tokens, start: int) -> bool:
    """Whether a name ends before the year, which is part of it: "Rio 2016", "Cyberpunk 2077"."""
    before = tokens.before(start)
    if not tokens.capital(start - 1) or not before.isalpha() or tokens.glued(start):
        return False
    return before not in _BEFORE_YEAR and before not in MONTHS


_OPENING = frozenset("([\"“‘'’-–—/")
_CLOSING = frozenset(".,;:)]\"”’'-–—/?!…") | {"'s", "’s"}


def _counts_noun(tokens: Tokens, at: int) -> bool:
    """Whether a plural noun follows at once: "2000 people"."""
    return is_plural(tokens.words[at])


def _single(tokens: Tokens, start: int, day: Day, end: int, setting: Setting) -> Found:
    """One date as a figure, completed where that can be done."""
    ahead = setting.ahead and tokens.before(start) != "since"
    value, inferred = completed(day, setting.published, ahead)
    return Found(start, end, "date", value, inferred=inferred)


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
    at = end + 1
    if dash and day.year and not day.month:
        return _years(tokens, start, day, at, setting)
    if day.month and day.day and not day.year and words[at].isdecimal():
        number = _day_number(tokens, at)
        if number is None or words[number[1]] in MONTHS:
            number = None
        if number is not None and exists(0, day.month, number[0]) and number[0] > day.day:
            year = _year_after(tokens, number[1]) if not day.year else None
            last = Day(year[0] if year else day.year, day.month, number[0])
            return _span(start, year[1] if year else number[1], day, last, setting)
    second = _read_day(tokens, at)
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
    if glued and _is_year(word) and int(word) > day.year:
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
