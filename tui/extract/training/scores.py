"""How near a body comes to the known one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

_WORD = re.compile(r"\w+")
_RUN = 4


@dataclass(frozen=True, slots=True)
class PageScore:
    """Precision, recall (None where nothing was to count), and whether every word is right."""

    precision: float | None
    recall: float | None
    exact: bool


@dataclass(frozen=True, slots=True)
class Score:
    """A set of pages: the harmonic mean of mean precision and mean recall; share of exact pages."""

    f1: float
    precision: float
    recall: float
    accuracy: float
    pages: int


def score_page(gold: str, body: str) -> PageScore:
    """How many runs of four words of each text are in the other.

    Source: the article extraction benchmark of Zyte (scrapinghub/article-extraction-benchmark).
    """
    gold_words, body_words = _WORD.findall(gold), _WORD.findall(body)
    wanted, given = _runs(gold_words), _runs(body_words)
    shared = (wanted & given).total()
    return PageScore(
        shared / given.total() if given else None,
        shared / wanted.total() if wanted else None,
        gold_words == body_words,
    )


def summary(pages: Iterable[PageScore]) -> Score:
    """The score of a set of pages."""
    scores = list(pages)
    precision = fmean([s.precision for s in scores if s.precision is not None] or [0.0])
    recall = fmean([s.recall for s in scores if s.recall is not None] or [0.0])
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    exact = sum(s.exact for s in scores) / max(1, len(scores))
    return Score(f1, precision, recall, exact, len(scores))


def _runs(words: list[str]) -> Counter[tuple[str, ...]]:
    count = max(1, len(words) - _RUN + 1) if words else 0
    return Counter(tuple(words[i : i + _RUN]) for i in range(count))
