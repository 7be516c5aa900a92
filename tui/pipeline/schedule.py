"""When a feed is asked again: seldom enough for its server, often enough for its reader."""

from __future__ import annotations

import random
from dataclasses import dataclass

USUAL = 30 * 60
"""Seconds between two looks at a feed that says nothing of it."""
FIRST_WAIT = 10 * 60
LONGEST = 24 * 3600
SPREAD = 0.1
"""Share by which a wait is longer or shorter at random, so that feeds don't come in volleys."""


@dataclass(frozen=True, slots=True)
class Times:
    """When a feed is looked at by itself, and until when it is left alone whoever asks."""

    next_at: float
    not_before: float


def after_success(now: float, fresh: float, minutes: int) -> Times:
    """What a feed asks for in its headers (`fresh`, seconds) and itself (`minutes`), or usual.

    A reader who asks is put off only by what the server's headers say, and for no hour.
    """
    wait = min(max(fresh, minutes * 60, USUAL), LONGEST)
    return Times(now + _about(wait), now + min(fresh, USUAL))


def after_failure(now: float, failures: int, retry_after: float) -> Times:
    """Twice as long with each failure in a row, a day at most; longer if the server says so."""
    wait = min(FIRST_WAIT * 2 ** min(failures, 10), LONGEST)
    return Times(now + max(_about(wait), retry_after), now + retry_after)


def _about(seconds: float) -> float:
    return seconds * random.uniform(1 - SPREAD, 1 + SPREAD)
