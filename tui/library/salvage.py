"""The rows that can still be read of a damaged file, copied into a new one.

Tables are walked by their row ids: where a page of the file is damaged, the next id is looked for
at which rows can be read again. Of a table that is damaged, or that the file no longer knows, the
rows that nothing leads to are gathered from its pages. What search looks in is left: it is made
anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from tui.library.migrations import SCHEMA_VERSION, make
from tui.library.pages import Value, loose_rows

DERIVED = frozenset(
    {"headline", "document", "name", "appearance", "quote", "figure", "figure_name"}
)
"""Tables that index.py makes from the texts and their annotations."""
FARTHEST = 1_000_000
"""Ids between two rows: they are given one after another, and few rows are ever dropped."""
BATCH = 2_000
KINDS: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "REAL": (float, int),  # a number without a fraction takes less room as an integer
    "TEXT": (str,),
    "BLOB": (bytes,),
}
THERE_ALREADY = {
    f"SQLITE_CONSTRAINT_{constraint}" for constraint in ("PRIMARYKEY", "UNIQUE", "ROWID")
}

Row = Sequence[Value]


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    kind: str
    required: bool
    key: int
    """Its place in the primary key, 0 for none."""


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: tuple[_Column, ...]
    has_rowid: bool
    checked: bool
    """Whether some columns only take certain values."""

    @property
    def keyed(self) -> bool:
        """Whether the first column is the row's id, and kept as that only."""
        return self.has_rowid and (self.columns[0].kind, self.columns[0].key) == ("INTEGER", 1)

    def takes(self, row: Row) -> bool:
        """Whether a row with these values may be of this table, by their types."""
        if self.keyed and row[0] is not None:
            return False
        return all(
            not column.required if value is None else isinstance(value, KINDS[column.kind])
            for column, value in list(zip(self.columns, row, strict=True))[self.keyed :]
        )


def salvage(damaged: Path, fresh: Path) -> None:
    """Make the library `fresh` of what can be read of `damaged`, and only read that.

    Rows may point at others that are lost.
    """
    with (
        closing(sqlite3.connect(fresh, isolation_level=None)) as new,
        closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as old,
    ):
        new.execute("PRAGMA synchronous = OFF")  # it is worth nothing until it is whole
        version, known = _known(old)
        new.execute("BEGIN")
        make(new, version or SCHEMA_VERSION)
        new.execute("COMMIT")
        tables = _tables(new)
        torn = [table for table in tables if table.name not in known or not _copy(old, new, table)]
        _gather(damaged, new, [table for table in torn if table.has_rowid])


def _known(old: sqlite3.Connection) -> tuple[int, set[str]]:
    """The version of the library that the file is, 0 if it does not say, and its tables."""
    try:
        # Else SQLite refuses a file that is shorter than it was.
        old.execute("PRAGMA writable_schema = ON")
        old.execute("PRAGMA cell_size_check = ON")
        names = {name for (name,) in old.execute("SELECT name FROM sqlite_master")}
        version: int = old.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error:
        return 0, set()
    return (version if 0 < version <= SCHEMA_VERSION else 0), names


def _tables(new: sqlite3.Connection) -> list[_Table]:
    found = new.execute(
        "SELECT l.name, l.wr, instr(m.sql, 'CHECK') FROM pragma_table_list AS l"
        " JOIN sqlite_master AS m ON m.name = l.name WHERE l.type = 'table'"
    ).fetchall()
    tables = []
    for name, without_rowid, checked in sorted(found):
        if name not in DERIVED:
            columns = new.execute(
                'SELECT name, type, "notnull" OR pk, pk FROM pragma_table_info(?)', (name,)
            )
            shape = tuple(_Column(*column) for column in columns)
            tables.append(_Table(name, shape, not without_rowid, bool(checked)))
    return tables


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: _Table) -> bool:
    """Copy the rows that the file's trees lead to; whether nothing was in the way."""
    columns = [f'"{column.name}"' for column in table.columns]
    holes: list[int] = []
    if table.has_rowid:
        rows = _walked(old, table.name, ["rowid", *columns], holes)
        columns = columns if table.keyed else ["rowid", *columns]
    else:
        rows = _from_both_ends(old, table, columns, holes)
    marks = ", ".join("?" * len(columns))
    insert = f"INSERT OR IGNORE INTO {table.name} ({', '.join(columns)}) VALUES ({marks})"
    for row in _in_batches(new, rows):
        with suppress(sqlite3.IntegrityError):  # what was read is nothing that was written
            new.execute(insert, row[-len(columns) :])
    return not holes


def _walked(
    old: sqlite3.Connection, table: str, columns: list[str], holes: list[int]
) -> Iterator[Row]:
    """The rows that can be read, in the order of their ids; where they end is put in `holes`."""
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
            holes.append(reached)
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
    old: sqlite3.Connection, table: _Table, columns: list[str], holes: list[int]
) -> Iterator[Row]:
    """The rows of a table without row ids; those before its first damage and after its last."""
    keys = sorted((column.key, column.name) for column in table.columns if column.key)
    for way in ("ASC", "DESC"):
        order = ", ".join(f'"{name}" {way}' for _, name in keys)
        select = f"SELECT {', '.join(columns)} FROM {table.name} ORDER BY {order}"
        try:
            yield from old.execute(select)
            return
        except sqlite3.Error:
            holes.append(0)


def _gather(damaged: Path, new: sqlite3.Connection, tables: list[_Table]) -> None:
    """Add the rows of these tables that are in the file's pages, and were not found before.

    Which table a row is of is told by its values. Rows that the reader dropped may come back:
    that is the lesser loss.
    """
    if not tables:
        return
    by_width: dict[int, list[_Table]] = {}
    for table in sorted(tables, key=lambda table: not table.checked):
        by_width.setdefault(len(table.columns), []).append(table)
    for key, *row in _in_batches(new, ((key, *row) for key, row in loose_rows(damaged))):
        for table in by_width.get(len(row), ()):
            if isinstance(key, int) and table.takes(row) and _add(new, table, key, row):
                break


def _add(new: sqlite3.Connection, table: _Table, key: int, row: Row) -> bool:
    """Add a row; whether it is one of this table, be it there already or not."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    values = [key, *row[1:]] if table.keyed else [key, *row]
    marks = ", ".join("?" * len(values))
    columns = names if table.keyed else f"rowid, {names}"
    try:
        new.execute(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", values)
    except sqlite3.IntegrityError as error:
        return error.sqlite_errorname in THERE_ALREADY
    return True


def _in_batches(new: sqlite3.Connection, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, in transactions of so many that what is written beside the file stays small."""
    new.execute("BEGIN")
    for number, row in enumerate(rows, 1):
        yield row
        if number % BATCH == 0:
            new.execute("COMMIT")
            new.execute("BEGIN")
    new.execute("COMMIT")
