"""Names in a language that the model was not made for: lists and capitals alone, and few of them.

A first name with capitals after it is a person, a listed city or country a place, a listed
organisation or an acronym that comes back an organisation, and another run of capitals within
a sentence is of no known kind. Everything else is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.annotate.names import PARTICLES, fold
from tui.annotate.senses import LONGEST, known_as, longest_known, person_flags
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import Sequence as Tokens

_ENDS = frozenset('.!?:…»«"“”„')
_LONGEST_PERSON = 5
_BEFORE_PLACES = frozenset(
    "aus bis hinter in nach vor en a à em di da naar uit w z i till ved".split()
)
"""Prepositions after which a small town is believed, which may else be an ordinary word."""

_ACRONYM = range(3, 7)


def find_approximately(sequences: Sequence[Tokens], *, nouns_have_capitals: bool) -> list[Span]:
    """The names that lists and capitals give, in order, none overlapping."""
    acronyms = Counter(word for tokens in sequences for word in tokens.words if _is_acronym(word))
    found = []
    for tokens in sequences:
        if all(not word[0].islower() for word in tokens.words):
            continue  # a line in capitals, or without letters, sets nothing apart
        for start, end, label in _runs(tokens.words, acronyms, nouns_have_capitals):
            found.append(Span(tokens.spans[start][0], tokens.spans[end - 1][1], label))
    return found


def _runs(
    words: Sequence[str], acronyms: Counter[str], nouns_have_capitals: bool
) -> Iterator[tuple[int, int, NameLabel]]:
    i = 0
    while i < len(words):
        end, label = _at(words, i, acronyms, nouns_have_capitals)
        if label:
            yield i, end, label
        i = end


def _at(
    words: Sequence[str], i: int, acronyms: Counter[str], nouns_have_capitals: bool
) -> tuple[int, NameLabel | None]:
    """Where the run from token `i` ends and what it names, or the next token and None."""
    if not words[i][0].isupper():
        return i + 1, None
    length, kind = longest_known([word.lower() for word in words[i : i + LONGEST]], 0)
    person = _person_end(words, i)
    if person and not (kind == "K" and length > 1):
        return person, "PER"
    placed = i > 0 and words[i - 1] in _BEFORE_PLACES
    whole = length > 1 or len(words[i]) > 3
    if whole and (kind in ("n", "s", "C") or (kind == "c" and placed)):
        return i + length, "LOC"
    if kind == "K" and whole:
        return i + length, "ORG"
    if acronyms[words[i]] > 1:
        return i + 1, "ORG"
    inside = i > 0 and words[i - 1][-1] not in _ENDS and not words[i - 1][0].isupper()
    if nouns_have_capitals or not inside:
        return i + 1, None
    end = i + 1
    while end < len(words) and words[end][0].isupper() and not _begins_known(words, end):
        end += 1
    return end, "MISC" if end - i > 1 else None


def _person_end(words: Sequence[str], i: int) -> int:
    """Where a person's name ends that begins with a first name at `i`, or 0."""
    if person_flags("".join(fold(words[i])))[:1] not in ("f", "m", "e") or len(words[i]) < 3:
        return 0
    end = i + 1
    while end < min(len(words), i + _LONGEST_PERSON):
        particle = words[end] in PARTICLES and end + 1 < len(words) and words[end + 1][0].isupper()
        if not (words[end][0].isupper() or particle):
            break
        if particle and _is_country(words[end + 1]):
            break
        end += 1
    return end if end > i + 1 else 0


def _begins_known(words: Sequence[str], i: int) -> bool:
    """Whether a person or a listed name of several words begins at token `i`."""
    length, _ = longest_known([word.lower() for word in words[i : i + LONGEST]], 0)
    return length > 1 or _person_end(words, i) > 0


def _is_country(word: str) -> bool:
    """Whether a word goes on a list of countries rather than a name: Salvador y Venezuela."""
    return known_as(word.lower()) == "n"


def _is_acronym(word: str) -> bool:
    return len(word) in _ACRONYM and word.isalpha() and word.isupper()
