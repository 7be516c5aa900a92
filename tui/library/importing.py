"""What another program saved, taken over: pages to be read, and marks that wait for their text."""

from __future__ import annotations

from collections.abc import Iterable

from tui.library.entries import known
from tui.library.index import fold_headline
from tui.library.keeping import ensure
from tui.library.store import Library
from tui.model import Saved

AT_ONCE = 200
"""Pages in a transaction: each ends on the disk, and twenty thousand of them take their time."""


def take_over(library: Library, pages: Iterable[Saved]) -> tuple[int, int]:
    """Keep the pages of a list; gives how many are new and how many the library had already.

    What the reader decided here stays; tags and marks are added to those that are there.
    """
    new = old = 0
    waiting = list(pages)
    for start in range(0, len(waiting), AT_ONCE):
        with library.transaction():
            for page in waiting[start : start + AT_ONCE]:
                was_there = known(library, page.url) is not None
                _take_over(library, page, decided=was_there)
                new, old = new + (not was_there), old + was_there
    return new, old


def _take_over(library: Library, page: Saved, *, decided: bool) -> None:
    entry = ensure(library, page.url)
    if not decided:
        added = page.added or entry.added
        library.sqlite.execute(
            "UPDATE entry SET title = CASE ? WHEN '' THEN title ELSE ? END, added = ?,"
            " added_at = ?, sort = ?, verdict = ?, read = ?, starred = ? WHERE id = ?",
            (
                page.title,
                page.title,
                added.isoformat(timespec="milliseconds"),
                added.timestamp(),
                added.timestamp(),
                page.verdict,
                page.read,
                page.starred,
                entry.id,
            ),
        )
        fold_headline(library, entry.id)
    library.sqlite.executemany(
        "INSERT OR IGNORE INTO tag VALUES (?, ?)", [(entry.address, tag) for tag in page.tags]
    )
    library.sqlite.executemany(
        "INSERT OR IGNORE INTO waiting_mark VALUES (?, ?, ?)",
        [(entry.address, words, note) for words, note in page.marked],
    )
