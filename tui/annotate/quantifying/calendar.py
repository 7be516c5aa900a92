"""Names of the calendar, and ISO 8601 text for dates of which only a part is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = """january february march april may june july august september october november
    december""".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = (
    {name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9}
)
WEEKDAYS = (
    {name: number for number, name in enumerate(_WEEKDAYS, start=1)}
    | {name + "s": number for number, name in enumerate(_WEEKDAYS, start=1)}
    | {name[:3]: number for number, name in enumerate(_WEEKDAYS, start=1)}
    | {"tues": 2, "thur": 4, "thurs": 4}
)
DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "dec", "jan", "sep", "jun", "nov", "august"})
"""Also verbs, adjectives or names: a month only where written or used as one."""
DOUBTFUL_DAYS = frozenset({"sun", "sat", "mon", "wed", "fri", "thu", "tue"})
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
SEASONS = _SEASON_STARTS.keys()

FIRST_YEAR = 1000
LAST_YEAR = 2150
_DAY = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or what is known of one: 0 stands for a part that the text does not give."""

    year: int = 0
    month: int = 0
    day: int = 0

    def iso(self) -> str:
        """ISO 8601: "2016-12-07", "2016-12", "2016", "--12-02", "--12", "---07"."""
        if self.year:
            parts = [f"{self.year:04d}"]
            if self.month:
                parts.append(f"{self.month:02d}")
                if self.day:
                    parts.append(f"{self.day:02d}")
            return "-".join(parts)
        if self.month:
            return f"--{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")
        return f"---{self.day:02d}"


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, whether there is in a leap year."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def is_year(word: str) -> bool:
    """Whether a token may be a year: four digits between 1000 and 2150."""
    return len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR


def completed(known: Day, published: date | None, ahead: bool) -> tuple[str, bool]:
    """ISO text of `known`, its year taken from `published`, and whether it was.

    The year is the one that brings the day nearest to the publication: before it, unless
    `ahead` says that the text looks forward.
    """
    if known.year or published is None or not known.month:
        return known.iso(), False
    day = known.day or (28 if ahead else 1)
    if not exists(published.year, known.month, day):
        return known.iso(), False
    there = date(published.year, known.month, day)
    here = date(published.year, published.month, published.day)
    year = published.year
    if ahead and there < here - timedelta(days=31):
        year += 1
    elif not ahead and there > here + timedelta(days=31 if known.day else 0):
        year -= 1
    return Day(year, known.month, known.day).iso(), True


def weekday_date(weekday: int, published: date | None, ahead: bool, shift: int = 0) -> str:
    """The date of a weekday (1 is Monday) around `published`; "-W-4" where that is not known.

    `shift` is in weeks: "next Monday" is in the week after.
    """
    if published is None:
        return f"-W-{weekday}"
    here = date(published.year, published.month, published.day)
    if shift:
        monday = here - timedelta(days=here.isoweekday() - 1)
        return (monday + timedelta(days=weekday - 1, weeks=shift)).isoformat()
    if ahead:
        return (here + timedelta(days=(weekday - here.isoweekday()) % 7)).isoformat()
    return (here - timedelta(days=(here.isoweekday() - weekday) % 7)).isoformat()


def period_around(unit: str, published: date | None, shift: int) -> str | None:
    """ISO text of the day, week, month or longer unit `shift` units away from `published`.

    A season stands for its year. None where the day of publication is not known.
    """
    if published is None:
        return None
    year, month = published.year, published.month
    match unit:
        case "day":
            return (date(year, month, published.day) + timedelta(days=shift)).isoformat()
        case "week":
            there = date(year, month, published.day) + timedelta(weeks=shift)
            return "{}-W{:02d}".format(*there.isocalendar()[:2])
        case "month":
            years, index = divmod(month - 1 + shift, 12)
            return f"{year + years}-{index + 1:02d}"
        case "quarter":
            years, index = divmod((month - 1) // 3 + shift, 4)
            return f"{year + years}-Q{index + 1}"
        case "year":
            return f"{year + shift}"
        case "decade":
            return f"{year // 10 + shift}X"
        case "century":
            return f"{year // 100 + shift}XX"
    first = _SEASON_STARTS[unit]
    begun, over = month >= first, month > min(first + 2, 12)
    return f"{year - (shift < 0 and not over) + (shift > 0 and begun)}"


def month_around(month: int, published: date | None, shift: int) -> str | None:
    """ISO text of the nearest `month` before `published` (-1), after it (1) or in its year (0)."""
    if published is None:
        return None
    passed = month >= published.month if shift < 0 else month <= published.month
    return f"{published.year + shift * passed}-{month:02d}"


def weekend_around(published: date | None, shift: int) -> tuple[str | None, str | None]:
    """Saturday and Sunday of the week `shift` weeks from the one of `published`."""
    if published is None:
        return None, None
    here = date(published.year, published.month, published.day)
    saturday = here + timedelta(days=6 - here.isoweekday(), weeks=shift)
    return saturday.isoformat(), (saturday + timedelta(days=1)).isoformat()
