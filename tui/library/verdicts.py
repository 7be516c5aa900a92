"""What the reader decides about articles. Every change is on disk when its function returns."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from tui.library.records import Change, Decision
from tui.library.remembering import REMEMBERED
from tui.library.store import Library
from tui.library.undoing import change, redo, undo

__all__ = ["change", "decide", "log", "mark_read", "redo", "star", "tag", "undo"]

SAID = {
    "": "back in the inbox",
    "later": "for later",
    "archived": "archived",
    "dismissed": "dismissed",
}
"""What became of entries with a verdict; any other is a label of the reader's own."""
AMONG = "id IN (SELECT value FROM json_each(?))"


def decide(library: Library, ids: Sequence[int], verdict: str, hidden_by: str = "") -> Change:
    """Give entries a verdict: "" is the inbox; a rule that does it is named in `hidden_by`."""
    what = f"{len(ids)} {SAID.get(verdict, f'labelled {verdict}')}"
    with change(library, what) as number:
        library.sqlite.execute(
            "UPDATE entry SET verdict = ?, hidden_by = ?, decided_at = ?"
            f" WHERE {AMONG} AND (verdict, hidden_by) <> (?, ?)",
            (verdict, hidden_by, _now(), json.dumps(list(ids)), verdict, hidden_by),
        )
    return Change(number, what, tuple(ids))


def star(library: Library, ids: Sequence[int], on: bool) -> Change:
    """Star entries, or take their stars off."""
    return _set(library, ids, "starred", on, "starred" if on else "without a star")


def mark_read(library: Library, ids: Sequence[int], on: bool) -> Change:
    """Mark entries as read or as unread."""
    return _set(library, ids, "read", on, "read" if on else "unread")


def tag(
    library: Library, ids: Sequence[int], added: Sequence[str], removed: Sequence[str] = ()
) -> Change:
    """Put tags on entries, and take others off."""
    marks = [*added, *(f"-{name}" for name in removed)]
    what = f"{len(ids)} tagged {' '.join(marks)}"
    with change(library, what) as number:
        for name in added:
            library.sqlite.execute(
                f"INSERT OR IGNORE INTO tag SELECT address, ? FROM entry WHERE {AMONG}",
                (name, json.dumps(list(ids))),
            )
        for name in removed:
            library.sqlite.execute(
                "DELETE FROM tag WHERE tag = ?"
                f" AND address IN (SELECT address FROM entry WHERE {AMONG})",
                (name, json.dumps(list(ids))),
            )
    return Change(number, what, tuple(ids))


def opened(library: Library, number: int) -> None:
    """Keep that the reader has opened an entry: that is no decision, and nothing to undo."""
    library.write("UPDATE entry SET read = 1 WHERE id = ? AND NOT read", (number,))


def log(library: Library) -> Iterator[Decision]:
    """Every verdict that stands, in the order in which they were given."""
    verdict = REMEMBERED["entry"].index("verdict")
    rows = library.rows(
        "SELECT change.made_at, entry.address, entry.title, image.before, image.after"
        " FROM image JOIN change ON change.id = image.change JOIN entry ON entry.id = image.of_row"
        " WHERE image.of_table = 'entry' AND NOT change.undone ORDER BY image.id"
    )
    for at, address, title, before, after in rows:
        old, new = json.loads(before)[verdict], json.loads(after)[verdict]
        if old != new:
            yield Decision(datetime.fromisoformat(at), address, title, old, new)


def _set(library: Library, ids: Sequence[int], column: str, on: bool, said: str) -> Change:
    what = f"{len(ids)} {said}"
    with change(library, what) as number:
        library.sqlite.execute(
            f"UPDATE entry SET {column} = ? WHERE {AMONG} AND {column} <> ?",
            (on, json.dumps(list(ids)), on),
        )
    return Change(number, what, tuple(ids))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
