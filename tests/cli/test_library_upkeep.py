"""broadsheet library: what it says of a sound file, and what it does with a damaged one."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.library.test_entries import keep
from tests.test_cli import broadsheet
from tui.library.store import FILE_NAME, Library


@pytest.fixture
def place(tmp_path: Path) -> str:
    library = Library(tmp_path)
    for number in range(5):
        keep(library, number)
    library.close()
    return str(tmp_path)


def test_a_sound_library_is_said_to_be_sound_and_not_touched(place: str) -> None:
    done = broadsheet("--library", place, "library", "check")
    assert (done.returncode, done.stdout) == (0, "")
    assert "library.db is sound" in done.stderr
    done = broadsheet("--library", place, "library", "repair")
    assert (done.returncode, "nothing to repair" in done.stderr) == (0, True)
    assert [path.name for path in Path(place).iterdir()] == [FILE_NAME]


def test_a_damaged_library_is_checked_as_it_is_and_repaired_when_that_is_asked(place: str) -> None:
    path = Path(place) / FILE_NAME
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    damaged = path.read_bytes()
    checked = broadsheet("--library", place, "library", "check")
    assert checked.returncode == 1
    assert "library.db is damaged" in checked.stderr
    assert "library repair" in checked.stderr
    assert path.read_bytes() == damaged
    repaired = broadsheet("--library", place, "library", "repair")
    assert repaired.returncode == 0
    (aside,) = Path(place).glob("library-damaged-*.db")
    assert str(aside) in repaired.stderr
    assert aside.read_bytes() == damaged
    assert broadsheet("--library", place, "library", "check").returncode == 0


def test_any_command_repairs_what_cannot_be_opened_and_says_so(place: str) -> None:
    (Path(place) / FILE_NAME).write_bytes(b"garbage " * 2000)
    done = broadsheet("--library", place, "list")
    assert (done.returncode, done.stdout) == (0, "")
    assert "was damaged" in done.stderr
    assert len(list(Path(place).glob("library-damaged-*.db"))) == 1


def test_a_backup_is_a_library_and_never_takes_the_place_of_one(place: str) -> None:
    target = Path(place) / "copies" / "mine.db"
    assert broadsheet("--library", place, "library", "backup", str(target)).returncode == 0
    listed = broadsheet("--library", str(target), "list").stdout
    assert listed == broadsheet("--library", place, "list").stdout != ""
    again = broadsheet("--library", place, "library", "backup", str(target))
    assert again.returncode == 1
    assert "is there already" in again.stderr
    today = Path(broadsheet("--library", place, "library", "backup").stdout.strip())
    assert today.name.startswith("library-20")
    assert today.exists()


def test_vacuum_gives_back_what_nothing_uses(place: str) -> None:
    library = Library(Path(place))
    library.write("CREATE TABLE ballast AS SELECT randomblob(2000000) AS bytes")
    library.write("DROP TABLE ballast")
    library.close()
    before = (Path(place) / FILE_NAME).stat().st_size
    done = broadsheet("--library", place, "library", "vacuum")
    assert (done.returncode, done.stdout) == (0, "")
    assert "2.0 MB given back" in done.stderr
    assert (Path(place) / FILE_NAME).stat().st_size < before - 1_900_000
    assert broadsheet("--library", place, "library", "check").returncode == 0


@pytest.fixture
def company(place: str) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the library open, and writes to it."""
    with another_program(place) as program:
        yield program


def test_what_needs_the_library_alone_says_that_another_program_has_it(
    place: str, company: subprocess.Popen[str]
) -> None:
    path = Path(place) / FILE_NAME
    done = broadsheet("--library", place, "library", "vacuum")
    assert done.returncode == 1
    assert "open in another program" in done.stderr
    assert "Quit Broadsheet" in done.stderr
    before = path.stat().st_ino
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\0" * 9000)
    done = broadsheet("--library", place, "library", "repair")
    assert (done.returncode, "open in another program" in done.stderr) == (1, True)
    assert path.stat().st_ino == before
    company.communicate("quit\n", timeout=10)
    assert broadsheet("--library", place, "library", "repair").returncode == 0
    assert path.stat().st_ino != before


def test_a_program_that_only_looks_is_waited_for(place: str) -> None:
    with another_program(place) as program:
        vacuum = subprocess.Popen(
            [sys.executable, "-m", "tui", "--library", place, "library", "vacuum"],
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(1)
        program.communicate("quit\n", timeout=10)
        assert "given back" in vacuum.communicate(timeout=20)[1]


@contextmanager
def another_program(place: str) -> Iterator[subprocess.Popen[str]]:
    opens = (
        "import sys; from pathlib import Path; from tui.library.store import Library;"
        "library = Library(Path(sys.argv[1])); library.keep_flag('here');"
        "print('open', flush=True); sys.stdin.readline(); library.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", opens, place],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        try:
            yield program
        finally:
            program.kill()
