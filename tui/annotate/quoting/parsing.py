"""A block's sentences as tokens, in which a name is one token and a marked stretch is another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui.annotate.quoting.stretches import Stretch
from tui.annotate.sentences import sentences
from tui.model import Entity

_WORD = re.compile(
    r"['’][sS](?!\w)|(?<=\w)-[^\W_]+|[^\W_]+(?:(?:['’](?![sS](?!\w))|[-.&/])[^\W_]+)*|[^\w\s]"
)
_LAST = frozenset(".!?…")


class Token(NamedTuple):
    """A word, another character, a name or a marked stretch, with its place in the text.

    `number` is that of the entity or of the stretch, -1 for the others. `lower` is the
    word in small letters, with "'s" for every possessive.
    """

    start: int
    end: int
    kind: Literal["word", "mark", "name", "quote"]
    lower: str
    number: int
    capital: bool


class Name(NamedTuple):
    """A mention: its span and the number of its entity."""

    start: int
    end: int
    entity: int


class Sentence(NamedTuple):
    """The tokens of a sentence and its place."""

    tokens: tuple[Token, ...]
    start: int
    end: int


def names_in_order(entities: Sequence[Entity]) -> list[Name]:
    """Every mention of `entities`, in order of place."""
    return sorted(
        Name(mention.start, mention.end, i)
        for i, entity in enumerate(entities)
        for mention in entity.mentions
    )


def parse(
    text: str,
    span: tuple[int, int],
    stretches: Sequence[tuple[int, Stretch]],
    names: Sequence[Name],
) -> list[Sentence]:
    """The sentences of the block at `span`, whose numbered stretches and names are given.

    What is said inside a stretch neither ends a sentence nor is looked at.
    """
    start, end = span
    landmarks = _landmarks(text, stretches, names)
    parsed = []
    passed = 0
    for left, right in sentences(_mask(text, start, end, stretches)):
        tokens: list[Token] = []
        at, stop = start + left, start + right
        while passed < len(landmarks) and landmarks[passed].start < stop:
            landmark = landmarks[passed]
            passed += 1
            if landmark.start >= at:
                _append_words(tokens, text, at, landmark.start)
                tokens.append(landmark)
                at = landmark.end
        _append_words(tokens, text, at, stop)
        parsed.append(Sentence(tuple(_without_final_stop(tokens)), start + left, stop))
    return parsed


def _landmarks(
    text: str, stretches: Sequence[tuple[int, Stretch]], names: Sequence[Name]
) -> list[Token]:
    """The stretches and the names outside them as tokens, in order of place."""
    quotes = [
        Token(stretch.outer_start, stretch.outer_end, "quote", "", number, False)
        for number, stretch in stretches
    ]
    known = [
        Token(name.start, name.end, "name", text[name.start : name.end].lower(), name.entity, True)
        for name in names
    ]
    kept: list[Token] = []
    for token in sorted(quotes + known, key=lambda token: (token.start, -token.end)):
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif token.kind == "quote":
            kept[-1] = token  # a name that reaches into a stretch gives way to it
    return kept


def _append_words(tokens: list[Token], text: str, start: int, end: int) -> None:
    """Add the words and marks of `text[start:end]`; full stops of abbreviations are left out."""
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        first = word[0]
        if first == ".":
            continue
        if first in "'’" and len(word) == 2:
            tokens.append(Token(found.start(), found.end(), "word", "'s", -1, False))
        elif first.isalnum() or len(word) > 1:
            lower = word.lower()
            tokens.append(Token(found.start(), found.end(), "word", lower, -1, first.isupper()))
        else:
            tokens.append(Token(found.start(), found.end(), "mark", word, -1, False))


def _without_final_stop(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[-1].kind == "mark" and tokens[-1].lower in "!?…":
        tokens.pop()
    return tokens


def _mask(text: str, start: int, end: int, stretches: Sequence[tuple[int, Stretch]]) -> str:
    """The block with each stretch as a run of x, but for its first letter and its last stop."""
    pieces = []
    at = start
    for _, stretch in stretches:
        pieces.append(text[at : stretch.start])
        first, last = text[stretch.start], text[stretch.end - 1]
        pieces.append(first if stretch.end - stretch.start > 1 else "")
        pieces.append("x" * (stretch.end - stretch.start - 2))
        pieces.append(last if last in _LAST else "x")
        at = stretch.end
    pieces.append(text[at:end])
    return "".join(pieces)


def within(names: Sequence[Name], start: int, end: int) -> Sequence[Name]:
    """The names of the ordered `names` that lie in `start` to `end`."""
    low = bisect_left(names, (start,))
    high = bisect_left(names, (end,))
    return names[low:high]
