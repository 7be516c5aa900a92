"""Ages that no unit names: "aged 45", "John Smith, 45, said", "in her late 80s", "the over-65s"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tui.annotate.quantifying.calendar import MONTHS, WEEKDAYS
from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.numerals import TENS
from tui.annotate.quantifying.tokens import Tokens

_ONE_PERSON = frozenset(
    "boy girl child lad youth teenager widow widower pensioner bachelor".split()
)
_RELATIVES = frozenset(
    """son daughter wife husband brother sister mother father widow twin partner friend cousin uncle
    aunt grandson granddaughter""".split()
)
_LEAST = 5
"""Years of a person whose age stands in commas; the first numbers count too many other things."""
_OLDEST = 120
_PEOPLE = frozenset(
    """children kids people adults women men those anyone everyone girls boys patients residents
    voters workers citizens travellers travelers drivers pupils residents infants""".split()
)
_UNITS = frozenset("% per percent - – $ million billion".split())
_WHO = frozenset("he she i who".split())
_WHOSE = frozenset("his her their my our your".split())
_AGED = frozenset("age aged ages".split())
_OLD = _AGED | {"old", "olds"}
_SOFT = frozenset("early mid late - –".split())
_CLOSES = frozenset(". , ; )".split()) | {""}
_LINKS = ((",",), ("and",), (",", "and"), ("or",))
_GROUPS = frozenset("group groups bracket brackets range ranges cohort category".split())
_ROUGHLY = frozenset(
    """about around nearly almost over under above below just at least between from now only already
    still""".split()
)
_DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}
_FARTHEST = 8
"""Tokens back to the "aged" of a row of ages."""


def read_age_group(tokens: Tokens, start: int) -> Found | None:
    """ "his 30s", "her late eighties", "the over-65s", by the first year of the decade."""
    words = tokens.words
    word = words[start]
    if not (word in _DECADES or word.isdecimal()):
        return None
    if word in _DECADES:
        value, end = _DECADES[word], start + 1
    elif len(word) == 2 and words[start + 1] == "s" and tokens.glued(start + 1):
        value, end = Decimal(word), start + 2
    else:
        return None
    at = start
    while at > 0 and words[at - 1] in _SOFT:
        at -= 1
    decade = tokens.before(at) in _WHOSE and word[-1:] in "0s"
    bound = tokens.before(start) == "-" and tokens.before(start - 1) in ("over", "under")
    if not (decade or bound):
        return None
    return Found(start, end, "age", value, unit="year", approximate=True)


def age_by_place(tokens: Tokens, at: int, found: Found) -> Found | None:
    """ "aged 45", "age 87", and "John Smith, 45, said": the count at token `at` as an age."""
    words = tokens.words
    lead = at
    while lead > 1 and tokens.before(lead) in _ROUGHLY:
        lead -= 1
    value = found.high if found.value is None else found.value
    if not isinstance(value, Decimal) or not 0 <= value <= _OLDEST or value % 1:
        return None
    before = tokens.before(lead)
    if before in _AGED:
        start = at - 1 if before == "age" and lead == at else at
        return replace(found, start=start, kind="age", unit="year")
    aged = (
        (before == "of" and at > 1 and (words[at - 2] == "age" or _is_person(tokens, at, found)))
        or (before in ("was", "is", "am") and _is_said_of(tokens, lead, found.end))
        or (tokens.before(at) in ("under", "over") and not found.unit and _is_told_of(tokens, at))
        or (before in ("turns", "turned", "turning", "turn") and not found.unit)
        or (words[found.end] in ("or", "and") and words[found.end + 1] in ("older", "younger"))
        or (words[found.end] == "age" and words[found.end + 1] in _GROUPS)
        or (before == "," and value >= _LEAST and _is_aside(tokens, at, found.end))
        or (before == "(" and value >= _LEAST and _is_in_brackets(tokens, at, found))
    )
    return replace(found, kind="age", unit="year") if aged else None


def age_in_row(tokens: Tokens, first: Found, second: Found) -> Found:
    """`second`, a count, as an age where it goes on with a row of them: "aged 19, 23 and 31"."""
    words = tokens.words
    if first.kind != "age" or second.kind != "count" or second.unit:
        return second
    value = second.value
    if not isinstance(value, Decimal) or not 0 < value <= _OLDEST or value % 1:
        return second
    closed = words[second.end] in _CLOSES or words[second.end] in ("and", "or")
    row = words[max(0, first.start - _FARTHEST) : first.start + 1]
    if words[first.end : second.start] not in _LINKS or not closed or _AGED.isdisjoint(row):
        return second
    return replace(second, kind="age", unit="year")


def _is_said_of(tokens: Tokens, lead: int, end: int) -> bool:
    """Whether "is" before token `lead` tells how old somebody is: "she was only 21 when"."""
    who = tokens.words[lead - 2] in _WHO if lead > 1 else False
    return who and (tokens.words[end] in _CLOSES or tokens.words[end] in ("when", "and"))


def _is_told_of(tokens: Tokens, at: int) -> bool:
    """Whether people stand before the bound at token `at`: "children under five"."""
    return tokens.words[at - 2] in _PEOPLE and tokens.words[at + 1] not in _UNITS


def _is_aside(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the number stands in commas behind a person: "John Smith, 45,", "a woman, 29,"."""
    words = tokens.words
    if words[end] not in _CLOSES or words[end] == ")" or not words[at][0].isdecimal():
        return False
    person = words[at - 2]
    if person == "." and words[at - 3] in ("jr", "sr"):
        return True
    named = tokens.capital(at - 2) and person not in MONTHS and person not in WEEKDAYS
    told = person in _ONE_PERSON or person in _RELATIVES or person.endswith(("man", "woman"))
    return (named or told) and person.isalpha() and not tokens.glued(end + 1)


def _is_in_brackets(tokens: Tokens, at: int, found: Found) -> bool:
    """Whether the number stands in brackets behind a name where ages are told: "Cruz (45)"."""
    closed = tokens.words[found.end] == ")" and found.end == at + 1 and tokens.capital(at - 2)
    return closed and not _OLD.isdisjoint(tokens.around(at))


def _is_person(tokens: Tokens, at: int, found: Found) -> bool:
    """Whether a single person stands before "of": "a widow of 66", not "a team of 12"."""
    words = tokens.words
    person = words[at - 2]
    if found.unit or not (person in _ONE_PERSON or person.endswith(("man", "woman", "ress"))):
        return False
    return "a" in words[max(0, at - 5) : at - 2] or "an" in words[max(0, at - 5) : at - 2]
