"""What an article calls those whom it names: "Platzi is an online school", "Sefid, a village"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from tui.annotate.lexicon import words
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import Sequence as Tokens

_BODIES = frozenset(
    """
    agency airline bank brewer broadcaster carmaker carrier charity choir club collective
    company conglomerate consultancy consultants contractor cooperative developer distributor
    ensemble firm foundation giant group insurer lender maker manufacturer movement network
    newspaper nonprofit ngo operator orchestra organisation organization party platform producer
    provider publisher retailer school startup supplier thinktank union university
    watchdog wholesaler
    """.split()
)

_PLACES = frozenset(
    """
    bay capital city country district glacier hamlet hill island lake mountain neighborhood
    neighbourhood parish peninsula port province region resort river settlement suburb town
    township valley village volcano
    """.split()
)

_VERBS = frozenset("is was".split())
_MARKS = frozenset(",(–—")

_STAFF = frozenset(
    """
    analyst analysts chief consultant consultants director directors economist economists editor
    employee employees engineer engineers executive executives fellow founder lecturer lecturers
    manager managers partner partners professor professors researcher researchers scientist
    scientists strategist strategists trader traders
    """.split()
)
"""Whom one is "at" a body, and nowhere else."""

_OWNED = frozenset("ceo executive founder owner shareholders shares stake".split())

_END = frozenset(
    """
    . , ; : ) – — that which who whose where based in of for from with on at near and or
    headquartered founded owned run set specialising specializing
    """.split()
)

_PHRASE = 8
"""Words at most of what somebody is called."""


def described(
    sequences: Sequence[Tokens], spans: Sequence[Span]
) -> Iterator[tuple[Span, NameLabel]]:
    """The spans that a phrase right behind them calls a body or a place; `spans` are in order."""
    starts = [span.start for span in spans]
    for tokens in sequences:
        first = bisect_left(starts, tokens.spans[0][0])
        last = bisect_left(starts, tokens.spans[-1][1])
        ends = {span.end: span for span in spans[first:last]}
        for i, (_, end) in enumerate(tokens.spans[:-3], 1):
            if end in ends and _links(*tokens.words[i : i + 2]):
                head = _head(tokens.words[i + 2 : i + 3 + _PHRASE])
                if head in _BODIES:
                    yield ends[end], "ORG"
                elif head in _PLACES:
                    yield ends[end], "LOC"


def employers(sequences: Sequence[Tokens], spans: Sequence[Span]) -> Iterator[Span]:
    """The spans that have staff or shares: "analysts at Hollis Capital", "shares in Vellico"."""
    starts = {span.start: span for span in spans}
    for tokens in sequences:
        for i, (start, _) in enumerate(tokens.spans):
            end = i - 1 if i and tokens.words[i - 1] == "the" else i
            if start in starts and end > 1:
                role, link = tokens.words[end - 2].lower(), tokens.words[end - 1]
                at_work = link == "at" and role in _STAFF
                if at_work or (link in ("in", "of") and role in _OWNED):
                    yield starts[start]


def countries_of_people(tokens: Tokens, people: AbstractSet[int]) -> Iterator[Span]:
    """The codes of countries in parentheses behind the `people` who end at these places."""
    for i in range(1, len(tokens.words) - 2):
        before, code, behind = tokens.words[i : i + 3]
        known = code.isupper() and code.lower() in words("country_codes")
        if known and (before, behind) == ("(", ")") and tokens.spans[i - 1][1] in people:
            yield Span(*tokens.spans[i + 1], "LOC")


def _links(first: str, article: str) -> bool:
    """Whether two words lead on to what a name is; ", the" may as well go on in a list."""
    return article in ("a", "an") and (first in _VERBS or first in _MARKS)


def _head(phrase: Sequence[str]) -> str:
    """The last word before the end of a `phrase`, or "" where it does not end in time."""
    for i, word in enumerate(phrase):
        if word in _END:
            return phrase[i - 1] if i else ""
        if not (word.isalnum() or word in "-’'"):
            return ""
    return ""
