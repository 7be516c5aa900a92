"""Stretches of the calendar: "the 1990s", "mid-2011", "19th century", "Q3 2019"."""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.quantifying.calendar import SEASONS
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import TENS, UNITS
from tui.annotate.quantifying.tokens import Tokens, parse_digits

_BEFORE_SHORT = frozenset("of in since until from by early late spring summer fall winter".split())
_RANGING = frozenset("-–—") | {"to"}
_DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}


def read_period(tokens: Tokens, start: int) -> Found | None:
    """The period that starts with token `start`, or None."""
    words = tokens.words
    word = words[start]
    if word[:1].isdecimal():
        return _decade(tokens, start) or _before_era(tokens, start)
    if word in ("'", "’", "‘") and words[start + 1][:1].isdecimal() and tokens.glued(start + 1):
        return _short(tokens, start)
    if word in _DECADES:
        return _worded_decade(tokens, start)
    if word == "q" and tokens.glued(start + 1) and words[start + 1] in ("1", "2", "3", "4"):
        return _fiscal(tokens, start)
    if word == "h" and tokens.glued(start + 1) and words[start + 1] in ("1", "2"):
        half = _fiscal(tokens, start)
        return half if half.value is not None else None
    if tokens.surface(start) == "AD":
        return _years_of_era(tokens, start)
    if word in SEASONS:
        return _season(tokens, start)
    return None


def _decade(tokens: Tokens, start: int) -> Found | None:
    """ "1990s", "the 1960's", "80s"."""
    words = tokens.words
    word = words[start]
    plural, end = words[start + 1], start + 2
    if plural in ("'", "’") and words[start + 2] == "s" and tokens.glued(start + 2):
        plural, end = "s", start + 3
    if plural not in ("s", "'s", "’s") or not tokens.glued(start + 1) or word[-1] != "0":
        return None
    if len(word) == 4 and word.isdecimal() and word[0] in "12":
        value = word[:2] + "XX" if word[2:] == "00" and word < "2000" else word[:3] + "X"
        return Found(start, end, "date", value)
    if len(word) == 2 and word >= "20":
        return Found(start, end, "date", f"19{word[0]}X")
    return None


def _short(tokens: Tokens, start: int) -> Found | None:
    """ "'90s", "since '99": with the mark that stands for the century."""
    words = tokens.words
    word = words[start + 1]
    if len(word) != 2 or not word.isdecimal():
        return None
    if word[1] == "0" and words[start + 2] == "s":
        return Found(start, start + 3, "date", f"19{word[0]}X")
    if tokens.before(start) not in _BEFORE_SHORT or (
        tokens.glued(start + 2)
        and (words[start + 2][:1].isalnum() or words[start + 2] in ("'", "’"))
    ):
        return None
    return Found(start, start + 2, "date", f"{19 if word > '40' else 20}{word}")


def _worded_decade(tokens: Tokens, start: int) -> Found | None:
    """ "the nineties", where it is not an age."""
    if tokens.before(start) in ("the", "early", "late", "mid", "-"):
        return Found(start, start + 1, "date", f"19{int(_DECADES[tokens.words[start]]) // 10}X")
    return None


def _fiscal(tokens: Tokens, start: int) -> Found:
    """ "Q3 2019", "Q3"."""
    words = tokens.words
    number = words[start + 1]
    at = start + 2
    if words[at] in ("of", "-"):
        at += 1
    if len(words[at]) == 4 and words[at].isdecimal():
        return Found(start, at + 1, "date", f"{words[at]}-{words[start].upper()}{number}")
    return Found(start, start + 2, "date")


