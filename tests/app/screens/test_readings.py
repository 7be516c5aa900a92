"""What must hold of a page's readings: those that there are, offered by their keys, one by one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from textual.notifications import Notification
from textual.pilot import Pilot

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tests.app.sittings import LONG, SOURCES, Shelf, app, one, reader, until
from tui.app.app import Broadsheet
from tui.app.reading_time import minutes_of_words
from tui.app.views import VIEWS
from tui.app.widgets.masthead import Masthead
from tui.app.widgets.notice import Notice
from tui.config import Settings
from tui.facts import words_of
from tui.library import entries, feeds, items, keeping
from tui.library.store import Library
from tui.model import Annotations, Article, Block, Clutter, FeedItem

SIZE = (130, 40)
FEED = "https://estuary.example/feed.xml"
TEASER = Article(
    (Block("paragraph", "The eastern quay is under water again, and the ferries wait."),),
    url=SOURCES[0],
    title="Eastern quay under water",
)
COPY = f"https://web.archive.org/web/2id_/{SOURCES[0]}"


def notice(application: Broadsheet) -> Notice:
    return application.screen.query_one(Notice)


def note(application: Broadsheet) -> str:
    return application.screen.query_one(Masthead).note


def offered(application: Broadsheet) -> dict[str, str]:
    return dict(notice(application).offers)


def give_by_feed(folder: Path, text: Article = TEASER, fault: str = "") -> None:
    """Let the library have `text` as what a feed gave of the first of SOURCES."""
    with closing(Library(folder)) as library:
        feed = feeds.follow(library, FEED)
        entry = keeping.keep(library, SOURCES[0], None, text, Annotations())
        item = FeedItem(guid="quay-under-water", url=SOURCES[0], title=text.title)
        (arrival,) = items.arrivals(library, feed.id, FEED, [item])
        items.keep_item(library, feed.id, arrival, entry.id, text, fault)


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_a_wall_offers_what_there_is_and_nothing_more(data_folder: Path) -> None:
    application = app(SOURCES[0], street=Shelf({}))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: bool(offered(application)))
        assert offered(application) == {
            "o": "opens estuary.example in the browser",
            "O": "asks web.archive.org for its copy",
            "R": "tries again",
            "q": "goes back",
        }


async def test_a_wall_offers_the_text_of_the_feed_and_r_reads_it(data_folder: Path) -> None:
    give_by_feed(data_folder)
    application = app(SOURCES[0], street=Shelf({}))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "r" in offered(application))
        assert offered(application)["r"] == "shows the feed's own text, 11 words"
        await pressed(pilot, "r")
        await until(pilot, lambda: not notice(application).display)
        assert reader(application).view.article == TEASER
        assert note(application) == "feed text"


async def test_nothing_is_asked_of_an_archive_until_the_reader_says_so(data_folder: Path) -> None:
    street = Shelf({COPY: (FLOOD, FLOOD_ANNOTATIONS)})
    application = app(SOURCES[0], street=street)
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "O" in offered(application))
        await pressed(pilot, "R")
        await until(pilot, lambda: "O" in offered(application))
        assert set(street.asked) == {SOURCES[0]}
        await pressed(pilot, "O")
        await until(pilot, lambda: not notice(application).display)
        assert street.asked[-1] == COPY
        assert reader(application).view.article == FLOOD
        assert note(application) == "archived copy"
        await until(pilot, lambda: kept(data_folder) == FLOOD.text)
        await pressed(pilot, "R")
        await until(pilot, lambda: street.asked[-1] == SOURCES[0])


def kept(folder: Path) -> str:
    """The text that the library has of the first of SOURCES."""
    with closing(Library(folder)) as library:
        entry = entries.known(library, SOURCES[0])
        article = entries.article_of(library, entry.id) if entry else None
    return article.text if article else ""


async def test_an_archive_that_has_no_copy_is_said_and_no_longer_offered(
    data_folder: Path,
) -> None:
    application = app(SOURCES[0], street=Shelf({}))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "O" in offered(application))
        await pressed(pilot, "O")
        await until(pilot, lambda: COPY in notice(application).sentence)
        assert "o" in offered(application)
        assert "O" not in offered(application)
    with closing(Library(data_folder)) as library:
        entry = entries.known(library, SOURCES[0])
        assert entry is not None
        assert "web.archive.org" not in entry.error


async def test_an_article_that_is_here_stays_when_the_archive_has_no_copy() -> None:
    application = app(SOURCES[0], street=one(FLOOD, FLOOD_ANNOTATIONS))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: reader(application).held is not None)
        await pressed(pilot, "O")
        await until(pilot, lambda: any("There is no" in n.message for n in said(application)))
        assert reader(application).view.article == FLOOD


def said(application: Broadsheet) -> list[Notification]:
    return list(application._notifications)


@pytest.mark.parametrize("source", ["missing.html", "http://127.0.0.1:9/a", "http://printer/a"])
async def test_no_archive_is_told_of_a_file_or_of_a_host_of_our_own(source: str) -> None:
    street = Shelf({})
    application = app(source, street=street)
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: bool(offered(application)))
        assert "O" not in offered(application)
        await pressed(pilot, "O")
        assert set(street.asked) == {source}


async def test_another_archive_is_asked_and_none_where_none_is_named() -> None:
    street = Shelf({})
    settings = Settings(
        archive="https://old.example/web/1id_/", keys={"article.archived-copy": "0"}
    )
    application = app(SOURCES[0], street=street, settings=settings)
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: "0" in offered(application))
        assert offered(application)["0"] == "asks old.example for its copy"
    application = app(SOURCES[0], street=street, settings=Settings(archive=""))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: bool(offered(application)))
        assert "O" not in offered(application)
        await pressed(pilot, "O")
        assert set(street.asked) == {SOURCES[0]}


async def test_r_goes_through_the_article_the_whole_page_and_the_text_of_the_feed(
    data_folder: Path,
) -> None:
    give_by_feed(data_folder)
    clutter = (Clutter(Block("paragraph", "More tides, by mail each Monday."), 0, "promotion"),)
    page = Article(LONG.blocks, url=SOURCES[0], title="Quay", clutter=clutter)
    application = app(SOURCES[0], street=one(page))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: reader(application)._given is not None)
        seen = []
        for _ in range(4):
            blocks = reader(application).view.article.blocks
            seen.append((note(application), len(blocks)))
            await pressed(pilot, "r")
        assert seen == [("", 40), ("whole page", 41), ("feed text", 1), ("", 40)]


async def test_the_masthead_measures_the_reading_that_is_shown() -> None:
    advert = Block("paragraph", "More tides, by mail each Monday. " * 400)
    page = replace(LONG, url=SOURCES[0], title="Quay", clutter=(Clutter(advert, 0, "promotion"),))
    application = app(SOURCES[0], street=one(page))
    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: reader(application).held is not None)
        masthead = reader(application).query_one(Masthead)
        view = reader(application).view
        shares = []
        for _ in range(3):
            await until(pilot, lambda: masthead.progress == view.share)
            assert masthead.words_left == view.words_left
            assert masthead.head.minutes == minutes_of_words(words_of(view.article))
            shares.append(masthead.progress)
            await pressed(pilot, "r")
        assert shares[1] < shares[0] == shares[2]


async def test_the_text_of_the_feed_is_no_second_reading_of_itself(data_folder: Path) -> None:
    give_by_feed(data_folder)
    street = Shelf({})
    application = app(street=street)
    async with application.run_test(size=SIZE) as pilot:
        await application.leave_for(VIEWS[0])
        await pilot.pause()
        await until(pilot, lambda: len(application.pile) == 1)
        await pressed(pilot, "enter")
        await until(pilot, lambda: note(application) == "feed text")
        await pressed(pilot, "r")
        assert reader(application).view.article == TEASER
        assert note(application) == "feed text"
        assert SOURCES[0] not in street.asked[3:]


async def test_what_stood_before_the_page_is_named_where_the_feeds_text_is_read(
    data_folder: Path,
) -> None:
    give_by_feed(data_folder, fault="estuary.example put a robot check before it")
    application = app(street=Shelf({}))
    async with application.run_test(size=SIZE) as pilot:
        await application.leave_for(VIEWS[0])
        await until(pilot, lambda: len(application.pile) == 1)
        await pressed(pilot, "enter")
        await until(pilot, lambda: any("robot check" in n.message for n in said(application)))
        (toast,) = said(application)
        assert toast.message == (
            "estuary.example put a robot check before it. This is its feed's own text: "
            "o opens estuary.example in the browser, O asks web.archive.org for its copy, "
            "R tries again"
        )
        assert reader(application).view.article == TEASER


async def test_what_went_wrong_when_it_was_read_again_is_said_once() -> None:
    street = one(FLOOD, FLOOD_ANNOTATIONS)
    application = app(SOURCES[0], street=street)

    def failures() -> int:
        return sum("There is no" in notice.message for notice in said(application))

    async with application.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: application.pile.headlines[0].entry > 0)
        street.articles.clear()
        street.held_back.clear()
        await pilot.press("R")
        await until(pilot, lambda: any("Reading it again" in n.message for n in said(application)))
        street.held_back.set()
        await until(pilot, lambda: failures() == 1)
        await pilot.press("s")
        await until(pilot, lambda: application.pile.headlines[0].starred)
        await pilot.pause()
        assert failures() == 0
        await pilot.press("R")
        await until(pilot, lambda: failures() == 1)
