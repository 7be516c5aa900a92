"""What the reader did can be undone without limit, by any program, after any restart.

Of every change there are the images of its rows, which `remembering.py` keeps: undoing puts those
of before back, doing again those of after.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from tui.library.connection import Connection
from tui.library.records import Change
from tui.library.remembering import REMEMBERED


@contextmanager
def change(library: Connection, what: str) -> Iterator[int]:
    """Do something that the reader can undo; `what` names it. One that changes nothing is none.

    Within another change it is a part of that. What was undone before cannot be done again.
    """
    sqlite = library.sqlite
    with library.transaction():
        opened = sqlite.execute("SELECT id FROM open_change").fetchone()
        if opened:
            yield opened[0]
            return
        number = sqlite.execute("INSERT INTO change (what) VALUES (?)", (what,)).lastrowid or 0
        sqlite.execute("INSERT INTO open_change VALUES (?)", (number,))
        try:
            yield number
        finally:
            if sqlite.in_transaction:  # a full disk ends it, and takes the row with it
                sqlite.execute("DELETE FROM open_change")
        if sqlite.execute("SELECT 1 FROM image WHERE change = ? LIMIT 1", (number,)).fetchone():
            sqlite.execute("DELETE FROM change WHERE undone")
        else:
            sqlite.execute("DELETE FROM change WHERE id = ?", (number,))


def can_undo(library: Connection, done: Change) -> bool:
    """Whether `done` changed anything: if not, undoing would take back what was done before it."""
    return bool(library.rows("SELECT 1 FROM change WHERE id = ? AND NOT undone", (done.id,)))


def undo(library: Connection) -> Change | None:
    """Take back what was done last; None where there is nothing."""
    return _turn(library, "undone = 0 ORDER BY id DESC", to="before")


def redo(library: Connection) -> Change | None:
    """Do again what was taken back last; None where there is nothing."""
    return _turn(library, "undone = 1 ORDER BY id", to="after")


def _turn(library: Connection, which: str, to: str) -> Change | None:
    with library.transaction():
        found = library.sqlite.execute(f"SELECT id, what FROM change WHERE {which} LIMIT 1")
        row = found.fetchone()
        if row is None:
            return None
        number, what = row
        order = "DESC" if to == "before" else ""
        images = library.sqlite.execute(
            f"SELECT of_table, of_row, {to} FROM image WHERE change = ? ORDER BY id {order}",
            (number,),
        ).fetchall()
        for table, key, image in images:
            _put(library.sqlite, table, key, image)
        library.sqlite.execute(
            "UPDATE change SET undone = ? WHERE id = ?", (to == "before", number)
        )
    entries = tuple(dict.fromkeys(key for table, key, _ in images if table == "entry"))
    return Change(number, what, entries)


def _put(sqlite: sqlite3.Connection, table: str, key: int, image: str | None) -> None:
    """Make a row what it was; a row that was not there goes."""
    columns = REMEMBERED[table]
    if image is None:
        sqlite.execute(f"DELETE FROM {table} WHERE rowid = ?", (key,))
        return
    values = json.loads(image)
    if table == "entry":
        sets = ", ".join(f'"{c}" = ?' for c in columns)
        sqlite.execute(f"UPDATE entry SET {sets} WHERE id = ?", (*values, key))
        return
    names = ", ".join(f'"{c}"' for c in columns)
    marks = ", ".join("?" * (len(columns) + 1))
    sqlite.execute(
        f"INSERT OR REPLACE INTO {table} (rowid, {names}) VALUES ({marks})", (key, *values)
    )
