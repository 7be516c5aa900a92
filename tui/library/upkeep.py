"""A library checked, copied, made small, and opened even where it is damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from tui.errors import ReadingError
from tui.library import codec
from tui.library.backup import back_up
from tui.library.company import wait_until_alone
from tui.library.connection import FILE_NAME, WAIT, file_of
from tui.library.faults import DamagedError, LibraryError, fault_of
from tui.library.repair import repair_what_does_not_open
from tui.library.store import Library

MOST_PROBLEMS = 20
QUICK = 16_000_000
"""Bytes of a damaged library that is repaired while the reader waits: some 1,500 articles, which
take a few seconds."""


def opened(
    place: Path | None, say: Callable[[ReadingError], None], at_most: int | None = None
) -> Library:
    """The library at `place`; one that is damaged is set aside and repaired, and `say` is told.

    Raises:
        LibraryError: it cannot be opened, or is damaged and of more than `at_most` bytes.
    """
    try:
        return Library(place)
    except DamagedError:
        path = file_of(place) if place else None
        # A file of another kind, named by mistake, is not ours to put aside.
        if path is None or path.suffix != Path(FILE_NAME).suffix:
            raise
        if at_most is not None and path.stat().st_size > at_most:
            raise
        done = repair_what_does_not_open(path)
        if done:
            say(DamagedError(str(done), "“broadsheet add” reads again what is missing"))
        return Library(place)


def check(library: Library) -> Iterator[str]:
    """What is wrong with the library, a sentence each; nothing where it is sound.

    Raises:
        LibraryError: the file cannot be read.
    """
    for (said,) in library.rows(f"PRAGMA integrity_check({MOST_PROBLEMS})"):
        if said != "ok":
            yield said.replace("\n", ": ")
    for table, row, parent, _ in library.rows("PRAGMA foreign_key_check")[:MOST_PROBLEMS]:
        yield f"row {row} of {table} belongs to a row of {parent} that is not there"
    for table in ("document", "quote", "figure", "headline"):
        yield from _check_words(library, table)
    for (number,) in library.rows("SELECT id FROM version"):
        try:
            _unpack(library, number)
        except DamagedError as error:
            yield f"version {number}: {error.message}"


def _check_words(library: Library, table: str) -> Iterator[str]:
    """What is wrong with the index of the words of a table.

    SQLite's own check of such an index holds the lock for writing as long as it takes, and other
    programs would have to wait. All of the index is read instead, and what it has is counted.
    """
    words = "headline_letters" if table == "headline" else f"{table}_words"
    try:
        library.rows(f"CREATE VIRTUAL TABLE temp.words_of USING fts5vocab (main, {words}, row)")
        library.rows("SELECT sum(cnt) FROM temp.words_of")
        if table != "headline":  # which keeps no list of its rows
            key = "id" if table != "document" else "entry"
            rows, indexed = f"SELECT {key} FROM {table}", f"SELECT id FROM {words}_docsize"
            ((lost,),) = library.rows(f"SELECT count(*) FROM ({rows} EXCEPT {indexed})")
            ((odd,),) = library.rows(f"SELECT count(*) FROM ({indexed} EXCEPT {rows})")
            if lost or odd:
                yield f"{words} lacks {lost} rows of {table}, and has {odd} that are not there"
    except DamagedError as error:
        yield f"{words}: {error.message}"
    finally:
        library.rows("DROP TABLE IF EXISTS temp.words_of")


def _unpack(library: Library, number: int) -> None:
    article, annotations, page = library.rows(
        "SELECT article, annotations, page FROM version"
        " LEFT JOIN page ON page.version = version.id WHERE version.id = ?",
        (number,),
    )[0]
    codec.unpack_article(article)
    if annotations:
        codec.unpack_annotations(annotations)
    if page:
        codec.unpack_page(page)


def backup(library: Library, target: Path) -> None:
    """Copy the library to `target`, as it is at this moment, whoever writes to it meanwhile.

    Raises:
        LibraryError: it cannot be copied, or there is a file at `target` already.
    """
    if library.path is None or target.exists():
        raise LibraryError(f"{target} is there already", "Give the copy another name")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        back_up(library.path, target)
    except (sqlite3.Error, OSError) as error:
        raise fault_of(error, target) from error


def vacuum(path: Path) -> int:
    """Give back the space that nothing uses in the library at `path`; how many bytes that was.

    Nobody else may have it open: their changes would have to wait until all of it is written anew.

    Raises:
        LibraryError: another program has the library open, or there is no room for a copy of it.
    """
    wait_until_alone(path)
    # A connection of its own: the library's keeps what is temporary in memory, this is a copy.
    try:
        with closing(sqlite3.connect(path, timeout=WAIT)) as sqlite:
            before = _size(sqlite)
            sqlite.execute("VACUUM")
            sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return max(0, before - _size(sqlite))
    except (sqlite3.Error, OSError) as error:
        raise fault_of(error, path) from error


def _size(sqlite: sqlite3.Connection) -> int:
    pages, size = (
        sqlite.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
    )
    return int(pages * size)
