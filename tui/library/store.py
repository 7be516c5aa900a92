"""The library on disk: one SQLite file, every change a transaction of its own.

A `Library` belongs to the thread that opened it. In WAL mode with `synchronous = FULL` a change
is on disk when its method returns, and a crash at any moment loses none that did.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from importlib.resources import files
from pathlib import Path
from typing import Any

from tui.errors import ReadingError
from tui.library.records import Correction, Highlight, Place, Reading, SiteRule

FILE_NAME = "library.db"
SCHEMA_VERSION = 1


class LibraryError(ReadingError):
    """The library cannot be opened or written; the message names its file."""


class Library:
    """The reader's places, highlights, notes, tags, corrections and rules."""

    def __init__(self, folder: Path | None) -> None:
        """Open the library in `folder`, or one in memory without it.

        Raises:
            LibraryError: the file cannot be made, is damaged, or is from a newer version.
        """
        self._path = folder / FILE_NAME if folder else None
        with self._named():
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                self._path or ":memory:", timeout=5.0, isolation_level=None
            )
            self._connection.executescript(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
            )
            self._migrate()

    def close(self) -> None:
        """Close the file; what was kept is in it already."""
        self._connection.close()

    def reading(self, address: str) -> Reading:
        """All that the reader did with the article at `address`."""
        with self._named():
            places = self._rows("SELECT offset, exact, before, row, share FROM reading", address)
            highlights = self._rows('SELECT start, "end", words, pen, note FROM highlight', address)
            corrections = self._rows("SELECT kind, name, label, target FROM correction", address)
            tags = self._rows("SELECT tag FROM tag", address)
        return Reading(
            Place(*places[0]) if places else None,
            tuple(Highlight(*row) for row in sorted(highlights)),
            tuple(Correction(*row) for row in corrections),
            tuple(sorted(tag for (tag,) in tags)),
        )

    def keep_place(self, address: str, place: Place) -> None:
        """Keep where the reader is in an article."""
        self._write(
            "INSERT OR REPLACE INTO reading (address, offset, exact, before, row, share)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (address, place.offset, place.exact, place.before, place.row, place.share),
        )

    def keep_highlight(self, address: str, highlight: Highlight) -> None:
        """Keep a highlight; the same span again takes its pen and note."""
        self._write(
            'INSERT OR REPLACE INTO highlight (address, start, "end", words, pen, note)'
            " VALUES (?, ?, ?, ?, ?, ?)",
            (address, *astuple(highlight)),
        )

    def drop_highlight(self, address: str, highlight: Highlight) -> None:
        """Forget a highlight and its note."""
        self._write(
            'DELETE FROM highlight WHERE address = ? AND start = ? AND "end" = ?',
            (address, highlight.start, highlight.end),
        )

    def keep_correction(self, address: str, correction: Correction) -> None:
        """Keep the reader's word on an entity."""
        self._write(
            "INSERT OR IGNORE INTO correction (address, kind, name, label, target)"
            " VALUES (?, ?, ?, ?, ?)",
            (address, correction.kind, correction.name, correction.label, correction.target),
        )

    def drop_correction(self, address: str, correction: Correction) -> None:
        """Take a correction back."""
        self._write(
            "DELETE FROM correction"
            " WHERE address = ? AND kind = ? AND name = ? AND label = ? AND target = ?",
            (address, correction.kind, correction.name, correction.label, correction.target),
        )

    def keep_tags(self, address: str, tags: tuple[str, ...]) -> None:
        """Keep exactly these tags for an article."""
        with self._transaction():
            self._connection.execute("DELETE FROM tag WHERE address = ?", (address,))
            self._connection.executemany(
                "INSERT OR IGNORE INTO tag VALUES (?, ?)", [(address, tag) for tag in tags]
            )

    def rules(self, site: str) -> tuple[SiteRule, ...]:
        """The reader's rules for the blocks of a site's pages."""
        with self._named():
            found = self._connection.execute(
                "SELECT site, kind, words FROM site_rule WHERE site = ? ORDER BY words", (site,)
            ).fetchall()
        return tuple(SiteRule(*row) for row in found)

    def keep_rule(self, rule: SiteRule) -> None:
        """Keep a rule; it takes the place of one for the same words."""
        self._write(
            "INSERT OR REPLACE INTO site_rule VALUES (?, ?, ?)", (rule.site, rule.kind, rule.words)
        )

    def drop_rule(self, rule: SiteRule) -> None:
        """Forget a rule."""
        self._write("DELETE FROM site_rule WHERE site = ? AND words = ?", (rule.site, rule.words))

    def has_flag(self, name: str) -> bool:
        """Whether the fact `name` was kept about this reader."""
        with self._named():
            found = self._connection.execute("SELECT 1 FROM flag WHERE name = ?", (name,))
            return found.fetchone() is not None

    def keep_flag(self, name: str) -> None:
        """Keep the fact `name` about this reader."""
        self._write("INSERT OR IGNORE INTO flag VALUES (?)", (name,))

    def _rows(self, select: str, address: str) -> list[tuple[Any, ...]]:
        cursor = self._connection.execute(f"{select} WHERE address = ? ORDER BY rowid", (address,))
        return cursor.fetchall()

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        with self._transaction():
            self._connection.execute(statement, values)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Write under the write lock from the start: two programs wait, neither fails half-way."""
        with self._named():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk has ended the transaction already: a second end would hide why.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _migrate(self) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA_VERSION:
            raise LibraryError(
                f"{self._path} was written by a newer version of this program",
                "Update it, or give another folder",
            )
        if version < SCHEMA_VERSION:
            schema = files("tui.library").joinpath("schema.sql").read_text("utf-8")
            # A second program may be at the same point: the lock decides, the loser looks again.
            with self._transaction():
                (version,) = self._connection.execute("PRAGMA user_version").fetchone()
                if version < SCHEMA_VERSION:
                    for statement in schema.split(";\n"):
                        self._connection.execute(statement)
                    self._connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Turn what SQLite and the disk complain of into an error that names the file."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(
                f"the library at {self._path} cannot be used: {error}",
                "Reading goes on; what you mark is not kept",
            ) from error
