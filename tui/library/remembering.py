"""How rows were before and after a change of the reader's, kept for undoing it.

While a change is open, triggers keep the row images of every table that the reader changes. They
are the connection's own (TEMP), so they know the change that is open in it.
"""

from __future__ import annotations

import sqlite3

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
