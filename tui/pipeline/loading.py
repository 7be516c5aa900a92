"""Loading what is there to stay, without a look for garbage on the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
