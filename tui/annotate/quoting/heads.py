"""Which word of a noun phrase says who is meant."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.quoting.lexicon import ADVERBS, DETERMINERS, PERSONS, PREPOSITIONS
from tui.annotate.quoting.parsing import Token

CONJUNCTIONS = frozenset({"and", "or", "&"})
_NO_HEADS = frozenset({"'s", "not"}) | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | ADVERBS


def can_end(token: Token) -> bool:
    """Whether a phrase can end in the token: a name, or a word with a meaning of its own."""
    if token.kind == "name":
        return True
    return token.kind == "word" and (token.lower not in _NO_HEADS or token.lower in PERSONS)


def head_of(tokens: Sequence[Token], start: int, end: int) -> int:
    """The token that says who: the name with its title, or the noun before "of" and "for"."""
    for at in range(start + 1, end):
        token = tokens[at]
        if token.kind == "word" and token.lower in PREPOSITIONS and can_end(tokens[at - 1]):
            titled = _titled_name(tokens, start, at, end)
            return at - 1 if titled is None else titled
    return end - 1


def _titled_name(tokens: Sequence[Token], start: int, at: int, end: int) -> int | None:
    """The name at the end of "Secretary of State John Kerry": a title stands right before it."""
    if tokens[end - 1].kind != "name" or tokens[start].lower in ("a", "an"):
        return None
    before = tokens[end - 2]
    tied = before.kind == "word" and (before.lower in _NO_HEADS or before.lower in CONJUNCTIONS)
    return end - 1 if not tied and end - 2 > at else None
