from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

from tests.library.articles import story
from tui.library import feeds, items, keeping
from tui.library.migrations import make
from tui.library.records import FeedText, Highlight
from tui.library.store import Library
from tui.model import FeedItem

PAGE = "https://harbour.example/bridge/1?utm_source=mail"


def library_of_version_1(path: Path) -> None:
    sqlite = sqlite3.connect(path)
    sqlite.executescript(files("tui.library").joinpath("marks.sql").read_text("utf-8"))
    sqlite.execute(
        'INSERT INTO highlight (address, start, "end", words, pen, note)'
        " VALUES (?, 0, 6, 'Samira', 'red', 'hers')",
        (PAGE,),
    )
    sqlite.execute("PRAGMA user_version = 1")
    sqlite.commit()
    sqlite.close()


def test_marks_of_version_1_belong_to_their_article(tmp_path: Path) -> None:
    library_of_version_1(tmp_path / "library.db")
    library = Library(tmp_path)
    page, article, annotations = story()
    keeping.keep(library, page.url, page, article, annotations)
    mark = Highlight(0, 6, "Samira", "red", "hers")
    assert library.reading(page.url).highlights == library.reading(PAGE).highlights == (mark,)
    library.close()


def test_a_library_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    library_of_version_1(tmp_path / "library.db")
    Library(tmp_path).close()
    backup = sqlite3.connect(tmp_path / "library-v1.db")
    assert backup.execute("PRAGMA user_version").fetchone() == (1,)
    assert backup.execute("SELECT address FROM highlight").fetchall() == [(PAGE,)]
    backup.close()


def test_a_library_of_version_2_keeps_why_a_page_did_not_come(tmp_path: Path) -> None:
    sqlite = sqlite3.connect(tmp_path / "library.db", isolation_level=None)
    make(sqlite, 2)
    sqlite.close()
    page, article, annotations = story()
    library = Library(tmp_path)
    entry = keeping.keep(library, page.url, page, article, annotations)
    feed = feeds.follow(library, "https://harbour.example/feed")
    (arrival,) = items.arrivals(library, feed.id, feed.url, [FeedItem(url=page.url, title="Story")])
    items.keep_item(library, feed.id, arrival, entry.id, article, "a wall")
    assert items.feed_text(library, entry.id) == FeedText(article, "a wall")
    library.close()


def test_a_file_may_be_named_itself(tmp_path: Path) -> None:
    library = Library(tmp_path / "work.db")
    library.close()
    assert [p.name for p in tmp_path.iterdir()] == ["work.db"]
