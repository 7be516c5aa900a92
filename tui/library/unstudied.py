"""Articles that are listed and can be read, and wait to be annotated and indexed.

A feed's articles come ten times faster than they are annotated.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tui.library.index import fold_headline, forget
from tui.library.store import Library


@dataclass(frozen=True, slots=True)
class Unstudied:
    """An entry that waits, with the version that it shows and its article as the codec packs it."""

    entry: int
    version: int
    article: bytes


def put_off(library: Library, number: int) -> None:
    """Have entry `number` wait; what was indexed of an older text is no longer found."""
    with library.transaction():
        forget(library, number)
        library.write("INSERT OR IGNORE INTO unstudied VALUES (?)", (number,))
        fold_headline(library, number)


def waiting(library: Library, most: int, besides: Collection[int] = ()) -> tuple[Unstudied, ...]:
    """At most so many of those that wait, the newest first; none of `besides`."""
    found = library.rows(
        "SELECT entry.id, version.id, version.article FROM unstudied"
        " JOIN entry ON entry.id = unstudied.entry JOIN version ON version.id = entry.version"
        " ORDER BY unstudied.entry DESC LIMIT ?",
        (most + len(besides),),
    )
    return tuple(Unstudied(*row) for row in found if row[0] not in besides)[:most]


def is_shown(library: Library, one: Unstudied) -> bool:
    """Whether the entry still waits with that very text."""
    return bool(
        library.rows(
            "SELECT 1 FROM unstudied JOIN entry ON entry.id = unstudied.entry"
            " WHERE entry.id = ? AND entry.version = ?",
            (one.entry, one.version),
        )
    )


def count(library: Library) -> int:
    """How many wait."""
    return int(library.rows("SELECT count(*) FROM unstudied")[0][0])
