"""How far the reader is through the pile, and how long the rest will take."""

from __future__ import annotations

from collections import deque
from time import monotonic

RECENT = 20
"""Decisions that the pace is taken from: an hour ago says little of now."""
PAUSE = 120.0
"""Seconds after which the reader was away rather than deciding."""


class Pace:
    """The seconds between one decision and the next."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._seconds: deque[float] = deque(maxlen=RECENT)

    def decided(self, now: float | None = None) -> None:
        """A decision was made at `now`, in seconds of a clock that only goes forward."""
        now = monotonic() if now is None else now
        if self._last is not None and now - self._last < PAUSE:
            self._seconds.append(now - self._last)
        self._last = now

    def minutes_for(self, articles: int) -> float | None:
        """Minutes that deciding about so many takes; None before there is a pace."""
        if len(self._seconds) < 2:
            return None
        return articles * sum(self._seconds) / len(self._seconds) / 60
