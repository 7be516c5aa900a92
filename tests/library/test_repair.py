"""A damaged library is set aside, and what can be read of it is in the one that takes its place."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from shutil import copy

import pytest

from tests.library.articles import HADDAD
from tests.library.test_entries import Where, keep
from tests.library.test_migrations import PAGE, library_of_version_1
from tui.library import entries, feeds, items, upkeep, verdicts
from tui.library.faults import DamagedError, LibraryError
from tui.library.people import person_page
from tui.library.records import Highlight
from tui.library.repair import TEXT_LOST, repair
from tui.library.salvage import DERIVED
from tui.library.search import search
from tui.library.store import FILE_NAME, Library
from tui.model import Entry, FeedItem

SIZE = 60
PAGES = "https://harbour.example/bridge/{}"
PAGE_SIZE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with articles, verdicts, highlights and tags."""
    place = tmp_path_factory.mktemp("sound")
    library = Library(place)
    for number in range(SIZE):
        keep(library, number, more=f" {random.Random(number).randbytes(1500).hex()}")
    keep(library, 2, more=" It was changed, and is indexed behind all the others.")
    ids = list(range(1, SIZE + 1))
    verdicts.decide(library, ids[:20], "archived")
    verdicts.tag(library, ids[:10], ["port"])
    feed = feeds.follow(library, "https://harbour.example/feed", tags=["ports"])
    given = [
        FeedItem(f"item-{number}", PAGES.format(number), html=f"x {number}") for number in ids[:9]
    ]
    for number, arrival in enumerate(items.arrivals(library, feed.id, feed.url, given), 1):
        items.keep_item(library, feed.id, arrival, number, None)
    library.keep_highlight(entries.entry(library, 1).address, Highlight(0, 6, "Samira", note="x"))
    library.close()
    return place / FILE_NAME


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    """A copy of it to damage."""
    return Path(copy(sound, tmp_path))


def set_aside(path: Path) -> list[Path]:
    return list(path.parent.glob("library-damaged-*.db"))


def damage(path: Path, start: int, end: int) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(random.Random(start).randbytes(end - start))


def rows_of(path: Path) -> list[Entry]:
    library = Library(path)
    found = entries.rows(library, range(1, SIZE + 1))
    library.close()
    return found


def root_of(path: Path, table: str) -> int:
    sqlite = sqlite3.connect(path)
    (page,) = sqlite.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
    sqlite.close()
    return int(page[0])


def problems(library: Library) -> list[str]:
    return list(upkeep.check(library))


def test_all_of_a_sound_library_is_in_the_new_one(path: Path) -> None:
    before = Library(path)
    rows = entries.rows(before, range(1, SIZE + 1))
    decisions = list(verdicts.log(before))
    reading = before.reading(rows[0].address)
    page = person_page(before, HADDAD, "PER")
    before.close()
    done = repair(path)
    assert (done.articles, done.without_text) == (SIZE, 0)
    library = Library(path)
    assert problems(library) == []
    assert entries.rows(library, range(1, SIZE + 1)) == rows
    assert list(verdicts.log(library)) == decisions
    assert [feed.tags for feed in feeds.followed(library)] == [("ports",)]
    assert len(library.rows("SELECT * FROM feed_key")) >= 9
    assert library.reading(rows[0].address) == reading
    assert entries.page_of(library, 3) is not None
    assert search(library, "bridge number 7")
    assert person_page(library, HADDAD, "PER") == page
    assert verdicts.undo(library) is not None
    library.close()


