"""The whole articles of a pile that are in memory: those that are open, and the last few others."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import Any, Protocol

from tui.app.supply import Held

HELD = 24
"""Whole articles kept in memory; one that was let go is read again."""


class Reader(Protocol):
    """What shows an article: `index` is its place in the pile."""

    index: int


class AtHand:
    """Articles by their places in the pile. What a reader in `readers` shows is never let go."""

    def __init__(self) -> None:
        self.readers: set[Reader] = set()
        self._held: OrderedDict[int, Held] = OrderedDict()

    def __contains__(self, index: int) -> bool:
        return index in self._held

    @property
    def indexes(self) -> tuple[int, ...]:
        """The places of the articles that are here."""
        return tuple(self._held)

    def get(self, index: int) -> Held | None:
        """The article at `index`, if it is here."""
        return self._held.get(index)

    def touch(self, index: int) -> None:
        """The article at `index` is wanted: others are let go before it."""
        if index in self._held:
            self._held.move_to_end(index)

    def put(self, index: int, held: Held) -> None:
        """Take an article; the ones that nobody has wanted for longest go."""
        self._held[index] = held
        self._held.move_to_end(index)
        shown = {reader.index for reader in self.readers}
        spare = [one for one in self._held if one not in shown and one != index]
        for one in spare[: max(0, len(self._held) - HELD)]:
            del self._held[one]

    def change(self, index: int, **changes: Any) -> None:
        """Change some of what is known of the article at `index`, if it is here."""
        if held := self._held.get(index):
            self._held[index] = replace(held, **changes)
