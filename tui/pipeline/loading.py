"""Loading what is there to stay, quickly and without a look for garbage on the way."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

HAND_OVER = 0.0005
"""Seconds from a thread's wish to run to its turn, while a program starts: Python's own 5 ms are
lost at every hand-over between the threads that load, read and draw."""


def hasten() -> None:
    """Let nothing hold the start up; `ease` when the first screen is there.

    What is loaded now is no garbage, and looking for it would be a tenth of the time.
    """
    gc.disable()
    sys.setswitchinterval(HAND_OVER)


def ease() -> None:
    """Be as Python is again; what was made until now is left out of every look for garbage."""
    sys.setswitchinterval(0.005)
    gc.freeze()
    gc.enable()


@contextmanager
def uncollected() -> Iterator[None]:
    """Take what is made meanwhile for permanent.

    Looking for garbage in it is an eighth of the time that the parsers take to load, and what is
    never looked at again stays in memory that the workers share.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
