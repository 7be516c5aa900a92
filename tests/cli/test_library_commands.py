"""The library from the command line, in processes of its own."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest

from tests.extract.lists.lists import LISTS
from tests.test_cli import broadsheet
from tui.library import entries, verdicts
from tui.library.store import Library


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, sample_pages: Path) -> Path:
    """A library with the sample pages."""
    place = tmp_path_factory.mktemp("library") / "work.db"
    done = broadsheet("--library", str(place), "add", str(sample_pages))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.strip() == "15 added"
    return place


def test_pages_are_added_once_and_failures_are_listed_at_the_end(
    tmp_path: Path, sample_pages: Path
) -> None:
    page, missing = str(sample_pages / "wire-ceasefire.html"), str(tmp_path / "nowhere.html")
    first = broadsheet("add", page, missing, BROADSHEET_DATA=str(tmp_path))
    assert first.returncode == 1
    said, failure = first.stderr.splitlines()
    assert said == "1 added, 1 failed"
    assert "nowhere.html" in failure
    again = broadsheet("add", page, BROADSHEET_DATA=str(tmp_path))
    assert (again.returncode, again.stderr) == (0, "0 added, 1 known\n")


def test_a_file_of_addresses_is_its_addresses(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("# mine\nhttp://127.0.0.1:9/a\nhttp://127.0.0.1:9/b\n")
    done = broadsheet("add", str(tmp_path / "list.txt"), BROADSHEET_DATA=str(tmp_path))
    assert "2 failed" in done.stderr


def test_the_list_is_filtered_by_a_query(full: Path) -> None:
    rows = broadsheet("--library", str(full), "list", "--json", "site:meridian").stdout
    (entry,) = map(json.loads, rows.splitlines())
    assert entry["title"] == "Truce holds for second day along Kessara line"
    listed = broadsheet("--library", str(full), "list", COLUMNS="40").stdout.splitlines()
    assert len(listed) == 15
    title = " Norland inflation falls to 2.4% as energy bills ease"
    assert any(line.endswith(title) for line in listed)
    assert len(broadsheet("--library", str(full), "list", "--limit", "3").stdout.splitlines()) == 3


def test_a_query_that_is_not_understood_is_pointed_at(full: Path) -> None:
    done = broadsheet("--library", str(full), "list", "truce", "is:bored")
    assert done.returncode == 2
    assert done.stderr.endswith("  truce is:bored\n        ^\n")


@pytest.mark.parametrize(
    "command",
    [["list"], ["export", "is:starred"], ["log"], ["feeds"], ["library", "check"]],
)
def test_a_library_that_is_not_there_is_not_made_to_be_looked_into(
    tmp_path: Path, command: list[str]
) -> None:
    done = broadsheet("--library", str(tmp_path / "wrok.db"), *command)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"there is no library at {tmp_path / 'wrok.db'}" in done.stderr
    assert not list(tmp_path.iterdir())


def test_articles_are_exported_in_every_format(full: Path) -> None:
    def export(*options: str) -> str:
        return broadsheet("--library", str(full), "export", *options, "title:truce").stdout

    assert export().startswith("# Truce holds")
    assert json.loads(export("--format", "json"))["verdict"] == ""
    assert export("--format", "bibtex").startswith("@online{")
    rows = list(csv.DictReader(export("--format", "csv", "--what", "quotes").splitlines()))
    assert "Samuel Okello" in {row["speaker"] for row in rows}


def test_the_log_has_the_verdicts_with_their_times(full: Path) -> None:
    library = Library(full)
    number = entries.listed(library, Everything())[0]
    verdicts.decide(library, [number], "later")
    library.close()
    (row,) = csv.DictReader(broadsheet("--library", str(full), "log").stdout.splitlines())
    assert (row["before"], row["verdict"]) == ("inbox", "later")
    assert row["at"].startswith("20")


class Everything:
    def sql(self) -> tuple[str, tuple[()]]:
        return "1", ()


def test_a_file_that_is_no_library_is_named_and_left(tmp_path: Path) -> None:
    words = "no database at all, and long enough to be seen as none"
    (tmp_path / "notes.txt").write_text(words)
    done = broadsheet("--library", str(tmp_path / "notes.txt"), "list")
    assert done.returncode == 1
    assert "notes.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "notes.txt").read_text() == words


@pytest.mark.parametrize("labels", ["", "a,a", "1,2,3,4,5,6,7,8,9,10"])
def test_labels_that_are_none_are_refused(labels: str) -> None:
    done = broadsheet("triage", "--labels", labels, "page.html")
    assert done.returncode == 2
    assert "different labels" in done.stderr


def test_triage_needs_a_terminal() -> None:
    done = broadsheet("triage", "--labels", "keep,drop", "page.html")
    assert (done.returncode, done.stdout) == (2, "")
    assert "triage needs a terminal" in done.stderr


def test_lists_of_other_programs_are_imported(tmp_path: Path) -> None:
    for name in ("pocket.csv", "urls"):
        (tmp_path / name).write_text(LISTS[name])
    (tmp_path / "letter.txt").write_text("Dear Ada,")
    own = str(tmp_path / "own.db")
    files = [str(tmp_path / name) for name in ("pocket.csv", "letter.txt", "urls", "pocket.csv")]
    done = broadsheet("--library", own, "import", *files)
    assert done.returncode == 1
    pocket, letter, urls, again = done.stderr.splitlines()
    assert pocket.endswith("pocket.csv (Pocket): 1 page")
    assert "letter.txt" in letter
    assert urls.endswith("(newsboat): 2 feeds")
    assert again.endswith("1 known")
    assert "Pier, reopened" in broadsheet("--library", own, "list", "is:archived").stdout


def test_the_highlights_of_an_omnivore_export_come_along(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("metadata_0_to_20.json", LISTS["omnivore.json"])
        archive.writestr("highlights/pier.md", "> Nine days. \n\nof ten?\n\nAsk Ada.\n\n\n\n")
    own = str(tmp_path / "own.db")
    done = broadsheet("--library", own, "import", str(tmp_path / "export.zip"))
    assert (done.returncode, done.stderr) == (0, f"{tmp_path}/export.zip (Omnivore): 1 page\n")
    library = Library(Path(own))
    waiting = library.rows("SELECT words, note FROM waiting_mark")
    library.close()
    assert sorted(waiting) == [("", "Ask Ada."), ("Nine days.", "of ten?")]
