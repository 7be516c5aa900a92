"""Dates and times with the words that belong to them: "since 2012", "Monday morning", "in 2 weeks".

What is widened here is read elsewhere; its value stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.tokens import POSSESSIVES, Tokens

_PARTS_OF_DAY = frozenset("morning afternoon evening night mornings afternoons evenings".split())
_BOUNDS = frozenset("since until till before after".split())
_LONG_BOUNDS = frozenset(
    {
        ("no", "later", "than"),
        ("no", "earlier", "than"),
        ("as", "late", "as"),
        ("as", "early", "as"),
    }
)
_PERIOD_LEADS = frozenset("the these over in for during within of his her their its our".split())
_NEXT = frozenset("next last past previous coming".split())


def widen(tokens: Tokens, found: Found) -> Found:
    """`found` with the words around it that are part of the date, time or duration."""
    if found.kind == "date":
        return _widen_date(tokens, found)
    if found.kind == "time":
        return _widen_time(tokens, found)
    if found.kind == "duration":
        return _widen_duration(tokens, found)
    return found


def _widen_date(tokens: Tokens, found: Found) -> Found:
    """ "since 2012", "from May to October", "Monday morning"."""
    words = tokens.words
    start, end = found.start, found.end
    if words[end] in _PARTS_OF_DAY:
        end += 1
    elif (
        found.names_day
        and words[end : end + 2] == ("in", "the")
        and words[end + 2] in _PARTS_OF_DAY
    ):
        end += 3
    before = tokens.before(start)
    if before == "the" and words[start][:1].isdecimal() and not words[start + 1].isdecimal():
        start -= 1 if "of" in words[start:end] else 0
        before = tokens.before(start)
    if before == "from" and found.low is not None:
        start -= 1
    if not words[end - 1].endswith(POSSESSIVES):
        start = _bound(tokens, start)
    return (
        replace(found, start=start, end=end) if (start, end) != (found.start, found.end) else found
    )


def _widen_time(tokens: Tokens, found: Found) -> Found:
    """ "7 in the morning", "from 9 to 5pm"."""
    words = tokens.words
    start, end = found.start, found.end
    if words[end : end + 2] == ("in", "the") and words[end + 2] in _PARTS_OF_DAY:
        end += 3
    if found.low is not None and tokens.before(start) in ("from", "between"):
        start -= 1
    start = _bound(tokens, start)
    return (
        replace(found, start=start, end=end) if (start, end) != (found.start, found.end) else found
    )


def _bound(tokens: Tokens, start: int) -> int:
    """Where the words begin that make the date or time at `start` a bound: "no later than"."""
    words = tokens.words
    first = start - (tokens.before(start) in ("about", "around"))
    if tokens.before(first) in _BOUNDS:
        return first - 1
    if words[max(0, first - 3) : first] in _LONG_BOUNDS:
        return first - 3
    if tokens.before(first) == "on" and tokens.before(first - 1) in ("starting", "beginning"):
        return first - 2
    return start


def _widen_duration(tokens: Tokens, found: Found) -> Found:
    """ "in 2 weeks", "next three days", "3 minutes from now", "two years later"."""
    words = tokens.words
    start, end = found.start, found.end + (words[found.end] == "ago")
    if words[end] in ("from", "after") and words[end + 1] in ("now", "today", "tomorrow"):
        end += 2
    elif words[end] == "later" and words[end + 1] not in ("this", "in"):
        end += 1
    before = tokens.before(start)
    if before in ("last", "past") and tokens.before(start - 1) not in _PERIOD_LEADS:
        return replace(found, start=start, end=end)
    if before in _NEXT or (before == "in" and end == found.end):
        start -= 1
    return (
        replace(found, start=start, end=end) if (start, end) != (found.start, found.end) else found
    )
