"""Which attribution of a sentence governs a marked stretch in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui.annotate.quoting.cues import Attribution, sentence_subject, speaks_plainly
from tui.annotate.quoting.lexicon import ADVERBS, MENTAL, PLAIN
from tui.annotate.quoting.parsing import Token
from tui.annotate.quoting.phrases import Phrase

Relation = Literal["after", "before", "adjacent", "later", "subject"]
_FAR = 40
"""Tokens beyond which a cue is merely far: bounds the work on a sentence without an end."""
_GLUE = frozenset(", : that – — - as".split())


class Governor(NamedTuple):
    """What attributes a stretch: `source` with its `cue` (None for a mere subject), and how.

    `relation` is seen from the stretch: its cue follows at once ("after"), stands right before
    it ("adjacent"), somewhere before, or somewhere later in the sentence.
    """

    source: Phrase | None
    cue: Attribution | None
    relation: Relation
    distance: int


def governor(tokens: Sequence[Token], at: int, found: Sequence[Attribution]) -> Governor | None:
    """What attributes the stretch that is the token `at`, None where the sentence does not."""
    nearest = bisect_left(found, at, key=lambda attribution: attribution.start)
    before = next((a for a in reversed(found[max(0, nearest - 2) : nearest]) if a.end <= at), None)
    if before is not None and before.verb in MENTAL and nearest > 1:
        told = found[nearest - 2]  # "Kerry said he thinks it is …": what Kerry said
        before = told if told.verb in PLAIN - MENTAL and told.end <= at else before
    gap = _gap(tokens, before.end, at) if before else 0
    if before is not None and gap == 0:
        return Governor(before.source, before, "adjacent", 0)
    following = found[nearest] if nearest < len(found) else None
    if following is not None and _follows(tokens, at, following):
        return Governor(following.source, following, "after", 0)
    if before is not None:
        return Governor(before.source, before, "before", gap)
    if following is not None and _reaches_back(tokens, following):
        return Governor(following.source, following, "later", following.start - at)
    subject = sentence_subject(tokens, at)
    return Governor(subject, None, "subject", at - subject.end) if subject else None


def _gap(tokens: Sequence[Token], start: int, end: int) -> int:
    """Words between a cue and a stretch, what merely glues them aside."""
    if end - start > _FAR:
        return _FAR
    return sum(
        1 for token in tokens[start:end] if token.lower not in _GLUE and token.lower not in ADVERBS
    )


def _follows(tokens: Sequence[Token], at: int, cue: Attribution) -> bool:
    """Whether the source or the cue comes right after the stretch."""
    first = cue.start
    if cue.side == "before" and cue.source is not None:
        first = cue.source.start
    if not at < first <= at + _FAR:
        return False
    return all(
        token.lower in ADVERBS or token.lower in (",", "–", "—", "-", "as")
        for token in tokens[at + 1 : first]
    )


def _reaches_back(tokens: Sequence[Token], cue: Attribution) -> bool:
    """Whether a later cue can still attribute the stretch: "…, according to Khush"."""
    if cue.verb == "according":
        return True
    first = cue.source.start if cue.side == "before" and cue.source else cue.start
    before = tokens[first - 1].lower if first > 0 else ""
    return speaks_plainly(cue.verb) and before in (",", "–", "—") and cue.end >= len(tokens) - 6
