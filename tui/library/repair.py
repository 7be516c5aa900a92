"""A damaged library made anew of what can be read of it; the damaged file is set aside."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tui.library import codec
from tui.library.backup import put, unused
from tui.library.company import wait_until_alone
from tui.library.faults import DamagedError, fault_of
from tui.library.index import fold_headline, index
from tui.library.keeping import keep
from tui.library.salvage import salvage
from tui.library.store import Library
from tui.model import Annotations, Article

BATCH = 500
"""Articles in a transaction: what is written beside the file until it ends stays small."""
TEXT_LOST = "its text was lost when the library was damaged. Add it again"

Told = Callable[[int, int], None]
"""Is told how many articles are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What became of a damaged library: `without_text` of its `articles` have lost theirs."""

    path: Path
    set_aside: Path
    articles: int
    without_text: int

    def __str__(self) -> str:
        without = f", {self.without_text} of them without their text" if self.without_text else ""
        return (
            f"the library at {self.path} was damaged: {self.articles} articles could be"
            f" saved{without}. The damaged file is now {self.set_aside}"
        )


def repair(path: Path, told: Told | None = None) -> Repair:
    """Put a library made of what can be read of the file at `path` in its place.

    The damaged file gets another name. Ended at any moment, it can be run again and nothing is
    lost: the new library takes the place when it is whole, not before.

    Raises:
        LibraryError: it cannot be done; the file stays as it is.
    """
    with _alone(path):
        return _repair(path, told)


def repair_what_does_not_open(path: Path) -> Repair | None:
    """The same, unless another program has repaired it meanwhile: what that does now is kept.

    Raises:
        LibraryError: it cannot be done; the file stays as it is.
    """
    with _alone(path):
        try:
            Library(path).close()
        except DamagedError:
            return _repair(path, None)
    return None


def _repair(path: Path, told: Told | None) -> Repair:
    wait_until_alone(path)  # what another went on to write in the file set aside would be lost
    whole = path.with_name(f"{path.stem}-repaired.db")
    if not whole.exists():
        _make_anew(path, whole, told)
    aside = _swap(path, whole)
    library = Library(path)
    (articles,) = library.rows("SELECT count(*) FROM entry")[0]
    (without,) = library.rows("SELECT count(*) FROM entry WHERE error = ?", (TEXT_LOST,))[0]
    library.close()
    return Repair(path, aside, articles, without)


def _make_anew(path: Path, whole: Path, told: Told | None) -> None:
    fresh = path.with_name(f"{path.stem}-repairing.db")
    _drop(fresh)
    salvage(path, fresh)
    library = Library(fresh)  # which brings one of an older version up to date
    try:
        # Until it is whole it is made anew whatever happens: nothing waits for the disk.
        library.sqlite.execute("PRAGMA synchronous = OFF")
        _settle(library)
        _adopt(library)
        _tidy(library)
        _index(library, told)
    finally:
        library.close()
    put(fresh, whole)


def _settle(library: Library) -> None:
    """Have every entry show a text that is left, and every address lead to an entry."""
    with library.transaction():
        library.sqlite.execute(
            "UPDATE entry SET version = (SELECT id FROM version WHERE version.entry = entry.id"
            " ORDER BY words DESC, id DESC LIMIT 1)"
            " WHERE version IS NULL OR version NOT IN (SELECT id FROM version)"
        )
        library.sqlite.execute("DELETE FROM alias WHERE entry NOT IN (SELECT id FROM entry)")
        library.sqlite.execute("INSERT OR IGNORE INTO alias SELECT address, id FROM entry")


def _adopt(library: Library) -> None:
    """Make new entries for the texts of those that are lost."""
    lost = library.rows("SELECT id FROM version WHERE entry NOT IN (SELECT id FROM entry)")
    for (number,) in lost:
        with library.transaction():
            text = _text_of(library, number)
            page = library.rows("SELECT page FROM page WHERE version = ?", (number,))
            # Before it is kept anew: it would be found by its own text.
            library.sqlite.execute("DELETE FROM page WHERE version = ?", (number,))
            library.sqlite.execute("DELETE FROM version WHERE id = ?", (number,))
            if text is not None:
                received = codec.unpack_page(page[0][0]) if page else None
                source = received.url if received else text[0].url or f"lost:{number}"
                keep(library, source, received, *text)


def _tidy(library: Library) -> None:
    """Drop the rows that belong to others that are lost."""
    with library.transaction():
        torn = {table for table, *_ in library.rows("PRAGMA foreign_key_check")}
        for table in sorted(torn):
            keys = library.rows(f"PRAGMA foreign_key_list({table})")
            for _, _, parent, column, key, _, when_lost, _ in keys:
                lost = f"{column} IS NOT NULL AND {column} NOT IN (SELECT {key} FROM {parent})"
                library.sqlite.execute(
                    f"UPDATE {table} SET {column} = NULL WHERE {lost}"
                    if when_lost == "SET NULL"
                    else f"DELETE FROM {table} WHERE {lost}"
                )


def _index(library: Library, told: Told | None) -> None:
    """Have search find every text that is left, and say of the others that they are lost."""
    ids = [number for (number,) in library.rows("SELECT id FROM entry ORDER BY id")]
    for start in range(0, len(ids), BATCH):
        with library.transaction():
            for number in ids[start : start + BATCH]:
                _index_entry(library, number)
        if told:
            told(min(start + BATCH, len(ids)), len(ids))


def _index_entry(library: Library, number: int) -> None:
    """Show and index the best text that can be unpacked, and drop what cannot be."""
    versions = library.rows(
        "SELECT id, id IS (SELECT version FROM entry WHERE id = ?1) AS shown FROM version"
        " WHERE entry = ?1 ORDER BY shown DESC, words DESC, id DESC",
        (number,),
    )
    library.sqlite.execute("UPDATE entry SET version = NULL WHERE id = ?", (number,))
    best = None
    for version, _ in versions:
        text = _text_of(library, version)
        if text is None:
            library.sqlite.execute("DELETE FROM version WHERE id = ?", (version,))
        elif best is None:
            best = text
            library.sqlite.execute("UPDATE entry SET version = ? WHERE id = ?", (version, number))
            index(library, number, *text)
    if best is None:
        library.sqlite.execute(
            "UPDATE entry SET error = ? WHERE id = ? AND error = ''", (TEXT_LOST, number)
        )
        fold_headline(library, number)


def _text_of(library: Library, version: int) -> tuple[Article, Annotations | None] | None:
    """What a version has that can be unpacked; its page or annotations are dropped if not."""
    article, annotations, page = library.rows(
        "SELECT article, annotations, page FROM version"
        " LEFT JOIN page ON page.version = version.id WHERE version.id = ?",
        (version,),
    )[0]
    try:
        text = codec.unpack_article(article)
    except DamagedError:
        return None
    try:
        if page:
            codec.unpack_page(page)
    except DamagedError:
        library.sqlite.execute("DELETE FROM page WHERE version = ?", (version,))
    try:
        return text, codec.unpack_annotations(annotations) if annotations else None
    except DamagedError:
        library.sqlite.execute("UPDATE version SET annotations = NULL WHERE id = ?", (version,))
        return text, None


def _swap(path: Path, whole: Path) -> Path:
    """Give `path` to the whole library; the name that the damaged one has now."""
    aside = _aside(path)
    if not aside.exists():
        try:
            os.link(path, aside)  # so that at no moment there is nothing at `path`
        except OSError:
            path.rename(aside)
    log = _beside(path, "-wal")
    if log.exists():  # it is the damaged library's: the new one must not be given it
        log.rename(_beside(aside, "-wal"))
    _beside(path, "-shm").unlink(missing_ok=True)
    put(whole, path)
    return aside


def _aside(path: Path) -> Path:
    """The name for the damaged library; that which it has, if a repair was ended just then."""
    for given in path.parent.glob(f"{path.stem}-damaged-*{path.suffix}"):
        if given.samefile(path):
            return given
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    return unused(path.with_name(f"{path.stem}-damaged-{moment}{path.suffix}"))


def _drop(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        _beside(path, end).unlink(missing_ok=True)


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One program at a time: a second waits, and finds what the first has done."""
    try:
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
    except (sqlite3.Error, OSError) as error:
        raise fault_of(error, path) from error
