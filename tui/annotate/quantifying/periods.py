"""Stretches of the calendar: "the 1990s", "mid-2011", "19th century", "Q3 2019"."""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.quantifying.calendar import SEASONS
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import TENS, UNITS
from tui.annotate.quantifying.tokens import Tokens

_DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}


def read_period(tokens: Tokens, start: int) -> Found | None:
    """The period that starts with token `start`, or None."""
    words = tokens.words
    word = words[start]
    if word[:1].isdecimal():
        return _decade(tokens, start)
    if word in ("'", "’", "‘") and words[start + 1][:1].isdecimal() and tokens.glued(start + 1):
        return _short_decade(tokens, start)
    if word in _DECADES:
        return _worded_decade(tokens, start)
    if word == "q" and tokens.glued(start + 1) and words[start + 1] in ("1", "2", "3", "4"):
        return _fiscal(tokens, start)
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
        value = word[:2] + "XX" if word[2:] == "00" else word[:3] + "X"
        return Found(start, end, "date", value)
    lead = tokens.before(start)
    if len(word) == 2 and word >= "20" and lead not in ("his", "her", "their", "my", "your", "our"):
        return Found(start, end, "date", f"19{word[0]}X")
    return None


def _short_decade(tokens: Tokens, start: int) -> Found | None:
    """ "'90s", with the mark that stands for the century."""
    words = tokens.words
    word = words[start + 1]
    if len(word) == 2 and word.isdecimal() and word[1] == "0" and words[start + 2] == "s":
        return Found(start, start + 3, "date", f"19{word[0]}X")
    return None


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
        return Found(start, at + 1, "date", f"{words[at]}-Q{number}")
    return Found(start, start + 2, "date")


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
