"""Whether another program has the library open: some things are only done when nobody has."""

from __future__ import annotations

import fcntl
import os
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

from tui.library.faults import LibraryError

SHARED_FIRST, SHARED_SIZE = 0x40000002, 510
"""The bytes that every program with an open library has a lock on, for as long as it is open.

Source: SQLite's `os.h`, "shared locks"; in WAL mode a connection keeps its own from first to last.
"""
PATIENCE = 2.0
"""Seconds that another program gets to be done: one that only looks, as `list` does, is soon."""
STEP = 0.05


def wait_until_alone(path: Path) -> None:
    """Wait a moment until no other program has the library at `path` open.

    No connection of this program may be open: what is closed here ends the locks of all of them.

    Raises:
        LibraryError: another program still has it open.
    """
    until = monotonic() + PATIENCE
    while _is_open_elsewhere(path):
        if monotonic() > until:
            raise LibraryError(
                f"the library at {path} is open in another program",
                "Quit Broadsheet wherever it runs with this library, then try again",
            )
        sleep(STEP)


def _is_open_elsewhere(path: Path) -> bool:
    try:
        file = os.fdopen(os.open(path, os.O_RDWR))
    except OSError:
        return False  # what comes next says what is wrong with it
    with closing(file):
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_SIZE, SHARED_FIRST)
        except OSError:
            return True
    return False
