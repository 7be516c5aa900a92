"""Whether two articles tell the same story."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from math import inf

from tui.model import Told
from tui.stories.sketching import similarity, title_words

REPEATS = 0.30
"""Share of all shingles that only copies of one report have in common."""
CONTAINS = 0.60
"""Share of the shorter text: it is the longer one cut, or the wire that it was made from."""
LEAST_SHINGLES = 40
"""A shorter text is too short for its shingles to tell."""
TITLES = 0.80
"""Likeness of titles, beside names and days that agree, of two reports of one event."""
DAYS = 3
COMMON_NAMES = 2
"""Of the names that lead an article: titles alone are alike for every "best games of 2025"."""


def alike(one: Told, other: Told) -> bool:
    """Whether the two tell the same story: one repeats the other, or both report one event."""
    jaccard, contained = similarity(one.sketch, other.sketch)
    shorter = min(one.sketch.shingles, other.sketch.shingles)
    if shorter >= LEAST_SHINGLES and (jaccard >= REPEATS or contained >= CONTAINS):
        return True
    return (
        len(_known(one.names) & _known(other.names)) >= COMMON_NAMES
        and _days_apart(one.published, other.published) <= DAYS
        and title_likeness(one.title, other.title) >= TITLES
    )


def title_likeness(one: str, other: str) -> float:
    """How alike two titles are, from 0 to 1, whatever the order of their words."""
    from rapidfuzz.fuzz import token_sort_ratio

    words, others = title_words(one), title_words(other)
    if min(len(words), len(others)) < 3:  # "Live updates" is a title of many stories
        return 0.0
    return token_sort_ratio(" ".join(words), " ".join(others)) / 100


def _known(names: tuple[str, ...]) -> set[str]:
    return {name.casefold() for name in names}


def _days_apart(one: date | None, other: date | None) -> float:
    """Days between two times; without end where one is not known."""
    if one is None or other is None:
        return inf
    return abs((_moment(one) - _moment(other)).total_seconds()) / 86_400


def _moment(day: date) -> datetime:
    if isinstance(day, datetime):
        return day if day.tzinfo else day.replace(tzinfo=UTC)
    return datetime.combine(day, time(12), UTC)
