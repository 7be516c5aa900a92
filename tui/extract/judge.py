"""Which candidate blocks are the article, and why the others are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.extract.blocks import Candidate
from tui.extract.content import Readings
from tui.extract.coverage import Pick

_WORD = re.compile(r"\w+")


def judge(found: Sequence[Candidate], readings: Readings) -> list[bool]:
    """Whether each candidate is the article's, by what the three readers picked of it."""
    picks = [Pick(t) for t in (readings.readability, readings.trafilatura, readings.resiliparse)]
    body = []
    for candidate in found:
        words = _WORD.findall(candidate.block.text.lower())
        shares = [pick.share(words) for pick in picks] if words else [0.0]
        body.append(sum(shares) >= 1.5)
    return body
