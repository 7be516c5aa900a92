"""Noun phrases on either side of a verb, without a parser: who does it.

A phrase is walked word by word until something that cannot belong to it. Appositions, relative
clauses and brackets between a subject and its verb are stepped over.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.annotate.quoting.heads import CONJUNCTIONS, can_end, head_of
from tui.annotate.quoting.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    CUES,
    DETERMINERS,
    LINKS,
    PEOPLE_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
)
from tui.annotate.quoting.parsing import Token

_REACH = 40
"""Tokens that are looked at for a subject: bounds the work on a sentence without an end."""
_COMMAS = frozenset({",", "–", "—", "-"})


class Phrase(NamedTuple):
    """The tokens `start` to `end` of a sentence; `head` is the one that says who."""

    start: int
    end: int
    head: int


def phrase_before(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The subject that ends before the verb at `end`, None where there is none."""
    floor = max(0, end - _REACH)
    at = _skip_verbs(tokens, end, floor)
    for _ in range(4):
        if at <= floor:
            return None
        last = tokens[at - 1]
        if last.kind == "mark" and last.lower in ")]":
            at = _opening(tokens, at - 1, floor)
        elif last.kind == "mark" and last.lower in _COMMAS:
            inner = _comma_before(tokens, at - 1, floor)
            if inner is None:
                return ending_at(tokens, at - 1, floor)  # a stray comma: "Smith, said"
            if _names_head(tokens, inner, at - 1):
                return Phrase(inner + 1, at - 1, at - 2)
            at = inner
            if inner >= 2 and tokens[at - 1].lower.isdigit() and tokens[at - 2].lower == ",":
                at -= 2  # an age between two asides: "Brandt, 45, a lawyer, said"
        else:
            break
    if tokens[at - 1].kind == "word" and tokens[at - 1].lower == "who":
        return _antecedent(tokens, at - 1, floor)
    phrase = ending_at(tokens, at, floor)
    if phrase is not None and at < end and tokens[at].lower == ",":
        return _named_before(tokens, phrase, floor)
    return phrase


def phrase_after(tokens: Sequence[Token], start: int) -> Phrase | None:
    """The phrase that begins at `start`: whose subject follows ("said Kerry", "according to")."""
    stop = min(len(tokens), start + _REACH)
    at = start
    while at < stop and tokens[at].kind == "word" and tokens[at].lower in ADVERBS:
        at += 1
    if at >= stop:
        return None
    if tokens[at].kind == "word" and tokens[at].lower in PRONOUNS:
        return Phrase(at, at + 1, at)
    end = at
    while end < stop and (_fits(tokens, end, at) or _joins_on(tokens, end, at)):
        end += 1
    while end > at and not can_end(tokens[end - 1]):
        end -= 1
    if end == at:
        return None
    phrase = Phrase(at, end, head_of(tokens, at, end))
    return _named_in_apposition(tokens, phrase, stop)


def ending_at(tokens: Sequence[Token], end: int, floor: int) -> Phrase | None:
    """The longest phrase whose last token is the one before `end`."""
    last = tokens[end - 1] if end > floor else None
    if last is None or last.kind in ("mark", "quote"):
        return None
    if last.kind == "word" and last.lower in PRONOUNS:
        return Phrase(end - 1, end, end - 1)
    if not can_end(last) or last.lower in BREAKS:
        return None
    start = end - 1
    while start > floor and _fits_before(tokens, start - 1, end):
        start -= 1
    start = _drop_introduction(tokens, start, end)
    return Phrase(start, end, head_of(tokens, start, end))


def _named_before(tokens: Sequence[Token], phrase: Phrase, floor: int) -> Phrase:
    """The name that a chain of asides belongs to: "Holden, head of the firm, its arm, said"."""
    name = phrase.start - 2
    described = tokens[phrase.head].kind != "name"
    if name < floor or not described or tokens[phrase.start - 1].lower != ",":
        return phrase
    opens = name == 0 or tokens[name - 1].kind != "word" or tokens[name - 1].capital
    return Phrase(name, name + 1, name) if tokens[name].kind == "name" and opens else phrase


