"""Known places and organisations of one word or more, found in a run of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from tui.annotate.lexicon import organisations
from tui.annotate.senses import place_class
from tui.annotate.tokens import tokenise

LONGEST = 5
"""Tokens of a listed name at most."""


def mark_known(tokens: Sequence[str], rows: list[list[str]]) -> None:
    """Add to `rows` what the lists say of `tokens`: the longest listed name from each capital."""
    lower = [token.lower() for token in tokens]
    i = 0
    while i < len(tokens):
        length, kind = _longest(lower, i) if tokens[i][0].isupper() else (0, "")
        if not length:
            i += 1
            continue
        for k in range(length):
            part = "1" if length == 1 else "B" if k == 0 else "E" if k == length - 1 else "I"
            rows[i + k].append(f"@{part}{kind}")
        if i:
            rows[i - 1].append("+1@" + kind)
        if i + length < len(tokens):
            rows[i + length].append("-1@" + kind)
        i += length


def _longest(lower: Sequence[str], start: int) -> tuple[int, str]:
    """How many tokens from `start` are one listed name, and what kind of name."""
    for length in range(min(LONGEST, len(lower) - start), 0, -1):
        kind = known(" ".join(lower[start : start + length]))
        if kind:
            return length, kind
    return 0, ""


@lru_cache(maxsize=50_000)
def known(name: str) -> str:
    """What a name in lower case is listed as: a class of place, K an organisation, both or ""."""
    return place_class(name) + ("K" if name in _organisations() else "")


@cache
def _organisations() -> frozenset[str]:
    return frozenset(
        " ".join(word.lower() for line in tokenise(name) for word in line.words)
        for name in organisations()
    )
