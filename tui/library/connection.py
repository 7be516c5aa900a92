"""The library's file: how it is opened, changed and migrated, and what its errors say.

In WAL mode with `synchronous = FULL` a change is on disk when its transaction ends, and a crash at
any moment loses none that did. A connection belongs to the thread that opened it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.library.backup import back_up, unused
from tui.library.faults import NOT_KEPT, UNWRITABLE, LibraryError, fault_of, kind_of
from tui.library.folding import folded
from tui.library.migrations import SCHEMA_VERSION, migrate
from tui.library.remembering import watch_changes
from tui.library.spacing import spaced

__all__ = ["FILE_NAME", "Connection", "LibraryError", "Row"]

FILE_NAME = "library.db"
WAIT = 5.0
"""Seconds that a change waits for another program's."""

Row = tuple[Any, ...]


class Connection:
    """An open library file, or one in memory."""

    def __init__(self, place: Path | None) -> None:
        """Open the library at `place`: a file, a folder that has or gets one, or None for memory.

        One that may only be read is opened, and every change to it is an error.

        Raises:
            DamagedError: the file is no library.
            LibraryError: the file cannot be made or read, or is from a newer version.
        """
        self.path = file_of(place) if place else None
        with self.named():
            if self.path:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self.sqlite = self._opened()
            except sqlite3.OperationalError as error:
                if not (self.path and self.path.exists() and kind_of(error) in UNWRITABLE):
                    raise
                self.sqlite = _opened_to_read(self.path)
            watch_changes(self.sqlite)

    def close(self) -> None:
        """Close the file; what was kept is in it already."""
        self.sqlite.close()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        """What a SELECT gives.

        Raises:
            LibraryError: the file cannot be read.
        """
        with self.named():
            return self.sqlite.execute(statement, values).fetchall()

    def write(self, statement: str, values: Sequence[object] = ()) -> None:
        """One statement in a transaction of its own, or in the one that is open."""
        with self.transaction():
            self.sqlite.execute(statement, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing; within another transaction, a part of that.

        The write lock is taken at the start: two programs wait, neither fails half-way.

        Raises:
            LibraryError: the file cannot be written; nothing of it was kept.
        """
        if self.sqlite.in_transaction:
            yield
            return
        with self.named():
            self.sqlite.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.sqlite.execute("COMMIT")
            except BaseException:
                # A full disk has ended the transaction already: a second end would hide why.
                if self.sqlite.in_transaction:
                    self.sqlite.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read within it is of one moment, whatever other programs write."""
        if self.sqlite.in_transaction:
            yield
            return
        with self.named():
            self.sqlite.execute("BEGIN")
            try:
                yield
            finally:
                self.sqlite.execute("ROLLBACK")

    @contextmanager
    def named(self) -> Iterator[None]:
        """Turn what SQLite and the disk complain of into an error that names the file."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise fault_of(error, self.path) from error

    def _opened(self) -> sqlite3.Connection:
        self.sqlite = _connected(self.path or ":memory:")
        try:
            _refuse_others(self.sqlite, self.path)
            self.sqlite.execute("PRAGMA journal_mode = WAL")
            self._migrate()
        except BaseException:
            self.sqlite.close()
            raise
        return self.sqlite

    def _migrate(self) -> None:
        if _version(self.sqlite, self.path) == SCHEMA_VERSION:
            return
        # A second program may be at the same point: the lock decides, the loser looks again.
        with self.transaction():
            version = _version(self.sqlite, self.path)
            if 0 < version < SCHEMA_VERSION and self.path:
                back_up(self.path, unused(self.path.with_name(f"{self.path.stem}-v{version}.db")))
            migrate(self.sqlite, version)


def file_of(place: Path) -> Path:
    """The file of the library at `place`: a file itself, or a folder that has it."""
    return place if place.suffix and not place.is_dir() else place / FILE_NAME


def _connected(place: Path | str, uri: bool = False) -> sqlite3.Connection:
    sqlite = sqlite3.connect(place, timeout=WAIT, isolation_level=None, uri=uri)
    sqlite.create_function("folded", 1, folded, deterministic=True)
    sqlite.create_function("spaced", 1, spaced, deterministic=True)
    # What SQLite sets aside while it works goes to memory: the disk may be full.
    sqlite.executescript(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
    )
    return sqlite


def _opened_to_read(path: Path) -> sqlite3.Connection:
    """A library that may not be written.

    Readers share a file beside it; where that cannot be made either, what was written last must
    be in the library's own file already.
    """
    uri = path.absolute().as_uri()
    try:
        sqlite = _connected(f"{uri}?mode=ro", uri=True)
        version = _version(sqlite, path)
    except sqlite3.OperationalError:
        if _size(path.with_name(f"{path.name}-wal")):
            raise
        sqlite = _connected(f"{uri}?immutable=1", uri=True)
        version = _version(sqlite, path)
    if version < SCHEMA_VERSION:
        raise LibraryError(f"the library at {path} is of an older version, and read-only", NOT_KEPT)
    return sqlite


def _refuse_others(sqlite: sqlite3.Connection, path: Path | None) -> None:
    tables, ours = sqlite.execute(
        "SELECT count(*), coalesce(sum(name = 'site_rule'), 0) FROM sqlite_master"
    ).fetchone()
    if tables and not ours:
        raise LibraryError(f"{path} is a database of another program", "Give another library")


def _version(sqlite: sqlite3.Connection, path: Path | None) -> int:
    version: int = sqlite.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise LibraryError(
            f"{path} was written by a newer version of this program",
            "Update it, or give another library",
        )
    return version


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
