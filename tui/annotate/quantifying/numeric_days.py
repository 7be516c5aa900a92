"""Days in digits alone: "2016-12-07", "12/7/2016", "23.04.2022", "7/6"."""

from __future__ import annotations

from tui.annotate.quantifying.calendar import MONTHS, Day, exists, is_year
from tui.annotate.quantifying.nouns import is_word
from tui.annotate.quantifying.tokens import Tokens

_CLOSING = frozenset(".,;:)]?!\"'”’")


def read_slashed(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "7/6", "5/7, 2020", with months first where both orders would do, and where it ends.

    It may as well be a fraction: whoever asks knows by the words around that it is a day.
    """
    words = tokens.words
    first, second = words[start], words[start + 2]
    if words[start + 1] != "/" or not (first.isdecimal() and second.isdecimal()):
        return None
    if len(first) > 2 or len(second) > 2 or not tokens.glued(start + 2):
        return None
    month, day = int(first), int(second)
    if month > 12:
        month, day = day, month
    end = start + 3
    if not exists(0, month, day) or words[end] == "/":
        return None
    if words[end] == "," and is_year(words[end + 1]):
        return Day(int(words[end + 1]), month, day), end + 2
    return Day(0, month, day), end


def read_numeric(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "2016-12-07", "12/7/2016", "23.04.2022"; months come first where both orders would do."""
    words = tokens.words
    parts = words[start].split(".")
    if len(parts) == 3 and len(parts[2]) == 4 and all(part.isdecimal() for part in parts):
        return _ordered(int(parts[2]), int(parts[1]), int(parts[0]), start + 1)
    if len(words[start]) == 8 or (len(words[start]) == 4 == len(words[start + 1]) + 2):
        return _unmarked(tokens, start)
    mark = words[start + 1]
    if mark not in ("-", "/", "–") or words[start + 3] != mark:
        return None
    if not all(tokens.glued(at) for at in range(start + 1, start + 5)):
        return None
    first, second, third = words[start], words[start + 2], words[start + 4]
    end = start + 5
    if not (first.isdecimal() and third.isdecimal()) or _goes_on(tokens, end, mark):
        return None
    if second in MONTHS and len(third) == 4:
        return _ordered(int(third), MONTHS[second], int(first), end)
    if second in MONTHS and len(first) == 4 and is_year(first):
        return _ordered(int(first), MONTHS[second], int(third), end)
    if not second.isdecimal():
        return None
    if len(first) == 4 and is_year(first):
        return _ordered(int(first), int(second), int(third), end)
    if len(third) == 2 and mark == "/":
        third = ("19" if third >= "50" else "20") + third
    if len(third) == 4 and is_year(third) and len(first) <= 2 >= len(second):
        month, day = int(first), int(second)
        if month > 12:
            month, day = day, month
        return _ordered(int(third), month, day, end)
    return None


def _unmarked(tokens: Tokens, start: int) -> tuple[Day, int] | None:
    """ "20161016", "2016 10 16": a day that only blanks or nothing part."""
    words = tokens.words
    end = start + (1 if len(words[start]) == 8 else 3)
    digits = "".join(words[start:end])
    if not (digits.isdecimal() and len(digits) == 8 and "1900" <= digits < "2100"):
        return None
    if is_word(words[end]) or (tokens.glued(end) and words[end] not in _CLOSING):
        return None
    if end == start + 3 and (tokens.glued(start + 1) or tokens.glued(start + 2)):
        return None
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    return (Day(year, month, day), end) if exists(year, month, day) else None


def _goes_on(tokens: Tokens, end: int, mark: str) -> bool:
    """Whether more of a number is glued to the date that ends at `end`, but no second date."""
    words = tokens.words
    if words[end] not in ("-", "/") or not tokens.glued(end):
        return False
    return words[end] == "/" or not (words[end + 2] == words[end + 4] == mark)


def _ordered(year: int, month: int, day: int, end: int) -> tuple[Day, int] | None:
    """The day where there is one in some year; February 29 may not be one in this."""
    return (Day(year, month, day), end) if exists(0, month, day) else None
