"""How much of each block a reader's pick holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_RUN = 4
_PRIME = np.uint64(0x100000001B3)


@lru_cache(maxsize=2048)  # three of four lines that are asked for are those of another reader
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case."""
    return tuple(_WORD.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class Pick:
    """A reader's pick: its lines, the words of each."""

    lines: tuple[tuple[str, ...], ...]
    words: int


def pick_of(text: str) -> Pick:
    """The pick that a reader gave as text, one block a line."""
    lines = tuple(line for line in map(words_of, text.split("\n")) if line)
    return Pick(lines, sum(map(len, lines)))


class BlockIndex:
    """The blocks of a page, ready to be looked for in any pick, in time linear in both."""

    def __init__(self, blocks: Sequence[tuple[str, ...]]) -> None:
        self._ids: dict[str, int] = {}
        self._sizes = np.array([len(block) for block in blocks], dtype=np.int64)
        self._blocks = [block if len(block) <= _RUN else () for block in blocks]
        stream = [self._ids.setdefault(w, len(self._ids) + 1) for b in blocks for w in b]
        self._runs = _hashed_runs(np.array(stream, dtype=np.uint64))
        self._ends = np.cumsum(self._sizes)

    def shares(self, pick: Pick) -> NDArray[np.float64]:
        """The share of each block's words that stand in the pick, in runs of four.

        A shorter block is there or not: as a line of its own, or as a run.
        """
        if not pick.words:
            return np.zeros(len(self._sizes))
        stream = [self._ids.get(word, 0) for line in pick.lines for word in line]
        runs = _hashed_runs(np.array(stream, dtype=np.uint64))
        summed = np.concatenate(([0], np.cumsum(_among(self._runs, runs))))
        starts = self._ends - self._sizes
        possible = np.maximum(1, self._sizes - _RUN + 1)
        last = np.minimum(starts + possible, len(summed) - 1)
        shares: NDArray[np.float64] = (summed[last] - summed[np.minimum(starts, last)]) / possible
        lines = {line for line in pick.lines if len(line) <= _RUN}
        for i in np.flatnonzero(self._sizes <= _RUN):
            exact = self._sizes[i] == _RUN and shares[i] == 1
            shares[i] = float(exact or self._blocks[i] in lines)
        return shares


def _among(values: NDArray[np.uint64], others: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which of `values` are among `others`. `np.isin` would load all of numpy's masked arrays."""
    if not len(others):
        return np.zeros(len(values), dtype=np.bool_)
    ordered = np.sort(others)
    places = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[places] == values
    return found


def _hashed_runs(ids: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A number for each run of four words; two different runs share one once in 10^13 pages."""
    count = max(0, len(ids) - _RUN + 1)
    runs = np.zeros(count, dtype=np.uint64)
    for offset in range(_RUN):
        runs = (runs ^ ids[offset : offset + count]) * _PRIME
        runs ^= runs >> np.uint64(29)
    return runs