def _before_era(tokens: Tokens, start: int) -> Found | None:
    """ "44 BC", "600-500 B.C.", "79 AD", as ISO 8601 counts them: 1 BC is the year 0."""
    words = tokens.words
    first = _year_number(words[start])
    if first is None:
        return None
    second = _year_number(words[start + 2]) if words[start + 1] in _RANGING else None
    at = start + 1 if second is None else start + 3
    surface = tokens.surface(at) if at < tokens.count else ""
    spelt = words[at : at + 4] == ("b", ".", "c", ".")
    if spelt or surface in ("BC", "BCE"):
        end = at + (4 if spelt else 1)
        low, high = f"-{first - 1:04d}", f"-{(second or first) - 1:04d}"
    elif surface in ("AD", "CE"):
        end, low, high = at + 1, f"{first:04d}", f"{second or first:04d}"
    else:
        return None
    if low == high:
        return Found(start, end, "date", low)
    return Found(start, end, "date", low=low, high=high)


def _year_number(word: str) -> int | None:
    """The year that a token of digits may be: "44", "10,000"."""
    year = parse_digits(word) if word[:1].isdecimal() else None
    return int(year) if year is not None and 1 <= year <= 99999 and not year % 1 else None


def _years_of_era(tokens: Tokens, start: int) -> Found | None:
    """ "AD 79"."""
    digits = tokens.words[start + 1]
    if not digits.isdecimal() or not 1 <= int(digits[:5]) <= 2150:
        return None
    return Found(start, start + 2, "date", f"{int(digits):04d}")


def _season(tokens: Tokens, start: int) -> Found | None:
    """ "summer 2016", "the winter of 1947"; a season alone is no date."""
    words = tokens.words
    at = start + 1
    if words[at] == "of":
        at += 1
    if len(words[at]) == 4 and words[at].isdecimal() and words[at][0] in "12":
        return Found(start, at + 1, "date", words[at], approximate=True)
    return None


def read_century(tokens: Tokens, start: int, end: int, number: int) -> Found | None:
    """ "19th century" where the ordinal `number` ends before token `end`; None where it is not."""
    words = tokens.words
    at = end + 1 if words[end] == "-" and tokens.glued(end) else end
    if words[at] not in ("century", "centuries") or not 1 <= number <= 30:
        return None
    at += 1
    if words[at] in ("bc", "bce", "ad", "ce"):
        if words[at].startswith("b"):
            return Found(start, at + 1, "date", f"-{number - 1:02d}XX")
        at += 1
    return Found(start, at, "date", f"{number - 1:02d}XX")


def read_quarter(tokens: Tokens, start: int, end: int, number: int) -> Found | None:
    """ "first quarter of 2016" where the ordinal `number` ends before token `end`."""
    words = tokens.words
    if words[end] not in ("quarter", "half") or not 1 <= number <= 4:
        return None
    at = end + 1
    if words[at] == "of":
        at += 1
    if len(words[at]) == 4 and words[at].isdecimal() and words[at][0] in "12":
        if words[end] == "half":
            return Found(start, at + 1, "date", words[at], approximate=True)
        return Found(start, at + 1, "date", f"{words[at]}-Q{number}")
    return None


def read_spoken_year(tokens: Tokens, start: int) -> Found | None:
    """ "nineteen ninety-six", "twenty twenty"; None for other numbers."""
    words = tokens.words
    century = UNITS.get(words[start]) or TENS.get(words[start])
    if century is None or not 16 <= century <= 20 or words[start + 1] not in TENS:
        return None
    number = read_number(tokens, start + 1)
    if number is None or number.ordinal or number.fraction or number.value >= 100:
        return None
    return Found(start, number.end, "date", f"{int(century) * 100 + int(number.value)}")


def soften(found: Found, tokens: Tokens) -> Found:
    """`found`, approximate where "early", "late" or "mid" is before it; "mid-" is part of it."""
    at = found.start
    if tokens.before(at) == "-" and tokens.glued(at) and tokens.before(at - 1) == "mid":
        return replace(found, start=at - 2, approximate=True)
    if tokens.before(at) in ("early", "late", "mid"):
        return replace(found, approximate=True)
    return found
