"""What the reader did can be undone without limit, by any program, after any restart.

While a change is open, triggers keep the row images of every table that the reader changes:
undoing puts the images of before back, doing again those of after. The triggers are the
connection's own (TEMP), so they know the change that is open in it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.library.records import Change

if TYPE_CHECKING:
    from tui.library.connection import Connection

REMEMBERED: dict[str, tuple[str, ...]] = {
    "entry": ("verdict", "starred", "read", "hidden_by", "decided_at", "watched"),
    "highlight": ("address", "start", "end", "words", "pen", "note", "made_at"),
    "correction": ("address", "kind", "name", "label", "target"),
    "tag": ("address", "tag"),
    "site_rule": ("site", "kind", "words"),
    "watched": ("folded", "label", "name"),
    "mute": ("kind", "value"),
}
"""The tables that the reader changes, and their columns. Of entry, rows are never made or dropped
by the reader: its other columns are the page's."""


def watch_changes(sqlite: sqlite3.Connection) -> None:
    """Have this connection keep the images of rows while a change is open."""
    sqlite.execute("CREATE TEMP TABLE open_change (id INTEGER)")
    for table, columns in REMEMBERED.items():
        names = ", ".join(f'"{c}"' for c in columns)
        old, new = (", ".join(f'{row}."{c}"' for c in columns) for row in ("old", "new"))
        events = {f"UPDATE OF {names}": (f"json_array({old})", f"json_array({new})")}
        if table != "entry":
            events["INSERT"] = ("NULL", f"json_array({new})")
            events["DELETE"] = (f"json_array({old})", "NULL")
        for number, (event, (before, after)) in enumerate(events.items()):
            row = "old" if event == "DELETE" else "new"
            sqlite.execute(
                f"CREATE TEMP TRIGGER remember_{table}_{number} AFTER {event} ON main.{table}"
                " WHEN (SELECT id FROM open_change) IS NOT NULL BEGIN"
                " INSERT INTO image (change, of_table, of_row, before, after) VALUES"
                f" ((SELECT id FROM open_change), '{table}', {row}.rowid, {before}, {after}); END"
            )


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
