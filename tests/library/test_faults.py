"""Whatever happens to the program or the disk, what was said to be done is there."""

from __future__ import annotations

import random
import resource
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy, rmtree

import pytest

from tests.library.articles import story
from tests.library.programs import (
    SERVER,
    add_and_decide,
    change_as_nobody,
    mend,
    open_and_add,
    open_and_close,
    start,
    verdict_of,
    work,
)
from tests.library.test_entries import Where, keep
from tests.library.test_migrations import library_of_version_1
from tui.library import entries, upkeep, verdicts
from tui.library.faults import LibraryError
from tui.library.listing import others_wrote
from tui.library.store import FILE_NAME, Library

SEED = 7
MARKS = 300


def kills(few: int, many: int) -> pytest.MarkDecorator:
    """How often a program is killed: `few` times, and `many` where time is no matter."""
    long = pytest.param(many, marks=pytest.mark.benchmark, id="many")
    return pytest.mark.parametrize("kills", [pytest.param(few, id="few"), long])


def killed(program: Callable[..., None], *arguments: object, after: float) -> list[int]:
    """Run a program, kill it `after` seconds of work; the steps that it said were done."""
    here, there = SERVER.Pipe(duplex=False)
    process = start(program, *arguments, there)
    there.close()
    steps = [here.recv()]
    time.sleep(after)
    process.kill()
    try:
        while True:
            steps.append(here.recv())
    except EOFError:
        process.join()
        return steps


