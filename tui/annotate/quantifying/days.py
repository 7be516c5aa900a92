"""One day, month or year as it is written: "Dec. 7, 2016", "7 December", "March 2011", "2012"."""

from __future__ import annotations

from tui.annotate.quantifying.calendar import (
    DOUBTFUL_MONTHS,
    MONTHS,
    WEEKDAYS,
    Day,
    exists,
    is_year,
)
from tui.annotate.quantifying.nouns import is_plural, is_word
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import ORDINALS, UNITS
from tui.annotate.quantifying.numeric_days import read_numeric
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import read_unit

_DASHES = frozenset("-–—‐‑")
_TENS_OF_DAYS = frozenset({"twenty", "thirty"})
_BEFORE_MONTH = frozenset(
    """in of since until till by during last next this early late mid from before after through
    between to for late- every each the on and until throughout around about""".split()
)
_BEFORE_YEAR = frozenset(
    """in since by until till from of during before after through throughout to and or early late
    mid circa summer spring autumn fall winter between around about end year fiscal season back
    with than for the its his her their our that this de , ( c ca only both on at""".split()
)
_WEAK = frozenset("with than for to and or of about around only both , at about on by".split())
_NOT_AFTER_YEAR = frozenset(
    """percent per dollars euros pounds people gmt utc bst cet cest est edt pst pdt ist jst msk hrs
    am pm""".split()
)
"""What four digits count, or makes them a time of day: "2000 GMT", "1140 am"."""
_ENDINGS = frozenset("st nd rd th".split())
_APOSTROPHES = frozenset("'’‘")
_AM, _PM = ("a", ".", "m"), ("p", ".", "m")
_COUNTED = frozenset(
    "page word seat piece member room acre strong calorie man person unit case bed".split()
)
_OPENERS = frozenset("a as but so if because like not while when though although".split())
"""Words that may open a sentence with a capital, before a year that is no part of a name."""
_OPENING = frozenset("([\"“‘'’-–—/")
_CLOSING = frozenset(".,;:)]\"”’'-–—/?!…") | {"'s", "’s"}


