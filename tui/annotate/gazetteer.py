"""Known places and organisations of one word or more, found in a run of tokens."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.senses import longest_known


def mark_known(tokens: Sequence[str], rows: list[list[str]]) -> None:
    """Add to `rows` what the lists say of `tokens`: the longest listed name from each capital."""
    lower = [token.lower() for token in tokens]
    i = 0
    while i < len(tokens):
        length, kind = longest_known(lower, i) if tokens[i][0].isupper() else (0, "")
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
