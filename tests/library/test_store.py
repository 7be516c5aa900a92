"""What the reader did outlives the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tui.library.records import Correction, Highlight, Place, Reading, SiteRule
from tui.library.store import FILE_NAME, Library, LibraryError

ADDRESS = "https://example.org/story"


def test_everything_kept_is_there_after_opening_again(tmp_path: Path) -> None:
    place = Place(120, "The river rose", "Then. ", 4, 0.4)
    highlight = Highlight(10, 24, "The river rose", "green", "check this")
    correction = Correction("merge", "Mara", "PER", "Mara Lind")
    first = Library(tmp_path)
    first.keep_place(ADDRESS, Place(3, "else"))
    first.keep_place(ADDRESS, place)
    first.keep_highlight(ADDRESS, highlight)
    first.keep_correction(ADDRESS, correction)
    first.keep_tags(ADDRESS, ("water", "north"))
    first.keep_rule(SiteRule("example.org", "drop", "Sign up"))
    first.keep_flag("welcomed")
    first.close()

    second = Library(tmp_path)
    assert second.reading(ADDRESS) == Reading(
        place, (highlight,), (correction,), ("north", "water")
    )
    assert second.rules("example.org") == (SiteRule("example.org", "drop", "Sign up"),)
    assert second.has_flag("welcomed")
    assert not second.has_flag("other")
    assert second.reading("https://example.org/other") == Reading()
    second.close()


def test_what_is_dropped_is_gone(tmp_path: Path) -> None:
    library = Library(tmp_path)
    highlight = Highlight(1, 4, "abc")
    rule = SiteRule("example.org", "keep", "By our staff")
    library.keep_highlight(ADDRESS, highlight)
    library.keep_rule(rule)
    library.drop_highlight(ADDRESS, highlight)
    library.drop_rule(rule)
    assert library.reading(ADDRESS) == Reading()
    assert library.rules("example.org") == ()
    library.close()


def test_a_correction_that_is_given_twice_is_kept_once(tmp_path: Path) -> None:
    library = Library(tmp_path)
    correction = Correction("hide", "Reuters", "ORG")
    library.keep_correction(ADDRESS, correction)
    library.keep_correction(ADDRESS, correction)
    assert library.reading(ADDRESS).corrections == (correction,)
    library.close()


def test_a_note_to_the_same_words_replaces_the_older_one(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep_highlight(ADDRESS, Highlight(1, 4, "abc", "yellow", "first"))
    library.keep_highlight(ADDRESS, Highlight(1, 4, "abc", "red", "second"))
    found = library.reading(ADDRESS).highlights
    assert [(h.pen, h.note) for h in found] == [("red", "second")]
    library.close()


def test_a_killed_program_loses_nothing_that_it_kept(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from tui.library.store import Library\n"
        "from tui.library.records import Highlight\n"
        "library = Library(pathlib.Path(sys.argv[1]))\n"
        "for number in range(100000):\n"
        "    library.keep_highlight('a', Highlight(number, number + 1, 'x'))\n"
        "    print(number, flush=True)\n"
    )
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as program:
        assert program.stdout is not None
        kept = [int(program.stdout.readline()) for _ in range(50)]
        program.send_signal(signal.SIGKILL)
        kept += [int(line) for line in program.stdout.read().splitlines() if line.isdigit()]
    library = Library(tmp_path)
    assert len(library.reading("a").highlights) >= max(kept) + 1
    library.close()


def test_a_damaged_file_is_named_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"not a database, but long enough to be looked at " * 100)
    with pytest.raises(LibraryError, match=FILE_NAME):
        Library(tmp_path)
    assert path.read_bytes().startswith(b"not a database")


def test_a_folder_that_cannot_be_made_is_an_error_with_a_way_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError) as caught:
        Library(tmp_path / "file" / "folder")
    assert caught.value.hint


def test_a_library_of_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.sqlite.execute("PRAGMA user_version = 99")
    library.close()
    with pytest.raises(LibraryError, match="newer"):
        Library(tmp_path)


def test_two_programs_write_side_by_side(tmp_path: Path) -> None:
    def write(name: str) -> None:
        library = Library(tmp_path)
        for number in range(30):
            library.keep_highlight(name, Highlight(number, number + 1, "x"))
        library.close()

    threads = [threading.Thread(target=write, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library = Library(tmp_path)
    assert [len(library.reading(name).highlights) for name in ("a", "b")] == [30, 30]
    library.close()


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.keep_tags(ADDRESS, ("kept",))
    # SQLite's own limit stands in for the disk's: it fails and ends the transaction alike.
    library.sqlite.execute("PRAGMA max_page_count = 1")
    with pytest.raises(LibraryError, match="full"):
        library.keep_tags(ADDRESS, tuple(f"tag {n} {'x' * 80}" for n in range(2000)))
    library.sqlite.execute("PRAGMA max_page_count = 100000")
    assert library.reading(ADDRESS).tags == ("kept",)
    library.keep_tags(ADDRESS, ("kept", "more"))
    library.close()
