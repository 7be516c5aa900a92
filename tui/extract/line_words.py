"""What the words of a line say of it, and what those of the lines around it do.

A list of words, pairs of words, first and last words, each by a number alone, says how much
likelier an article's line is to have it than the rest of a page is. It is learnt with the judge of
lines (`tui.extract.training.plaintext`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import inf
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_LOOKED_AT, _MOST = 250, 40
"""Characters and words of a line that are looked at: its beginning tells the rest."""

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_REACH = (1, 2, 3)
_WINDOWS = ((3, 3), (10, 10), (50, 50), (6, 0), (0, 6), (20, 0), (0, 20))
"""Lines before and after over which a mean is taken."""

_AGAINST = -1.5
"""Log-odds from which a line's words speak against it plainly."""
_FAR = 999

NAMES = (
    "lean",
    *(f"lean{shift:+d}" for reach in _REACH for shift in (-reach, reach)),
    *(f"lean-{before}+{after}" for before, after in _WINDOWS),
    "lean_page", "lean_lowest", "since_against",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The numbers of what a line may have, in order, what each weighs, and what all lines do."""

    keys: NDArray[np.uint32]
    weights: NDArray[np.float32]
    intercept: float

    def leanings(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """For each line the log-odds that it is the article's, by its words alone."""
        found = [keys(text) for text in texts]
        lines = np.repeat(np.arange(len(found)), [len(one) for one in found])
        flat = np.fromiter((key for one in found for key in one), np.uint32, len(lines))
        places = np.minimum(np.searchsorted(self.keys, flat), len(self.keys) - 1)
        known = self.keys[places] == flat
        lines, places = lines[known], places[known]
        counts = np.bincount(lines, minlength=len(found))
        sums = np.bincount(lines, self.weights[places], minlength=len(found))
        scores: NDArray[np.float32] = (
            sums / np.sqrt(np.maximum(1, counts)) + self.intercept
        ).astype(np.float32)
        return scores


@cache
def load() -> Words:
    """The words in `tui/extract/models/plaintext-words.npz`, read once."""
    resource = files("tui.extract") / "models" / "plaintext-words.npz"
    with resource.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
        weights = arrays["weights"].astype(np.float32)
        return Words(arrays["keys"], weights, float(arrays["intercept"]))


def keys(text: str) -> set[int]:
    """The numbers of a line's words, of its pairs of words, and of its first and its last word."""
    words = _WORD.findall(_DIGIT.sub("0", text[:_LOOKED_AT].lower()))[:_MOST]
    if not words:
        return set()
    parts = {*words, f"^{words[0]}", f"{words[-1]}$", *map(" ".join, pairwise(words))}
    return {crc32(part.encode("utf-8", "replace")) for part in parts}


def columns(leanings: NDArray[np.float32], words: NDArray[np.floating]) -> NDArray[np.float64]:
    """A row for each line, its columns as in `NAMES`; `words` counts each line's words."""
    count = len(leanings)
    found: list[NDArray[np.floating]] = [leanings]
    for reach in _REACH:
        padded = np.pad(leanings, reach)
        found += [padded[:count], padded[2 * reach :]]
    weights = np.sqrt(words)
    sums = np.concatenate([[0.0], np.cumsum(leanings * weights)])
    totals = np.concatenate([[0.0], np.cumsum(weights)])
    index = np.arange(count)
    for before, after in _WINDOWS:
        low, high = np.maximum(0, index - before), np.minimum(count, index + after + 1)
        found.append((sums[high] - sums[low]) / (1 + totals[high] - totals[low]))
    against = np.maximum.accumulate(np.where(leanings < _AGAINST, index, -inf))
    found += [
        np.full(count, sums[-1] / (1 + totals[-1])),
        np.minimum.accumulate(leanings),
        np.log1p(np.minimum(index - against, _FAR)),
    ]
    return np.column_stack(found)
