"""The rows that can still be read of a damaged file, copied into a new one.

Tables are walked by their row ids: where a page of the file is damaged, the ids in it are tried
one by one until the next page that can be read. What search looks in is left: it is made anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from tui.library.migrations import SCHEMA_VERSION, make

DERIVED = frozenset({"headline", "document", "name", "appearance", "quote", "figure"})
"""Tables that index.py makes from the texts and their annotations."""
FARTHEST = 1_000_000
"""Ids between two rows: they are given one after another, and few rows are ever dropped."""
BATCH = 2_000

Row = tuple[Any, ...]


def salvage(damaged: Path, fresh: Path) -> None:
    """Make the library `fresh` of what can be read of `damaged`, and only read that.

    Rows may point at others that are lost.
    """
    with (
        closing(sqlite3.connect(fresh, isolation_level=None)) as new,
        closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as old,
    ):
        version = _version(old)
        new.execute("BEGIN")
        make(new, version or SCHEMA_VERSION)
        new.execute("COMMIT")
        if version:
            old.execute("PRAGMA cell_size_check = ON")
            for table in _tables(new):
                _copy(old, new, table)


def _version(old: sqlite3.Connection) -> int:
    """The version of the library that the file is, 0 if nothing in it can be read."""
    try:
        # Else SQLite refuses a file that is shorter than it was.
        old.execute("PRAGMA writable_schema = ON")
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()
        version: int = old.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error:
        return 0
    return version if 0 < version <= SCHEMA_VERSION else 0


def _tables(new: sqlite3.Connection) -> list[str]:
    found = new.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")
    names = [name for (name,) in found if not name.startswith("sqlite_")]
    return sorted(set(names) - DERIVED)


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    found = new.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)).fetchall()
    columns = [f'"{name}"' for name, _, _ in found]
    if _has_rowid(new, table):
        rows = _walked(old, table, ["rowid", *columns])
        if ("INTEGER", 1) not in [(kind, key) for _, kind, key in found]:
            columns = ["rowid", *columns]
    else:
        keys = [name for name, _, key in sorted(found, key=lambda column: column[2]) if key]
        rows = _from_both_ends(old, table, columns, keys)
    marks = ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    new.execute("BEGIN")
    for number, row in enumerate(rows, 1):
        with suppress(sqlite3.IntegrityError):  # what was read is nothing that was written
            new.execute(insert, row[-len(columns) :])
        if number % BATCH == 0:
            new.execute("COMMIT")
            new.execute("BEGIN")
    new.execute("COMMIT")


def _has_rowid(new: sqlite3.Connection, table: str) -> bool:
    (without,) = new.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (table,)).fetchone()
    return not without


def _walked(old: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[Row]:
    """The rows that can be read, in the order of their ids."""
    select = f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED WHERE rowid >= ? ORDER BY rowid"
    at: int | None = 1
    while at is not None:
        reached = at
        try:
            for row in old.execute(select, (at,)):
                yield row
                if reached <= row[0] < reached + FARTHEST:  # else what is damaged gives no id
                    reached = row[0] + 1
            return
        except sqlite3.Error:
            at = _next(old, select, reached)


def _next(old: sqlite3.Connection, select: str, start: int) -> int | None:
    """The first id after `start` at which rows can be read again, None if there is none.

    A page has a hundred ids or fewer, which are tried one by one; an inner page may have hidden
    many thousands: there the steps grow, and the last one is gone over again by halves.
    """
    low, at = start, start + 1
    while not _reads(old, select, at):
        low, at = at, at + max(1, (at - start) // 100)
        if at > start + FARTHEST:
            return None
    while at - low > 1:
        middle = (low + at) // 2
        if _reads(old, select, middle):
            at = middle
        else:
            low = middle
    return at


def _reads(old: sqlite3.Connection, select: str, at: int) -> bool:
    try:
        old.execute(f"{select} LIMIT 1", (at,)).fetchone()
    except sqlite3.Error:
        return False
    return True


def _from_both_ends(
    old: sqlite3.Connection, table: str, columns: list[str], keys: list[str]
) -> Iterator[Row]:
    """The rows of a table without row ids; those before its first damage and after its last."""
    for way in ("ASC", "DESC"):
        order = ", ".join(f'"{name}" {way}' for name in keys)
        with suppress(sqlite3.Error):
            yield from old.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}")
            return
