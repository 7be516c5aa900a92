from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.lists.lists import HARBOUR, LISTS
from tui.errors import ListError
from tui.extract.feeds.opml import Subscription
from tui.extract.lists.reading import read_list
from tui.extract.lists.saved import SavedList, SavedMark, SavedPage, time_of
from tui.model import Page

ADDED = datetime(2024, 3, 2, 8, tzinfo=UTC)
TAGS = ("ports", "long-reads")
MARK = SavedMark("The crane stood still.", "which one?")
PIER = "Pier, reopened"
SHIPS = "https://ships.example/a"


def read(text: str, name: str = "list") -> SavedList:
    return read_list(Page(name, text.encode("utf-8", "surrogatepass")))


PAGES = {
    "pocket.csv": ("Pocket", [SavedPage(HARBOUR, PIER, TAGS, ADDED, archived=True)]),
    "pocket.html": (
        "Pocket",
        [SavedPage(SHIPS, "", (), ADDED), SavedPage(HARBOUR, PIER, TAGS, ADDED, archived=True)],
    ),
    "instapaper.csv": (
        "Instapaper",
        [
            SavedPage(
                HARBOUR,
                PIER,
                TAGS,
                ADDED,
                archived=True,
                marks=(SavedMark('The "crane" stood still.'),),
            ),
            SavedPage(SHIPS, "Ships", ("sea-things",), ADDED),
        ],
    ),
    "readwise.csv": (
        "Readwise Reader",
        [SavedPage(HARBOUR, PIER, TAGS, ADDED, read=True, archived=True)],
    ),
    "raindrop.csv": (
        "Raindrop",
        [
            SavedPage(
                HARBOUR,
                PIER,
                TAGS,
                ADDED,
                starred=True,
                marks=(MARK,),
                note="Ask Ada\nabout this",
            )
        ],
    ),
    "omnivore.json": (
        "Omnivore",
        [SavedPage(HARBOUR, PIER, TAGS, ADDED, read=True, archived=True, marks=(MARK,))],
    ),
    "wallabag.json": (
        "Wallabag",
        [
            SavedPage(
                HARBOUR,
                PIER,
                TAGS,
                ADDED,
                archived=True,
                starred=True,
                marks=(MARK,),
                html="<p>The crane stood still.</p>",
            )
        ],
    ),
    "bookmarks.html": (
        "bookmarks",
        [
            SavedPage(HARBOUR, PIER, ("sea-things", *TAGS), ADDED, note="Ask Ada"),
            SavedPage(SHIPS, "Ships", (), ADDED),
        ],
    ),
    "addresses.txt": ("addresses", [SavedPage(HARBOUR, PIER), SavedPage(SHIPS, "Ships")]),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_list_is_known_by_what_is_in_it_and_read_with_all_that_it_has(name: str) -> None:
    found = read(LISTS[name])
    assert (found.program, list(found.pages)) == PAGES[name]


def test_newsboats_feeds_come_with_their_tags_and_nothing_is_run() -> None:
    found = read(LISTS["urls"])
    assert found.program == "newsboat"
    assert found.feeds == (
        Subscription("https://harbour.example/feed", "The Harbour", "", TAGS),
        Subscription("https://ships.example/rss"),
    )


def test_an_opml_is_a_list_of_feeds() -> None:
    (feed,) = read(LISTS["feeds.opml"]).feeds
    assert (feed.url, feed.tags) == ("https://harbour.example/feed", ("Sea Things",))


def test_times_are_told_apart_by_their_length() -> None:
    for text in ("1709366400", "1709366400000", "1709366400000000", "2024-03-02T08:00:00Z"):
        assert time_of(text) == ADDED
    assert time_of("0") is time_of("soon") is time_of(None) is None


@pytest.mark.parametrize(
    "text", ["", "words alone", "[]", "{}", '{"a": [1]}', "<p>page</p>", "a,b\n1,2\n", "https://"]
)
def test_what_is_no_list_is_said(text: str) -> None:
    with pytest.raises(ListError, match="list is no list that Broadsheet knows"):
        read(text)


@given(st.sampled_from(sorted(LISTS)), st.integers(0, 400), st.text(max_size=12))
def test_a_list_that_is_damaged_anywhere_is_read_or_said(name: str, at: int, text: str) -> None:
    whole = LISTS[name]
    try:
        found = read(whole[:at] + text + whole[at + len(text) :])
    except ListError:
        return
    for page in found.pages:
        assert page.url.startswith(("http://", "https://"))
        assert "\x1b" not in page.title + page.note + page.html + "".join(page.tags)


def test_a_marked_section_in_bookmarks_costs_no_page() -> None:
    found = read(
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><![endif]--><![foo bar]>"
        f'<DL><DT><A HREF="{HARBOUR}">{PIER}</A></DL>'
    )
    assert [page.url for page in found.pages] == [HARBOUR]


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\x1c", "\x0b"])
def test_a_line_separator_in_a_title_parts_no_row(separator: str) -> None:
    found = read(f"url,title,time_added\n{HARBOUR},Pier{separator}open,1709366400\n{SHIPS},B,1\n")
    first, _ = found.pages
    assert (first.url, first.added) == (HARBOUR, ADDED)


def test_a_declaration_with_nothing_behind_it_is_no_list() -> None:
    with pytest.raises(ListError):
        read("<?xml version='1.0'?>")