def read_day(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """A day, month or year from token `start` on, and where it ends."""
    word = tokens.words[start]
    if word in MONTHS:
        return _month_first(tokens, start) if _is_month(tokens, start) else None
    if word[:1].isdecimal():
        return (
            read_numeric(tokens, start)
            or _day_first(tokens, start)
            or _year_first(tokens, start)
            or _year(tokens, start)
        )
    if word in ORDINALS or word in _TENS_OF_DAYS:
        return _day_first(tokens, start)
    return None


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
    day = day_number(tokens, start + 1) or _spelt_day(tokens, start + 1)
    if day and (tokens.capital(start) or tokens.before(start) == "on"):
        return True
    if not tokens.capital(start):
        return False
    if follower in _DASHES and tokens.words[start + 2] in MONTHS and tokens.capital(start + 2):
        return True
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
    if is_year(words[year_at]) and not _counts(tokens, year_at):
        return Day(int(words[year_at]), month), year_at + 1
    short = read_short_year(tokens, at)
    if short is not None:
        return Day(short[0], month), short[1]
    slash = words[at] == "/" and tokens.glued(at) and tokens.glued(at + 1)
    comma = words[at] == "," and words[at + 2] in _ENDINGS and tokens.glued(at + 2)
    if words[at] == "the" or slash or comma:
        at += 1
    day = day_number(tokens, at) or _spelt_day(tokens, at)
    if tokens.before(start) == "in" and day is not None and is_plural(words[day[1]]):
        day = None  # "In May 20 people died."
    if day is None or not (exists(0, month, day[0]) or _stands_alone(tokens, day[1])):
        return Day(0, month), start + 1
    number, end = day
    year = year_after(tokens, end)
    if year is not None:
        return Day(year[0], month, number), year[1]
    return Day(0, month, number), end


def _day_first(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "7 December 2016", "7th of December", "second of Aug"."""
    words = tokens.words
    day = day_number(tokens, start)
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
    if not (exists(0, month, number) or _stands_alone(tokens, at + 1)):
        return None
    end = at + 1
    if words[end] == "." and len(words[at]) <= 4 and tokens.glued(end):
        if not is_year(words[end + 1]):
            return Day(0, month, number), end
        end += 1
    if words[end] in _DASHES and tokens.glued(end) and tokens.glued(end + 1):
        end += 1
    year = year_after(tokens, end)
    if year is not None:
        return Day(year[0], month, number), year[1]
    return Day(0, month, number), at + 1


def day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The number of a day in a month at token `at`, and where it ends."""
    word = tokens.words[at]
    if word.isdecimal() and len(word) <= 2:
        if not 1 <= int(word) <= 31:
            return None
        if tokens.words[at + 1] in _ENDINGS and tokens.glued(at + 1):
            return int(word), at + 2
        follower = tokens.words[at + 1]
        if follower in ("%", "am", "pm") or (follower == ":" and tokens.glued(at + 2)):
            return None
        return int(word), at + 1
    if word in ORDINALS or word in _TENS_OF_DAYS:
        number = read_number(tokens, at)
        if number is not None and number.ordinal and 1 <= number.value <= 31:
            return int(number.value), number.end
    return None


def _spelt_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The day of "May twenty-nine" at token `at`, and where it ends; "May two men" has none."""
    if tokens.words[at] not in UNITS and tokens.words[at] not in _TENS_OF_DAYS:
        return None
    number = read_number(tokens, at)
    if number is None or not 1 <= number.value <= 31 or number.value % 1:
        return None
    return (int(number.value), number.end) if _stands_alone(tokens, number.end) else None


def _stands_alone(tokens: Tokens, end: int) -> bool:
    """Whether the number that ends at `end` counts nothing: not in "Feb 30 men were hurt"."""
    follower = tokens.words[end]
    return is_year(follower) or not (is_word(follower) or follower in ("%", "per", "to", "-", "–"))


def _counts(tokens: Tokens, at: int) -> bool:
    """Whether the four digits at `at` belong to a larger number or a range."""
    return tokens.glued(at + 1) and tokens.words[at + 1] in ("%", "m", "km", "kg", ":")


def year_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The year behind a day and month that end before `at`, over a comma or "of"."""
    words = tokens.words
    short = read_short_year(tokens, at)
    if short is not None:
        return short
    if words[at] in (",", "of", "in"):
        at += 1
    if (is_year(words[at]) and not tokens.glued(at + 1)) or (
        is_year(words[at]) and words[at + 1] in ".,;:)]'’\"”-–—/?!<"
    ):
        return int(words[at]), at + 1
    return None


def read_short_year(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The year of "April '17" at token `at`, and where it ends."""
    words = tokens.words
    if words[at] not in _APOSTROPHES or tokens.glued(at) or not tokens.glued(at + 1):
        return None
    digits, after = words[at + 1], words[at + 2]
    runs_on = tokens.glued(at + 2) and (after[:1].isalnum() or after in _APOSTROPHES)
    if not (digits.isdecimal() and len(digits) == 2) or runs_on:
        return None
    return (1900 if digits > "40" else 2000) + int(digits), at + 2


def _year_first(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "2017 April", "2017 April 5": the year before its month."""
    word = tokens.words[start + 1]
    month = MONTHS.get(word)
    small = word in DOUBTFUL_MONTHS or len(word) < 4
    if month is None or not is_year(tokens.words[start]):
        return None
    if small and not tokens.capital(start + 1):
        return None
    year = int(tokens.words[start])
    day = day_number(tokens, start + 2)
    if day is not None and exists(year, month, day[0]) and _stands_alone(tokens, day[1]):
        return Day(year, month, day[0]), day[1]
    return (Day(year, month), start + 2) if not tokens.words[start + 2][:1].isalnum() else None


def _year(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """A year on its own; four digits that count something are none."""
    words = tokens.words
    if not is_year(words[start]) or (tokens.glued(start) and tokens.before(start) not in _OPENING):
        return None
    follower = words[start + 1]
    if tokens.glued(start + 1) and follower not in _CLOSING:
        return None
    if follower == "-" and tokens.glued(start + 2) and words[start + 2] in _COUNTED:
        return None  # "a 2000-page report", not "a 2010-era car"
    year = int(words[start])
    before = tokens.before(start)
    behind = tokens.before(start - 1)
    weak = before in _WEAK and behind not in ("back", "dating", "dates", "dated")
    if before in ("and", "or") and is_year(behind) and "between" not in words[start - 3 : start]:
        return Day(year), start + 1  # "the 2016 and 2020 elections"
    if before not in _BEFORE_YEAR or weak:
        counted = is_plural(follower) and before != "a"
        if not 1700 <= year <= 2100 or counted:
            return None
        if before[:1].isdecimal() or _is_named(tokens, start):
            return None
    if follower in _NOT_AFTER_YEAR or words[start + 1 : start + 4] in (_AM, _PM):
        return None
    if len(follower) > 1 and follower != "in" and read_unit(tokens, start + 1) is not None:
        return None
    return Day(year), start + 1


def _is_named(tokens: Tokens, start: int) -> bool:
    """Whether a name ends before the year, which is part of it: "Rio 2016", "Cyberpunk 2077"."""
    before = tokens.before(start)
    if not tokens.capital(start - 1) or not before.isalpha() or tokens.glued(start):
        return False
    return before not in _BEFORE_YEAR and before not in MONTHS and before not in _OPENERS
