"""What must hold of feeds that are taken over from another reader and given back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.extract.feeds.test_opml import places_of
from tui.library import feeds
from tui.library.store import Library
from tui.model import Page
from tui.pipeline.exchanging import opml
from tui.pipeline.importing import import_list

THEIRS = """<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Ports"><outline text="North"><outline text="Harbour"
 xmlUrl="https://harbour.example/feed"/></outline>
 <outline text="Ships" xmlUrl="https://ships.example/rss"/></outline>
<outline text="Daily, early"><outline text="Harbour" xmlUrl="https://harbour.example/feed"/></outline>
<outline text="News/Wire"><outline text="Ships" xmlUrl="https://ships.example/rss"/></outline>
<outline text="Alone" xmlUrl="https://alone.example/atom"/></body></opml>"""


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[tuple[Library, Library]]:
    both = Library(tmp_path / "one.db"), Library(tmp_path / "two.db")
    yield both
    for library in both:
        library.close()


def test_the_folders_of_another_reader_come_back_from_the_library(
    libraries: tuple[Library, Library],
) -> None:
    first, second = libraries
    assert import_list(first, Page("theirs.opml", THEIRS.encode())).feeds == 3
    ours = opml(first)
    assert places_of(ours) == places_of(THEIRS)
    import_list(second, Page("ours.opml", ours.encode()))
    assert opml(second) == ours
    assert {one.url: set(one.tags) for one in feeds.followed(second)} == {
        one.url: set(one.tags) for one in feeds.followed(first)
    }