def _skip_verbs(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Where the subject ends, before auxiliaries and adverbs."""
    while at > floor and tokens[at - 1].kind == "word":
        lower = tokens[at - 1].lower
        skipped = lower in AUXILIARIES or lower in ADVERBS or lower in LINKS
        if not skipped and not (lower.endswith("ly") and not tokens[at - 1].capital):
            break
        at -= 1
    return at


def _opening(tokens: Sequence[Token], closing: int, floor: int) -> int:
    at = closing
    while at > floor and tokens[at].lower not in ("(", "["):
        at -= 1
    return at


def _comma_before(tokens: Sequence[Token], comma: int, floor: int) -> int | None:
    """The comma that opens the aside that `comma` closes, None where it closes none."""
    for at in range(comma - 1, floor, -1):
        token = tokens[at]
        if token.kind == "quote":
            return None
        if token.kind == "mark" and token.lower in _COMMAS:
            return at if can_end(tokens[at - 1]) or tokens[at - 1].lower in ")]" else None
        if token.kind == "mark" and token.lower in ":;":
            return None
    return None


def _names_head(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether a name alone is the aside, and says who: "the head of the agency, Dag Moen, said".

    In "Mitch McConnell, R-Ky., said" the name before the aside does.
    """
    if right - left != 2 or tokens[left + 1].kind != "name":
        return False
    before = tokens[left - 1]
    tied = left > 1 and tokens[left - 2].lower in PREPOSITIONS
    return before.kind != "name" or tied


def _antecedent(tokens: Sequence[Token], who: int, floor: int) -> Phrase | None:
    """What "who" stands for: the phrase before it, and before its comma."""
    at = who
    if at > floor and tokens[at - 1].kind == "mark" and tokens[at - 1].lower in _COMMAS:
        at -= 1
    return ending_at(tokens, at, floor) if at > floor else None


def _fits(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether the token may stand in a phrase that began at `start`."""
    token = tokens[at]
    before = tokens[at - 1] if at > start else None
    if token.kind == "name":
        return before is None or before.kind != "name"
    if before is not None and before.kind == "name" and not _continues_name(token):
        return False
    if token.kind != "word":
        return token.lower in "&" if token.kind == "mark" else False
    if token.lower in BREAKS or (token.lower in PRONOUNS and token.lower != "that"):
        return False
    if token.lower in CUES and not token.capital:
        return token.lower in PEOPLE_NOUNS
    return token.lower not in ADVERBS or (before is not None and before.lower in DETERMINERS)


def _continues_name(token: Token) -> bool:
    """Whether the word after a name can belong to its phrase: "White House officials"."""
    if token.kind == "mark":
        return token.lower == "&"
    lower = token.lower
    return (
        token.capital
        or lower in PEOPLE_NOUNS
        or lower in PREPOSITIONS
        or lower in ("and", "'s", "himself", "herself")
        or lower.startswith("-")
    )


def _joins_on(tokens: Sequence[Token], at: int, start: int) -> bool:
    """A comma in a list of names: "Britain, France and Germany"."""
    if tokens[at].lower != "," or at == start or tokens[at - 1].kind != "name":
        return False
    following = tokens[at + 1 : at + 3]
    return (
        len(following) == 2
        and following[0].kind == "name"
        and following[1].lower in ("and", ",")
        and any(token.lower == "and" for token in tokens[at + 1 : at + 12])
    )


def _fits_before(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[at]
    if token.kind == "name":
        return tokens[at + 1].kind != "name"
    if token.kind == "mark":
        if token.lower == "&":
            return True
        return token.lower == "," and _lists(tokens, at, end)
    if token.kind != "word" or token.lower in BREAKS:
        return False
    if token.lower in ADVERBS:
        return at > 0 and tokens[at - 1].lower in DETERMINERS
    if token.lower in PRONOUNS and token.lower != "that":
        return False
    if token.lower in CUES and not token.capital and token.lower not in PEOPLE_NOUNS:
        return False
    if token.lower in CONJUNCTIONS:
        return _joins(tokens, at)
    return True


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether an "and" joins two of a kind: two names, or two plain nouns."""
    if at == 0:
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    if left.kind == "name":
        return right.kind == "name" or right.lower in DETERMINERS or right.capital
    return left.kind == "word" and can_end(left) and right.kind == "word"


def _lists(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a comma parts names of a list that an "and" ends."""
    if at == 0 or tokens[at - 1].kind != "name" or tokens[at + 1].kind != "name":
        return False
    return any(tokens[i].lower == "and" for i in range(at + 1, min(end, at + 12)))


def _drop_introduction(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the subject begins, after "In Geneva on Monday the" and the like."""
    while start < end - 1 and (tokens[start].lower in CONJUNCTIONS or tokens[start].kind == "mark"):
        start += 1
    if tokens[start].kind != "word" or tokens[start].lower not in PREPOSITIONS:
        return start
    for at in range(end - 1, start, -1):
        token, before = tokens[at], tokens[at - 1]
        opens = token.lower in DETERMINERS if token.kind == "word" else token.kind == "name"
        if opens and not (before.kind == "word" and before.lower in PREPOSITIONS | DETERMINERS):
            return at
    return start + 1


def _named_in_apposition(tokens: Sequence[Token], phrase: Phrase, stop: int) -> Phrase:
    """The name that follows a description: "said the governor, Signe Aune"."""
    head = tokens[phrase.head]
    comma = phrase.end
    if head.kind == "name" or comma + 1 >= stop or tokens[comma].lower != ",":
        return phrase
    name = tokens[comma + 1]
    closed = comma + 2 >= len(tokens) or tokens[comma + 2].kind in ("mark", "quote")
    if name.kind != "name" or not closed:
        return phrase
    return Phrase(phrase.start, comma + 2, comma + 1)
