"""Names by the way a line is set: greetings, signatures, datelines, and places in lower case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from tui.annotate.lexicon import words
from tui.annotate.senses import LONGEST, company, known_as, longest_known, person_flags
from tui.annotate.tagging import Span
from tui.annotate.tokens import Sequence as Tokens

_SIGNATURE = 3
"""Words at most of a line that may be nothing but a person's name."""

_GREETINGS = frozenset("hi hello hey dear morning afternoon evening".split())
_EVERYBODY = frozenset(
    "all everyone everybody folks friends guys team there sir sirs madam".split()
)
_DASHES = frozenset("-–—")
_ENDS = _DASHES | frozenset(",:!.")

_AFTER_DATELINE = _DASHES | frozenset("(,:/")
_SHORTEST_CITY = 4

_BEFORE_PLACES = frozenset("in from near around".split())

_ALSO_WORDS = frozenset(
    "turkey china chile chad jordan guinea niger cuba georgia jersey reading cork paradise mobile "
    "nice split bath orange male same van tours most essen lens".split()
)
"""Countries, states and cities that are written like ordinary words or names."""


def correspondents(tokens: Tokens, ordinary: AbstractSet[str]) -> Iterator[Span]:
    """The people whom a line of a letter names by the way it is set alone.

    They fill the line ("Sonia", "-Sonia", "Steve,"), stand behind a greeting ("Hey Vladi,"), or
    are turned round and quoted, as mail programs give them ("Lenhart, Matthew"). One that
    begins with a word that is `ordinary` in the article (in lower case) is no name.
    """
    line = tokens.words
    first, greeted = _opening(line)
    last = first
    while last < min(len(line), first + _SIGNATURE) and _is_capitalised(line[last]):
        last += 1
    ends = len(line) <= last + 2 and all(mark in _ENDS for mark in line[last:])
    if last > first and ends and _is_person(line[first:last], greeted, ordinary):
        yield Span(tokens.spans[first][0], tokens.spans[last - 1][1], "PER")
    for i in range(len(line) - 4):
        if line[i] == line[i + 4] == '"' and line[i + 2] == ",":
            named = _is_capitalised(line[i + 1]) and _is_capitalised(line[i + 3])
            if named and person_flags(line[i + 3].lower())[:1] in ("f", "m", "e"):
                yield Span(tokens.spans[i + 1][0], tokens.spans[i + 3][1], "PER")


def _is_person(name: Sequence[str], greeted: bool, ordinary: AbstractSet[str]) -> bool:
    """Whether a name alone in its line is a person's: by its first word, and by its last."""
    lower = [word.lower() for word in name]
    if lower[0] in ordinary or known_as(" ".join(lower)) or any(map(_names_a_group, lower)):
        return False
    if greeted:
        return lower[0] not in _EVERYBODY
    stranger = person_flags(lower[-1]) == "" and bool(company(lower[-1])[0])
    return person_flags(lower[0])[:1] in ("f", "m") and not stranger


def _names_a_group(word: str) -> bool:
    return word in words("demonyms") or word in words("organisation_words")


def _opening(line: Sequence[str]) -> tuple[int, bool]:
    """Where the name of a line may begin, and whether that is behind a greeting."""
    for i, word in enumerate(line[:2]):
        if word.lower() in _GREETINGS:
            return i + 1, True
    return int(line[0] in _DASHES), False


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and not word.isupper()


def dateline(tokens: Tokens) -> Iterator[Span]:
    """The place in capitals that a report begins with: "GENEVA - The", "LAGOS (AP)"."""
    line = tokens.words
    if not line[0].isupper():
        return
    length, kind = longest_known([word.lower() for word in line[:LONGEST]], 0)
    listed = kind in ("n", "s", "C", "c") and all(map(str.isupper, line[:length]))
    told = any(word.islower() for word in line[length + 1 :])
    if listed and told and line[length] in _AFTER_DATELINE:
        place = Span(tokens.spans[0][0], tokens.spans[length - 1][1], "LOC")
        if place.end - place.start >= _SHORTEST_CITY:
            yield place


def lower_case_places(tokens: Tokens) -> Iterator[Span]:
    """Countries, states and cities that are written without capitals.

    A large city of one word is taken for one behind "in" and its like only.
    """
    line = tokens.words
    i = 0
    while i < len(line):
        if not line[i].islower():
            i += 1
            continue
        length, kind = longest_known(line, i)
        if len(line[i]) > 1 and line[i] not in _ALSO_WORDS:
            behind = (
                i > 0 and line[i - 1].lower() in _BEFORE_PLACES and len(line[i]) >= _SHORTEST_CITY
            )
            if kind in ("n", "s") or (kind == "C" and (length > 1 or behind)):
                yield Span(tokens.spans[i][0], tokens.spans[i + length - 1][1], "LOC")
        i += max(1, length)
