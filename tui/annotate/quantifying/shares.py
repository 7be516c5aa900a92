"""Scores, ratios and shares: "3-1", "4:3", "two-to-one", "one in five", "19 of 20"."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.calendar import MONTHS
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.nouns import is_plural
from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.numerals import quotient
from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import read_unit

_OFFICE_HOURS = (("9", "5"), ("nine", "five"))
_ALWAYS = ("24", "7")
_DASHES = frozenset("-–—‑")
_CONTEST = frozenset(
    """win wins won winning beat beats beaten beating lead leads led leading lose loses lost defeat
    defeats defeated victory victories draw draws drew drawn tie tied score scores scored level
    aggregate scoreline match game set sets half-time goal goals vote voted votes ruling decision
    loss losses trail trailed trailing against over triumph thrashed
    edged rout routed opener""".split()
)
_NUMBERED = frozenset("page part chapter step episode volume figure match round stage".split())
"""Before "2 of 3" they make it the second of a row."""
_NOT_SHARES = frozenset("days weeks months years hours minutes seconds day week month year".split())


def read_score(tokens: Tokens, start: int) -> Found | None:
    """ "3-1", "21–14": `low` is the first side's, `high` the second's; None for other pairs."""
    words = tokens.words
    if not (words[start].isdecimal() and words[start + 1] in _DASHES and words[start + 1]):
        return None
    second = "0" if words[start + 2] == "nil" else words[start + 2]
    if not (second.isdecimal() and tokens.glued(start + 1) and tokens.glued(start + 2)):
        return None
    end = start + 3
    if len(words[start]) > 3 or len(second) > 3 or words[start][0] == "0" < words[start][1:]:
        return None
    if tokens.glued(end) and (words[end][:1].isalnum() or words[end] in "-–/%°:"):
        return None
    if (words[start], second) == _ALWAYS:
        return None
    low, high = Decimal(words[start]), Decimal(second)
    contest = not _CONTEST.isdisjoint(tokens.around(start))
    if low < high and not contest:
        return None
    if read_unit(tokens, end) is not None and words[end] not in ("in", "st", "t", "m"):
        return None
    if words[end] in ("percent", "per") or (low < high and is_plural(words[end])):
        return None
    return Found(start, end, "score", low=low, high=high)


def read_ratio(tokens: Tokens, start: int) -> Found | None:
    """ "4:3", "3-to-1", "two-to-one"; `low` and `high` are its two sides in that order."""
    words = tokens.words
    if words[start + 1] == ":" and tokens.glued(start + 1) and tokens.glued(start + 2):
        left, right = words[start], words[start + 2]
        if len(left) <= 3 and len(right) <= 3 and left.isdecimal() and right.isdecimal():
            if (tokens.glued(start + 3) and words[start + 3][:1].isalnum()) or words[
                start + 3
            ] == ":":
                return None
            return Found(start, start + 3, "ratio", low=Decimal(left), high=Decimal(right))
        return None
    if words[start + 1] in _DASHES and words[start + 2] == "to" and words[start + 3] in _DASHES:
        first, second = read_number(tokens, start), read_number(tokens, start + 4)
        if first is None or second is None or first.value <= second.value:
            return None
        if first.end != start + 1 or second.ordinal or tokens.glued(second.end + 1):
            return None
        if (words[start], words[start + 4]) in _OFFICE_HOURS:
            return None
        return Found(start, second.end, "ratio", low=first.value, high=second.value)
    return None


def read_share(tokens: Tokens, start: int) -> Found | None:
    """ "one in five", "1 in 10", "nine out of ten", "19 of 20", as the fraction it is."""
    words = tokens.words
    first = read_number(tokens, start)
    if first is None or first.ordinal or first.fraction or not 1 <= first.value <= 99:
        return None
    at = first.end
    hyphens = words[at] == "-" and tokens.glued(at)
    at += hyphens
    link = _share_link(tokens, start, at, first.value)
    if not link:
        return None
    at += link
    at += hyphens and words[at] == "-"
    if words[at] == "every":
        at += 1
    second = read_number(tokens, at)
    if second is None or second.ordinal or second.fraction or second.value <= first.value:
        return None
    broken = first.value % 1 or second.value % 1  # "2 in 19.3 overs"
    if words[at - 1] == "in" and (broken or first.value > 10 or 1900 <= second.value <= 2100):
        return None
    if words[at - 1] == "of" and (second.value > 999 or words[second.end] in MONTHS):
        return None
    if words[second.end] in _NOT_SHARES or words[second.end] in ("-", "%", "percent", "per"):
        return None
    return Found(start, second.end, "fraction", quotient(first.value, second.value))


def _share_link(tokens: Tokens, start: int, at: int, value: Decimal) -> int:
    """How many tokens at `at` make a share of the numbers around them, 0 where they don't."""
    words = tokens.words
    if words[at] == "in" or (words[at] == "over" and start == 0):
        return 1
    if words[at] == "of":
        return int(value > 1 and tokens.before(start) not in _NUMBERED)
    return 2 if words[at] == "out" and words[at + 1] == "of" else 0
