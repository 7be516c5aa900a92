"""The schema by its versions: each step makes the next version of the one before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from importlib.resources import files

from tui.library.addresses import canonical

SCHEMA_VERSION = 3


def migrate(sqlite: sqlite3.Connection, version: int) -> None:
    """Bring the schema from `version` to SCHEMA_VERSION, in the transaction that is open."""
    _step(sqlite, version, SCHEMA_VERSION)


def make(sqlite: sqlite3.Connection, version: int) -> None:
    """Make the schema as `version` had it in an empty file, in the transaction that is open."""
    _step(sqlite, 0, version)


def _marks(sqlite: sqlite3.Connection) -> None:
    """Version 1: what the reader does within an article."""
    _run(sqlite, "marks.sql")


def _entries(sqlite: sqlite3.Connection) -> None:
    """Version 2: the articles themselves, verdicts, and undo."""
    for table in ("reading", "highlight", "correction", "tag"):
        known = sqlite.execute(f"SELECT DISTINCT address FROM {table}").fetchall()
        for (address,) in known:
            # The mark that is there under the short address is the newer one.
            sqlite.execute(
                f"UPDATE OR IGNORE {table} SET address = ? WHERE address = ?",
                (canonical(address), address),
            )
    _run(sqlite, "schema.sql")


def _faults(sqlite: sqlite3.Connection) -> None:
    """Version 3: why the page of an item did not come, beside what its feed gave of it."""
    sqlite.execute("ALTER TABLE feed_item ADD COLUMN fault TEXT NOT NULL DEFAULT ''")


_STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_marks, _entries, _faults)


def _step(sqlite: sqlite3.Connection, start: int, end: int) -> None:
    for step in _STEPS[start:end]:
        step(sqlite)
    sqlite.execute(f"PRAGMA user_version = {end}")


def _run(sqlite: sqlite3.Connection, name: str) -> None:
    script = files("tui.library").joinpath(name).read_text("utf-8")
    for statement in script.split(";\n"):
        sqlite.execute(statement)
