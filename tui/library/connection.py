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

from tui.errors import ReadingError
from tui.library.migrations import SCHEMA_VERSION, migrate
from tui.library.undoing import watch_changes

FILE_NAME = "library.db"
WAIT = 5.0
"""Seconds that a change waits for another program's."""

Row = tuple[Any, ...]


class LibraryError(ReadingError):
    """The library cannot be opened or written; the message names its file."""


class Connection:
    """An open library file, or one in memory."""

    def __init__(self, place: Path | None) -> None:
        """Open the library at `place`: a file, a folder that has or gets one, or None for memory.

        Raises:
            LibraryError: the file cannot be made, is damaged, or is from a newer version.
        """
        self.path = _file(place) if place else None
        with self.named():
            if self.path:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            self.sqlite = sqlite3.connect(
                self.path or ":memory:", timeout=WAIT, isolation_level=None
            )
            self.sqlite.executescript(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
            )
            self._migrate()
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
            raise LibraryError(
                f"the library at {self.path} cannot be used: {error}",
                "Reading goes on; what you mark is not kept",
            ) from error

    def _migrate(self) -> None:
        (version,) = self.sqlite.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA_VERSION:
            raise LibraryError(
                f"{self.path} was written by a newer version of this program",
                "Update it, or give another library",
            )
        if version < SCHEMA_VERSION:
            if version and self.path:
                self._back_up(self.path.with_name(f"{self.path.stem}-v{version}.db"))
            # A second program may be at the same point: the lock decides, the loser looks again.
            with self.transaction():
                (version,) = self.sqlite.execute("PRAGMA user_version").fetchone()
                migrate(self.sqlite, version)

    def _back_up(self, target: Path) -> None:
        copy = sqlite3.connect(target)
        try:
            self.sqlite.backup(copy)
        finally:
            copy.close()


def _file(place: Path) -> Path:
    return place if place.suffix and not place.is_dir() else place / FILE_NAME