@kills(40, 140)
def test_no_step_that_was_done_is_lost_when_the_program_is_killed(
    tmp_path: Path, kills: int
) -> None:
    chance = random.Random(SEED)
    path = tmp_path / FILE_NAME
    Library(path).close()
    step = 0
    for _ in range(kills):
        *_, last = killed(work, path, step, after=chance.uniform(0, 0.04))
        library = Library(path)
        assert library.rows("PRAGMA quick_check") == [("ok",)]
        page, article, _ = story(last // 3)
        found = entries.known(library, page.url)
        assert found is not None
        assert entries.article_of(library, found.id) == article
        # The step after the last may be done, and the program killed before it could say so.
        steps = [s for s in (last, last + 1) if s // 3 == last // 3]
        assert found.verdict in {verdict_of(s) if s % 3 else "" for s in steps}
        step = (last // 3 + 1) * 3
        library.close()
    library = Library(path)
    assert list(upkeep.check(library)) == []
    assert entries.count(library, Where()) in {step // 3, step // 3 + 1}
    decided = len(list(verdicts.log(library)))
    for number in range(decided):
        assert verdicts.undo(library) is not None, number
    assert verdicts.undo(library) is None
    assert entries.count(library, Where("verdict <> ''")) == 0
    library.close()


@kills(15, 60)
def test_a_migration_that_is_killed_is_done_the_next_time(tmp_path: Path, kills: int) -> None:
    chance = random.Random(SEED)
    old = tmp_path / "old.db"
    library_of_version_1(old)
    sqlite = sqlite3.connect(old)
    sqlite.executemany(
        'INSERT INTO highlight (address, start, "end", words, pen, note)'
        " VALUES ('https://a.example/?utm_source=x&n=' || ?1, 0, 1, 'x', 'red', '')",
        [(number,) for number in range(MARKS)],
    )
    sqlite.commit()
    sqlite.close()
    started = time.perf_counter()
    Library(Path(copy(old, tmp_path / FILE_NAME))).close()
    took = time.perf_counter() - started
    versions = set()
    for number in range(kills):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = Path(copy(old, folder / FILE_NAME))
        killed(open_and_close, path, after=chance.uniform(0, 1.5 * took))
        versions.add(version_of(path))
        library = Library(path)
        assert len(library.rows("SELECT * FROM highlight")) == MARKS + 1
        assert library.reading("https://a.example/?n=5").highlights
        assert library.rows("PRAGMA integrity_check") == [("ok",)]
        library.close()
        backups = list(folder.glob("library-v1*.db"))
        assert backups
        assert {version_of(backup) for backup in backups} == {1}
        rmtree(folder)
    assert 1 in versions  # else none was killed before its end


def version_of(path: Path) -> int:
    sqlite = sqlite3.connect(path)
    (version,) = sqlite.execute("PRAGMA user_version").fetchone()
    assert sqlite.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    sqlite.close()
    return int(version)


@kills(10, 60)
def test_a_repair_that_is_killed_is_done_the_next_time(tmp_path: Path, kills: int) -> None:
    chance = random.Random(SEED)
    library = Library(tmp_path / "sound.db")
    for number in range(40):
        keep(library, number)
    library.close()
    for number in range(kills):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = Path(copy(tmp_path / "sound.db", folder / FILE_NAME))
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size - 9000)
        damaged = path.read_bytes()
        killed(mend, path, after=chance.uniform(0, 0.2))
        library = upkeep.opened(path, lambda error: None)
        assert list(upkeep.check(library)) == []
        assert entries.count(library, Where()) == 40
        library.close()
        asides = list(folder.glob("library-damaged-*.db"))
        assert [aside.read_bytes() for aside in asides] == [damaged]
        rmtree(folder)


def test_of_programs_that_find_a_damaged_library_one_repairs_it(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"no database, and long enough to be seen as none " * 1000)
    programs = [start(open_and_add, path, number) for number in range(4)]
    for program in programs:
        program.join()
    assert [program.exitcode for program in programs] == [0] * 4
    library = Library(path)
    assert entries.count(library, Where()) == 4
    library.close()
    assert len(list(tmp_path.glob("library-damaged-*"))) == 1


def test_programs_that_write_at_once_lose_nothing_of_one_another(tmp_path: Path) -> None:
    names = ("a", "b", "c")
    programs = [start(add_and_decide, tmp_path, name, 30) for name in names]
    for program in programs:
        program.join()
    assert [program.exitcode for program in programs] == [0, 0, 0]
    library = Library(tmp_path)
    assert list(upkeep.check(library)) == []
    assert {
        name: entries.count(library, Where("verdict = ?", (f"by {name}",))) for name in names
    } == dict.fromkeys(names, 15)
    library.close()


def test_what_another_program_changes_is_seen(tmp_path: Path) -> None:
    here, there = Library(tmp_path), Library(tmp_path)
    seen = others_wrote(here)
    number = keep(here)
    assert others_wrote(here) == seen
    verdicts.decide(there, [number], "later")
    assert others_wrote(here) != seen
    assert entries.entry(here, number).verdict == "later"
    here.close()
    there.close()


@pytest.mark.parametrize("in_use", [False, True])
def test_a_library_that_may_not_be_written_is_read_and_says_why_nothing_is_kept(
    in_use: bool,
) -> None:
    # Not pytest's folder: that one is its user's alone.
    folder = Path(tempfile.mkdtemp())
    library = Library(folder)
    try:
        library.keep_tags("a", ("kept",))
        if not in_use:
            library.close()
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        here, there = SERVER.Pipe(duplex=False)
        program = start(change_as_nobody, folder, there)
        there.close()  # or nothing would say that the program died
        tags, said = here.recv()
        program.join()
        assert tags == ("kept",)
        assert said.startswith("LibraryError: the library at")
        assert "read-only" in said
    finally:
        folder.chmod(0o755)
        library.close()
        rmtree(folder)


@contextmanager
def room(size: int) -> Iterator[None]:
    """No file can grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def fill(library: Library) -> None:
    for number in range(100):
        keep(library, 10 + number, random.Random(number).randbytes(20_000).hex())


def test_a_disk_that_fills_up_is_an_error_and_loses_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path)
    kept = keep(library)
    with room(300_000), pytest.raises(LibraryError, match=FILE_NAME):
        fill(library)
    assert list(upkeep.check(library)) == []
    assert entries.article_of(library, kept) is not None
    assert keep(library, 3)
    library.close()


def test_a_migration_without_room_for_its_backup_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    library_of_version_1(path)
    with room(path.stat().st_size - 1), pytest.raises(LibraryError, match=FILE_NAME):
        Library(path)
    assert version_of(path) == 1
    assert [p.name for p in tmp_path.iterdir()] == [FILE_NAME]
    library = Library(path)
    assert library.rows("SELECT words FROM highlight") == [("Samira",)]
    library.close()
