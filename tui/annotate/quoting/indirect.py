"""Reported speech: the clause that a verb of saying governs, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.annotate.quoting.cues import Attribution
from tui.annotate.quoting.lexicon import AUXILIARIES, CLAUSAL, PREPOSITIONS
from tui.annotate.quoting.parsing import Token

_LEAST = 3
"""Words of a clause: "said so" and "said yes" report nothing to read."""
_NO_SUBJECT = PREPOSITIONS | AUXILIARIES | {"so", "as", "and", "to"}
_LEAST_BEFORE_QUOTE = 5
_LONGEST = 120
"""Tokens of a clause at most: bounds the work on a sentence without an end."""
_TO_THAT = 8
"""Tokens between a verb and its "that": "said in a statement on Monday that"."""


class Clause(NamedTuple):
    """The tokens `start` to `end` of a sentence, said by the source of `cue`."""

    start: int
    end: int
    cue: Attribution


def clauses(tokens: Sequence[Token], found: Sequence[Attribution]) -> Iterator[Clause]:
    """The reported clauses of a sentence whose attributions are `found`; none overlap."""
    reached = 0
    for number, cue in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        span = _after(tokens, cue, following) or _before(tokens, cue, reached)
        if span is None or span[0] < reached or cue.source is None:
            continue
        start, end = _trim(tokens, *span)
        if _is_readable(tokens, start, end):
            reached = max(end, cue.end)
            yield Clause(start, end, cue)


def _is_readable(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the clause says something by itself: not "the results were", before a quote."""
    words = sum(1 for token in tokens[start:end] if token.kind != "mark")
    if end < len(tokens) and any(token.kind == "quote" for token in tokens[end : end + 2]):
        return words >= _LEAST_BEFORE_QUOTE and tokens[end - 1].lower not in _NO_SUBJECT
    return words >= _LEAST


def _after(
    tokens: Sequence[Token], cue: Attribution, following: Attribution | None
) -> tuple[int, int] | None:
    """The clause after "Assad said", up to the next speaker or the words that are quoted."""
    if cue.verb == "according":
        return _after_according(tokens, cue)
    if cue.side != "before" or cue.verb not in CLAUSAL:
        return None
    start = _clause_start(tokens, cue.end)
    if start is None:
        return None
    end = min(len(tokens), start + _LONGEST)
    if following is not None:
        first = following.start
        if following.side == "before" and following.source is not None:
            first = max(cue.end, min(first, following.source.start))
        comma = _last_comma(tokens, start, first)
        end = comma if comma is not None else end
    return start, _until_quoted(tokens, start, end)


def _after_according(tokens: Sequence[Token], cue: Attribution) -> tuple[int, int] | None:
    """What follows "According to the Observatory,"."""
    if cue.start > 1 or cue.source is None:
        return None
    stop = min(len(tokens), cue.source.end + _LONGEST)
    comma = next((i for i in range(cue.source.end, stop) if tokens[i].lower == ","), None)
    return (comma + 1, _until_quoted(tokens, comma + 1, stop)) if comma else None


def _before(tokens: Sequence[Token], cue: Attribution, reached: int) -> tuple[int, int] | None:
    """What stands before ", the ministry said" or ", according to Khush"."""
    first = cue.start
    if cue.side == "before" and cue.source is not None:
        first = cue.source.start
    plain = cue.verb == "according" or cue.verb in CLAUSAL
    if any(token.kind == "quote" or token.lower == ":" for token in tokens[cue.end : cue.end + 9]):
        return None
    closes = cue.end >= len(tokens) - 8 or cue.verb == "according"
    if not plain or not closes or first < 2:
        return None
    comma = tokens[first - 1].lower == ","
    if (not comma and cue.verb != "according") or first - reached > _LONGEST:
        return None
    end = first - 1 if comma else first
    quoted = any(token.kind == "quote" for token in tokens[reached:end])
    return None if quoted else (reached, end)


def _clause_start(tokens: Sequence[Token], at: int) -> int | None:
    """Where the clause after a verb begins: after "that", or at once with a subject."""
    stop = min(len(tokens), at + _TO_THAT)
    for look in range(at, stop):
        if tokens[look].kind == "quote":
            break
        if tokens[look].lower == "that":
            return look + 1
    if at >= len(tokens) or tokens[at].kind in ("mark", "quote"):
        return None
    lower = tokens[at].lower
    if tokens[at].kind == "word" and lower in PREPOSITIONS | AUXILIARIES | {
        "so",
        "as",
        "and",
        "to",
    }:
        return None
    return at


def _last_comma(tokens: Sequence[Token], start: int, end: int) -> int | None:
    looked_at = range(end - 1, max(start, end - _LONGEST), -1)
    return next((i for i in looked_at if tokens[i].lower in (",", ";")), None)


def _until_quoted(tokens: Sequence[Token], start: int, end: int) -> int:
    """The clause's end: words in marks are a quote of their own."""
    return next((i for i in range(start, end) if tokens[i].kind == "quote"), end)


def _trim(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The clause without marks and conjunctions at its edges."""
    edge = {"and", "but", "or", "while", "that"}
    while start < end and (tokens[start].kind == "mark" or tokens[start].lower in edge):
        start += 1
    while end > start and (tokens[end - 1].kind == "mark" or tokens[end - 1].lower in edge):
        end -= 1
    return start, end
