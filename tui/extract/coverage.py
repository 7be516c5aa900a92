"""How much of a block a reader's pick holds."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_RUN = 4


class Pick:
    """A reader's pick, indexed so that asking for a block takes time linear in the block."""

    def __init__(self, text: str) -> None:
        lines = [_words(line) for line in text.split("\n")]
        words = [word for line in lines for word in line]
        self.words = len(words)
        self._lines = {tuple(line) for line in lines if line}
        self._runs = {tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)}

    def share(self, words: list[str]) -> float:
        """The share of a block's words that stand in the pick in runs of four.

        A shorter block is there or not: as a line of its own.
        """
        if len(words) <= _RUN:
            return float(tuple(words) in self._lines or tuple(words) in self._runs)
        runs = len(words) - _RUN + 1
        return sum(tuple(words[i : i + _RUN]) in self._runs for i in range(runs)) / runs


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
