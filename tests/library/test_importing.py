from __future__ import annotations

from datetime import UTC, datetime

from tests.library.articles import story
from tui.library import entries, keeping, verdicts
from tui.library.importing import take_over
from tui.library.store import Library
from tui.model import Saved

URL = "https://harbour.example/bridge/1"
SAVED = Saved(
    f"{URL}?utm_source=list",
    "Bridge, saved",
    datetime(2020, 5, 1, tzinfo=UTC),
    ("port",),
    "archived",
    read=True,
    starred=True,
    marked=(
        ("The bridge number 1\nstays shut.", "is it?"),
        ("Words that are not there", ""),
        ("", "a fine page"),
    ),
)


def test_what_was_saved_elsewhere_comes_with_its_date_tags_and_state(library: Library) -> None:
    assert take_over(library, [SAVED]) == (1, 0)
    (entry,) = entries.rows(library, [1])
    assert (entry.title, entry.added.year, entry.tags) == ("Bridge, saved", 2020, ("port",))
    assert (entry.verdict, entry.read, entry.starred) == ("archived", True, True)
    assert not entries.has_article(library, entry.id)
    assert entries.unread_sources(library) == [SAVED.url]


def test_marks_find_their_place_when_the_text_comes(library: Library) -> None:
    take_over(library, [SAVED])
    page, article, annotations = story()
    entry = keeping.keep(library, URL, page, article, annotations)
    whole, mark = library.reading(URL).highlights
    assert (whole.start, whole.end, whole.note) == (0, 80, "a fine page")
    assert article.text[mark.start : mark.end] == mark.words == "The bridge number 1 stays shut."
    assert mark.note == "is it?"
    assert (entry.title, entry.verdict) == ("Bridge 1 stays shut", "archived")
    assert entries.unread_sources(library) == []


def test_what_the_reader_decided_here_stays(library: Library) -> None:
    page, article, annotations = story()
    entry = keeping.keep(library, URL, page, article, annotations)
    verdicts.decide(library, [entry.id], "later")
    assert take_over(library, [SAVED, SAVED]) == (0, 2)
    now = entries.entry(library, entry.id)
    assert (now.verdict, now.starred, now.tags) == ("later", False, ("port",))
