"""Figures that belong together: a day with its time, a weekday with its week, a shared unit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tui.annotate.quantifying.ages import age_in_row
from tui.annotate.quantifying.calendar import WEEKDAYS
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.numerals import SCALES
from tui.annotate.quantifying.tokens import Tokens

_BEFORE_TIME = frozenset({"at", ",", "@", "around", "about", "for"})
_BEFORE_DAY = frozenset({"on", ",", "of"})
_BARE_TIME = frozenset({"at", "around"})
_LONGEST_LINK = 2
_LARGEST_CHANGE = 10
"""Times that the first of two numbers may be the second and still share its "million"."""


def joined(tokens: Tokens, first: Found, second: Found) -> Found | None:
    """The one figure that two neighbours make, or None where each stands for itself."""
    if second.start - first.end > _LONGEST_LINK or second.start < first.end:
        return None
    link = tokens.words[first.end : second.start]
    if first.kind == "ordinal":
        return _part_of_year(tokens, first, second)
    if first.kind == "date" and _is_year(tokens, second) and link in ((), ("of",)):
        return _of_year(tokens, first, second)
    if first.names_day:
        time = _time(tokens, second)
        if time is not None and _BEFORE_TIME.issuperset(link) and not _ends(tokens, first, link):
            return _timed(first, time, first.start, second.end)
        if _is_week(tokens, second) and _is_weekday(tokens, first) and link in ((), ("of",)):
            return _in_week(tokens, first, second)
    if second.names_day and _BEFORE_DAY.issuperset(link):
        time = _time(tokens, first)
        if time is not None:
            return _timed(second, time, time.start, second.end)
        if _is_week(tokens, first) and "of" not in link and _is_weekday(tokens, second):
            return _in_week(tokens, second, first)
    return None


def in_series(tokens: Tokens, first: Found, second: Found) -> Found:
    """`second` as what `first` makes of it: a day in "July 28, 29 and 30", an age in a row."""
    words = tokens.words
    second = age_in_row(tokens, first, second)
    if not first.names_day or second.kind != "count" or second.unit:
        return second
    day, number = words[first.end - 1], words[second.start]
    link = words[first.end : second.start]
    closed = link in (("and",), ("or",), ("&",)) or (
        link == (",",) and words[second.end] in ("and", ",", "or", "&")
    )
    if not (closed and day.isdecimal() and number.isdecimal() and second.end == second.start + 1):
        return second
    if not int(day[:3]) < int(number[:3]) <= 31 or not isinstance(first.value, str):
        return second
    value = f"{first.value[:-2]}{int(number):02d}"
    return replace(first, start=second.start, end=second.end, value=value)


def sharing(tokens: Tokens, first: Found, second: Found) -> Found:
    """`first` with the unit and the scale that it shares: "from 3 to 5 million euros"."""
    words = tokens.words
    shared = words[first.end] == "to" and first.end + 1 == second.start
    if not shared or tokens.before(first.start) != "from":
        return first
    if first.kind == "count":
        first = replace(first, kind=second.kind, unit=second.unit)
    scale = next((SCALES[w] for w in words[second.start : second.end] if w in SCALES), None)
    own = any(word in SCALES for word in words[first.start : first.end])
    if scale is None or own or first.kind != second.kind:
        return first
    if not isinstance(first.value, Decimal) or not isinstance(second.value, Decimal):
        return first
    if first.value * scale >= _LARGEST_CHANGE * second.value:  # "from 600 to 2 million users"
        return first
    return replace(first, value=first.value * scale)


def _time(tokens: Tokens, found: Found) -> Found | None:
    """A time of day, or a number that only the day beside it makes one: "Monday at 2.30"."""
    if found.kind == "time":
        return found
    if found.kind != "count" or found.unit or tokens.before(found.start) not in _BARE_TIME:
        return None
    if found.end != found.start + 1 or not isinstance(found.value, Decimal):
        return None
    hour, _, minute = tokens.words[found.start].partition(".")
    if not hour.isdecimal() or not 1 <= int(hour[:3]) <= (23 if minute else 12):
        return None
    if minute and (len(minute) != 2 or int(minute) > 59):
        return None
    return replace(found, kind="time", value=f"{int(hour):02d}:{minute or '00'}")


def _ends(tokens: Tokens, day: Found, link: tuple[str, ...]) -> bool:
    """Whether the day ends a range of days whose hours follow: "Monday to Friday, 9am to 5pm"."""
    return link == (",",) and tokens.before(day.start) in ("to", "through", "-", "–")


def _timed(day: Found, time: Found, start: int, end: int) -> Found:
    """The day and the time as one: "2016-12-07T16:30"; the time alone where no day is known."""
    if not isinstance(day.value, str):
        return replace(time, start=start, end=end, approximate=day.approximate or time.approximate)
    prefix = f"{day.value}T"
    return replace(
        day,
        start=start,
        end=end,
        value=None if time.value is None else f"{prefix}{time.value}",
        low=None if time.low is None else f"{prefix}{time.low}",
        high=None if time.high is None else f"{prefix}{time.high}",
        names_day=False,
    )


def _is_week(tokens: Tokens, found: Found) -> bool:
    """Whether a figure names a week: "next week", "this week"."""
    alone = found.kind == "date" and not found.names_day
    return alone and tokens.words[found.end - 1] == "week"


def _is_year(tokens: Tokens, found: Found) -> bool:
    """Whether a figure names a year from today: "last year", "this year's"."""
    return found.kind == "date" and tokens.words[found.end - 1] in ("year", "year's", "year’s")


def _of_year(tokens: Tokens, day: Found, year: Found) -> Found | None:
    """ "31 May this year", "November of last year": a day or a month in the year that is named."""
    value = day.value
    if not isinstance(value, str) or tokens.words[day.end - 1] in WEEKDAYS:
        return None
    if not (value.startswith("--") or day.inferred):
        return None
    if isinstance(year.value, str):
        value = f"{year.value}-{value[2:] if value.startswith('--') else value[5:]}"
    return replace(day, end=year.end, value=value, inferred=year.inferred)


def _part_of_year(tokens: Tokens, part: Found, year: Found) -> Found | None:
    """ "second quarter of this year": a date, where the year is named from today."""
    unit = tokens.words[part.end]
    link = tokens.words[part.end + 1 : year.start]
    if unit not in ("quarter", "half") or link not in ((), ("of",)):
        return None
    number = part.value
    if not _is_year(tokens, year) or number not in range(1, 5):
        return None
    if unit == "half" or not isinstance(year.value, str):
        return replace(year, start=part.start, approximate=True)
    return replace(year, start=part.start, value=f"{year.value}-Q{number}")


def _is_weekday(tokens: Tokens, found: Found) -> bool:
    """Whether a figure is a weekday and no more: "next Tuesday"."""
    return tokens.words[found.end - 1] in WEEKDAYS


def _in_week(tokens: Tokens, day: Found, week: Found) -> Found:
    """The weekday in the week that is named beside it: "Tuesday of next week"."""
    start, end = min(day.start, week.start), max(day.end, week.end)
    if not isinstance(day.value, str) or not isinstance(week.value, str):
        return replace(day, start=start, end=end)
    year, _, number = week.value.partition("-W")
    weekday = WEEKDAYS[tokens.words[day.end - 1]]
    value = date.fromisocalendar(int(year), int(number), weekday).isoformat()
    return replace(day, start=start, end=end, value=value)
