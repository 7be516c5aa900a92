"""Numbers that are written in digits: grouped by blanks, mixed, ordinal, with an exponent."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.calendar import MONTHS
from tui.annotate.quantifying.numerals import VULGAR, Number, quotient
from tui.annotate.quantifying.powers import read_power
from tui.annotate.quantifying.tokens import Tokens, parse_digits

_DIVISORS = frozenset(
    map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 40, 50, 64, 100))
)
"""What people divide by; "7/11" and "9/11" are names."""


def read_digits(tokens: Tokens, start: int) -> Number | None:
    """A number that begins with digits: grouped by blanks, mixed, an ordinal, a power of ten."""
    words = tokens.words
    value = parse_digits(words[start])
    if value is None:
        return None
    end = _group_end(tokens, start)
    if end > start + 1:
        pieces = [words[at] for at in range(start, end)]
        joined = parse_digits("".join(pieces))
        if joined is not None:
            return Number(end, joined, digits=True)
        end = start + 1
    follower = words[end]
    if tokens.glued(end):
        if follower in ("nd", "rd", "th") and value == value.to_integral_value():
            return Number(end + 1, value, ordinal=True)
        if follower == "st" and value % 10 == 1 and value % 100 != 11:
            return Number(end + 1, value, ordinal=True)
        if follower in VULGAR:
            return Number(end + 1, value + Decimal(VULGAR[follower]))
    powered = read_power(tokens, end, value)
    if powered is not None:
        return powered
    if follower in VULGAR:
        return Number(end + 1, value + Decimal(VULGAR[follower]))
    return _slashed(tokens, end, value) or Number(end, value, digits=True)


def _group_end(tokens: Tokens, start: int) -> int:
    """Where digits that are grouped by blanks end: "1 234 567", "10 000"."""
    words, text = tokens.words, tokens.text
    if not (words[start].isdecimal() and len(words[start]) <= 3) or words[start] == "0":
        return start + 1
    end = start + 1
    thin = True
    while words[end][:3].isdecimal() and tokens.starts[end] - tokens.ends[end - 1] == 1:
        whole = words[end].partition(".")[0]
        if len(whole) != 3 or end - start > 5:
            break
        thin = thin and text[tokens.ends[end - 1]] != " "
        end += 1
        if "." in words[end - 1]:
            break
    if end == start + 2 and not thin and not _may_group(tokens, start):
        return start + 1
    return end


def _may_group(tokens: Tokens, start: int) -> bool:
    """Whether "5 200" may be one number: not where 5 is a day, or three digits another number."""
    before = tokens.before(start)
    return (
        before not in MONTHS and not before[:1].isdecimal() and before not in (",", "-", "/", "+")
    )


def _slashed(tokens: Tokens, at: int, value: Decimal) -> Number | None:
    """ "1/4", and "2 1/2" where `value` ends before token `at`."""
    words = tokens.words
    if words[at] == "/" and tokens.glued(at) and tokens.glued(at + 1) and words[at + 1].isdecimal():
        below = parse_digits(words[at + 1])
        after = words[at + 2]
        ending = after in ("rd", "th") and tokens.glued(at + 2)
        end = at + 2 + ending
        runs_on = tokens.glued(end) and (words[end][:1].isalnum() or words[end] in "/-")
        if below in _DIVISORS and value < below and not runs_on:
            return Number(end, quotient(value, below), fraction=True)
        return None
    if words[at + 1] == "/" and words[at].isdecimal() and words[at + 2].isdecimal():
        above, below = parse_digits(words[at]), parse_digits(words[at + 2])
        glued = tokens.glued(at + 1) and tokens.glued(at + 2) and not tokens.glued(at)
        if above and below and above < below <= 64 and glued:
            return Number(at + 3, value + quotient(above, below))
    return None