def test_garbage_is_set_aside_and_named(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    garbage = b"not a database, but long enough to be looked at " * 100
    path.write_bytes(garbage)
    said: list[str] = []
    library = upkeep.opened(tmp_path, lambda error: said.append(str(error)))
    assert entries.count(library, Where()) == 0
    keep(library)
    library.close()
    (aside,) = set_aside(path)
    assert aside.read_bytes() == garbage
    assert str(aside) in said[0]
    assert str(path) in said[0]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_library_keeps_what_is_left(path: Path, share: float) -> None:
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(int(size * share))
    said: list[str] = []
    library = upkeep.opened(path, lambda error: said.append(str(error)))
    assert problems(library) == []
    found = entries.rows(library, entries.listed(library, Where()))
    assert f"{len(found)} articles" in said[0]
    assert len(found) >= share * SIZE / 2
    whole = [entry for entry in found if not entry.error]
    assert all(HADDAD in entries.preview(library, entry.id).lead for entry in whole)
    assert {entry.error for entry in found} <= {"", TEXT_LOST}
    (aside,) = set_aside(path)
    assert aside.stat().st_size == int(size * share)
    library.close()


@pytest.mark.parametrize("table", ["entry", "version", "alias", "change", "document", "feed_item"])
def test_where_the_root_of_a_table_is_damaged_its_rows_are_gathered(path: Path, table: str) -> None:
    rows = rows_of(path)
    root = root_of(path, table)
    damage(path, (root - 1) * PAGE_SIZE, root * PAGE_SIZE)
    done = repair(path)
    assert (done.articles, done.without_text) == (SIZE, 0)
    assert rows_of(path) == rows
    library = Library(path)
    assert problems(library) == []
    assert search(library, "bridge number 7")
    library.close()


@pytest.mark.parametrize("size", [16, 100, PAGE_SIZE])
def test_where_the_file_no_longer_knows_its_tables_their_rows_are_gathered(
    path: Path, size: int
) -> None:
    rows = rows_of(path)
    damage(path, 0, size)
    library = upkeep.opened(path, lambda error: None)
    assert problems(library) == []
    assert rows_of(path) == rows
    assert library.reading(rows[0].address).highlights[0].note == "x"
    assert verdicts.undo(library) is not None
    library.close()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_damaged_a_sound_library_comes_of_it(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    size = path.stat().st_size
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(100, size)
        damage(path, start, min(size, start + chance.choice([1, 30, 5000])))
    done = repair(path)
    library = Library(path)
    assert problems(library) == []
    assert done.articles >= SIZE * 9 // 10
    library.close()


def test_a_library_of_version_1_is_repaired_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    library_of_version_1(path)
    repair(path)
    library = Library(path)
    assert [h.note for h in library.reading(PAGE).highlights] == ["hers"]
    library.close()


def test_a_text_that_is_damaged_is_named_and_the_rest_is_repaired(path: Path) -> None:
    library = Library(path)
    library.write("UPDATE version SET article = x'00112233' WHERE entry = 5")
    with pytest.raises(DamagedError, match="this page is damaged"):
        entries.article_of(library, 5)
    assert any("version 5" in problem for problem in upkeep.check(library))
    library.close()
    assert repair(path).without_text == 1
    library = Library(path)
    assert entries.entry(library, 5).error == TEXT_LOST
    assert entries.entry(library, 5).verdict == "archived"
    library.close()


def test_a_repair_that_was_ended_before_its_last_step_goes_on_there(path: Path) -> None:
    done = repair(path)
    path.rename(path.with_name("library-repaired.db"))
    path.write_bytes(b"damaged again" * 1000)
    again = repair(path)
    assert again.articles == done.articles
    assert not path.with_name("library-repaired.db").exists()


def test_a_file_that_is_no_library_is_not_put_aside(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("not a database, and not meant to be one " * 100)
    with pytest.raises(DamagedError):
        upkeep.opened(notes, lambda error: None)
    assert notes.read_text().startswith("not a database")


@pytest.mark.parametrize("version", [0, 2, 40])
def test_a_database_of_another_program_is_left_alone(tmp_path: Path, version: int) -> None:
    path = tmp_path / FILE_NAME
    sqlite = sqlite3.connect(path)
    sqlite.execute("CREATE TABLE bookmark (url)")
    sqlite.execute(f"PRAGMA user_version = {version}")
    sqlite.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Library(tmp_path)
    assert path.read_bytes() == before


def test_what_belongs_to_a_row_that_is_made_anew_is_made_anew(path: Path) -> None:
    library = Library(path)
    belongs = library.rows(
        'SELECT t.name, k."table" FROM pragma_table_list AS t'
        " JOIN pragma_foreign_key_list(t.name) AS k WHERE t.type = 'table'"
    )
    library.close()
    assert {table for table, parent in belongs if parent in DERIVED} <= DERIVED


@pytest.mark.parametrize(
    ("harm", "index"),
    [
        ("UPDATE document_words_data SET block = x'00112233' WHERE id > 1000", "document_words"),
        ("UPDATE headline_letters_data SET block = x'0011' WHERE id > 1000", "headline_letters"),
        ("DELETE FROM quote_words_docsize WHERE id = 5", "quote_words lacks 1"),
        ("DELETE FROM figure WHERE id = 5", "has 1 that"),
    ],
)
def test_a_damaged_index_of_words_is_named_and_made_anew(path: Path, harm: str, index: str) -> None:
    library = Library(path)
    library.write(harm)
    assert index in " ".join(problems(library))
    library.close()
    repair(path)
    library = Library(path)
    assert problems(library) == []
    assert search(library, "bridge number 7")
    library.close()


def test_others_write_while_a_library_is_checked(path: Path) -> None:
    here, there = Library(path), Library(path)
    there.sqlite.execute("BEGIN IMMEDIATE")
    assert problems(here) == []
    there.sqlite.execute("ROLLBACK")
    here.close()
    there.close()
