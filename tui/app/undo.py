"""What the reader did and can take back: z and Z."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """Something done: `said` names it for the reader ("Mara Lind hidden")."""

    said: str
    do: Callable[[], None]
    undo: Callable[[], None]


class History:
    """Changes in their order, taken back and done again without limit."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def do(self, change: Change) -> None:
        """Do a change; those that were taken back before are forgotten."""
        change.do()
        self._done.append(change)
        self._undone.clear()

    def undo(self) -> Change | None:
        """Take back the last change; None where there is none."""
        if not self._done:
            return None
        change = self._done.pop()
        change.undo()
        self._undone.append(change)
        return change

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where there is nothing."""
        if not self._undone:
            return None
        change = self._undone.pop()
        change.do()
        self._done.append(change)
        return change
