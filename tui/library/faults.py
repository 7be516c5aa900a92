"""What can go wrong with the library's file, as it is told: which file, what, and what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from tui.errors import ReadingError

NOT_KEPT = "Check who may write there: until it is mended, nothing new is kept"
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


class LibraryError(ReadingError):
    """The library cannot be opened, read or written; the message names its file."""


class DamagedError(LibraryError):
    """What the library's file has is no library any more, or not all of one."""


def kind_of(error: Exception) -> int:
    """SQLite's code for what went wrong, without the details; 0 for what is not SQLite's."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


def fault_of(error: sqlite3.Error | OSError, path: Path | None) -> LibraryError:
    """What SQLite or the disk complains of, as the reader is told it."""
    named = f"the library at {path}"
    kind = kind_of(error)
    if kind in DAMAGED or "decode to UTF-8" in str(error):
        return DamagedError(
            f"{named} is damaged: {error}", "“broadsheet library repair” saves what can be read"
        )
    if kind == sqlite3.SQLITE_FULL or getattr(error, "errno", 0) == errno.ENOSPC:
        return LibraryError(
            f"{named} cannot be written: the disk is full",
            "All that was kept is there; make room before you go on",
        )
    if kind == sqlite3.SQLITE_READONLY:
        return LibraryError(f"{named} cannot be written: it is read-only", NOT_KEPT)
    if kind in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return LibraryError(f"{named} is being written by another program", "Try again")
    return LibraryError(f"{named} cannot be used: {error}", NOT_KEPT)
