"""Where a name begins and ends: what the model gave to one too much, and what it left outside.

Source: counted on the texts that the entity model learnt from. Of 32 initials before a person's
name 31 belong to it; no person's name has "and" in it or ends in a number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import Sequence as Tokens

_BRACKETS = (("(", ")"), ("[", "]"))

_JOINTS = frozenset("and alias".split())
"""Words between the names of people: those of places and bodies may have them inside."""

_WORDS_AS_WELL = frozenset("AI")
"""Letters that are words, or the number of a king, more often than initials."""

_SURROUNDINGS = frozenset("area district village coast".split())
"""What is said of a place behind its name, and is seldom counted into it."""

_MARKS_BEFORE = frozenset("'’@&")
"""Marks that a name may begin with."""

_MARKS_BEHIND = frozenset('^*"“”<>,;:|/=_~([{')
"""Marks that no name ends in."""


def at_their_edges(sequences: Sequence[Tokens], spans: Sequence[Span]) -> list[Span]:
    """`spans`, in order, without the marks and numbers at their ends, two people parted."""
    starts = [span.start for span in spans]
    found: list[Span] = []
    for tokens in sequences:
        first = bisect_left(starts, tokens.spans[0][0])
        last = bisect_left(starts, tokens.spans[-1][1])
        begins = [start for start, _ in tokens.spans] if first < last else []
        taken = 0
        for span in spans[first:last]:
            low, high = bisect_left(begins, span.start), bisect_left(begins, span.end)
            for a, b in _names(tokens.words, low, high, span.label, taken):
                found.append(Span(tokens.spans[a][0], tokens.spans[b - 1][1], span.label))
            taken = high
    return found


def _names(
    line: Sequence[str], low: int, high: int, label: NameLabel, taken: int
) -> Iterator[tuple[int, int]]:
    """The names in a `line` from `low` to `high`; what is before `taken` is another name's."""
    start = low
    if label == "PER":
        while start > taken and _is_initial(line, start - 1):
            start -= 1
        for i in range(low, high):
            if line[i] in _JOINTS:
                yield from _bare(line, start, i, label)
                start = i + 1
    yield from _bare(line, start, high, label)


def _is_initial(line: Sequence[str], i: int) -> bool:
    """Whether the letter at `i` begins a name: a word stands before it, and it is none itself."""
    letter = len(line[i]) == 1 and line[i].isupper() and line[i] not in _WORDS_AS_WELL
    return letter and i > 0 and line[i - 1][0].isalpha()


def _bare(line: Sequence[str], low: int, high: int, label: NameLabel) -> Iterator[tuple[int, int]]:
    """The tokens from `low` to `high` without what is no part of a name, if any are left."""
    while low < high and not (line[low][0].isalnum() or line[low][0] in _MARKS_BEFORE):
        low += 1
    for opening, closing in _BRACKETS:
        inside = line[low:high]
        if (opening in inside) != (closing in inside):
            high = low + inside.index(opening if opening in inside else closing)
    while low < high and _ends_no_name(line[high - 1], label):
        high -= 1
    if low < high:
        yield low, high


def _ends_no_name(word: str, label: NameLabel) -> bool:
    number_of_person = label == "PER" and word.isdigit()
    return number_of_person or word in _MARKS_BEHIND or (label == "LOC" and word in _SURROUNDINGS)
