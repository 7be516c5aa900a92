"""What the library has is found from every screen, and enter leads to its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.app.sittings import Shelf as Street
from tests.app.sittings import until
from tests.library.articles import HADDAD, story
from tui.app.app import Broadsheet
from tui.app.screens.found import FoundScreen
from tui.app.screens.person import PersonScreen
from tui.app.screens.reader import ReaderScreen
from tui.app.screens.search import SearchScreen
from tui.app.widgets.sidebar import Sidebar
from tui.app.widgets.status_line import StatusLine
from tui.config import Settings
from tui.library import keeping, people
from tui.library.entries import listed
from tui.library.query import parse
from tui.library.records import Companion, Hit
from tui.library.store import Library

COUNT = 3
LONG = " The council has said nothing since, and nobody asks." * 60


@pytest.fixture
def inbox(data_folder: Path) -> Path:
    """A library with three articles; the last ends with words of its own."""
    library = Library(data_folder)
    for number in range(1, COUNT + 1):
        more = f"{LONG} The lighthouse stays dark." if number == COUNT else LONG
        page, article, annotations = story(number, more)
        keeping.keep(library, page.url, page, article, annotations)
    library.close()
    return data_folder


def library_app() -> Broadsheet:
    return Broadsheet((), Settings(), Street({}))


def found(app: Broadsheet) -> FoundScreen:
    assert isinstance(app.screen, FoundScreen)
    return app.screen


async def typed(pilot: Pilot[None], app: Broadsheet, text: str, count: int) -> None:
    """Type into the search, and wait for so many rows."""
    await pilot.press("S")
    await until(pilot, lambda: isinstance(app.screen, SearchScreen) and app.screen.is_mounted)
    await pilot.press(*text)
    await until(pilot, lambda: found(app).query_one(Input).value == text)
    await until(pilot, lambda: len(found(app).hits.rows) == count)


async def reading(pilot: Pilot[None], app: Broadsheet) -> ReaderScreen:
    """The reading screen, once it shows an article and has gone where it was led."""
    await until(
        pilot,
        lambda: (
            isinstance(app.screen, ReaderScreen)
            and app.screen.held is not None
            and app.screen.view.target is not None
        ),
    )
    assert isinstance(app.screen, ReaderScreen)
    return app.screen


async def test_a_hit_opens_the_article_at_its_place(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "lighthouse", 1)
        await pilot.press("enter")
        screen = await reading(pilot, app)
        target = screen.view.target
        assert target is not None
        assert screen.view.article.text[target.start : target.end] == "lighthouse"
        assert screen.view.scroll_offset.y > 10
        await pilot.press("q")
        assert found(app).query_one(Input).value == "lighthouse"


async def test_enter_that_bounces_opens_one_reading_screen(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "lighthouse", 1)
        hits = found(app).hits
        for _ in range(3):
            hits.action_open()
        await reading(pilot, app)
        await pilot.press("q")
        assert isinstance(app.screen, SearchScreen)


async def test_a_view_is_left_for_from_an_article_that_was_found(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "lighthouse", 1)
        await pilot.press("enter")
        await reading(pilot, app)
        await pilot.press("5")
        await until(pilot, lambda: app.screen is app.list_screen)
        assert app.screen_stack == [app.screen]


async def test_a_verdict_and_its_undo_are_in_the_counts_above_the_list(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.librarian.counts[:1] == (COUNT,))
        await app.librarian.look_for_arrivals()
        await typed(pilot, app, "lighthouse", 1)
        await pilot.press("down", "e")
        await until(pilot, lambda: app.librarian.counts[:1] == (COUNT - 1,))
        await pilot.press("z")
        await until(pilot, lambda: app.librarian.counts[:1] == (COUNT,))


async def test_enter_waits_for_what_was_typed_last(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "bridge ", COUNT)
        screen = found(app)
        screen.query_one(Input).value = "bridge lighthouse"
        screen.query_one(Input).post_message(Input.Submitted(screen.query_one(Input), ""))
        reader = await reading(pilot, app)
        assert "lighthouse" in reader.view.article.text


async def test_quotes_are_found_by_speaker_and_words(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await typed(pilot, app, "who said stays shut", 0)
        await pilot.press("tab")
        await until(pilot, lambda: len(found(app).hits.rows) == COUNT)
        hit = found(app).hits.rows[0]
        assert isinstance(hit, Hit)
        assert hit.speaker == HADDAD
        await pilot.press("enter")
        screen = await reading(pilot, app)
        target = screen.view.target
        assert target is not None
        assert target.kind == "quote"
        assert screen.view.article.text[target.start : target.end] == hit.snippet


async def test_next_article_is_the_next_that_was_found(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await typed(pilot, app, '"bridge number"', COUNT)
        rows = [hit for hit in found(app).hits.rows if isinstance(hit, Hit)]
        await pilot.press("enter")
        screen = await reading(pilot, app)
        await pilot.press("J")
        await until(pilot, lambda: screen.index == 1 and screen.held is not None)
        assert screen.view.article.title == rows[1].entry.title


async def test_a_name_has_a_page_of_articles_quotes_figures_and_company(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await typed(pilot, app, "hadd", COUNT)
        await pilot.press("shift+tab")
        await until(pilot, lambda: found(app).hits.rows == (Companion(HADDAD, "PER", COUNT),))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PersonScreen))
        await until(pilot, lambda: len(found(app).hits.rows) == COUNT)
        assert "Articles 3   Quotes 3" in str(found(app).query_one("#kinds", Static).render())
        await pilot.press("tab")
        await until(pilot, lambda: found(app).hits.row.speaker == HADDAD)  # type: ignore[union-attr]
        await pilot.press("shift+tab", "enter")
        screen = await reading(pilot, app)
        assert screen.view.chosen is not None
        assert screen.view.chosen.name == HADDAD


async def test_the_keys_go_to_the_rows_again_after_a_kind_with_none(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.pile) == COUNT)
        app.finder.open_page(HADDAD, "PER")
        await until(pilot, lambda: isinstance(app.screen, PersonScreen) and has_rows(app))
        await pilot.press("shift+tab")
        assert "In no article with anybody else" in str(app.screen.query_one("#none").render())
        await pilot.press("tab", "j", "enter")
        screen = await reading(pilot, app)
        assert screen.index == 1


async def test_help_explains_the_query_language(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: len(app.pile) == COUNT)
        await pilot.press("question_mark", *"figure:>")
        await until(
            pilot, lambda: "with such a figure" in str(app.screen.query_one(Static).render())
        )


def has_rows(app: Broadsheet) -> bool:
    return bool(found(app).hits.rows)


async def test_watching_from_a_page_is_marked_and_undone(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(app.pile) == COUNT)
        app.finder.open_page(HADDAD, "PER")
        await until(
            pilot, lambda: isinstance(app.screen, PersonScreen) and bool(found(app).hits.rows)
        )
        await pilot.press("s")
        await until(pilot, lambda: "watched" in heading(app))
        assert watched(inbox) == ((HADDAD, "PER"),)
        await pilot.press("z")
        await until(pilot, lambda: "watched" not in heading(app))
        assert watched(inbox) == ()


def heading(app: Broadsheet) -> str:
    return str(app.screen.query_one("#name", Static).render())


def watched(folder: Path) -> tuple[tuple[str, str], ...]:
    library = Library(folder)
    names = people.watched(library)
    library.close()
    return names


async def test_the_sidebar_watches_a_name_and_leads_to_its_page(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(app.pile) == COUNT)
        await pilot.press("enter")
        await until(
            pilot,
            lambda: (
                isinstance(app.screen, ReaderScreen) and bool(app.screen.query_one(Sidebar).items)
            ),
        )
        await pilot.press("l", "s")
        await until(pilot, lambda: watched(inbox) == ((HADDAD, "PER"),))
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, PersonScreen))
        await until(pilot, lambda: "watched" in heading(app))


async def test_nothing_found_is_said_and_a_field_that_is_none_is_named(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app, "zebra", 0)
        await until(
            pilot,
            lambda: "No article" in str(found(app).query_one("#none", Static).render()),
        )
        await pilot.press(*" is:bored")
        await until(pilot, lambda: "bored" in app.screen.query_one(StatusLine).state)
        await pilot.press("down", "escape")
        assert not isinstance(app.screen, FoundScreen)


def shown(app: Broadsheet) -> str:
    hits = found(app).hits
    lines = [hits.render_line(y).text for y in range(hits.size.height)]
    return "\n".join(line.rstrip() for line in lines)


def entries_of(folder: Path, query: str) -> list[int]:
    library = Library(folder)
    ids = list(listed(library, parse(query)))
    library.close()
    return ids


async def test_what_was_found_is_decided_by_the_keys_of_the_list(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(app.pile) == COUNT)
        await typed(pilot, app, "council", COUNT)
        await pilot.press("down", "e")
        await until(pilot, lambda: "✓" in shown(app))
        hits = found(app).hits
        assert hits.cursor == 1
        assert len(entries_of(inbox, "is:archived")) == 1
        await pilot.press("s", "d")
        await until(pilot, lambda: "✗★" in shown(app))
        assert len(hits.rows) == COUNT
        assert entries_of(inbox, "is:starred") == entries_of(inbox, "is:dismissed")
        await pilot.press("z")
        await until(pilot, lambda: "✗" not in shown(app))
        assert (hits.cursor, len(hits.rows)) == (2, COUNT)
        await pilot.press("k", "k", "e")
        await until(pilot, lambda: "✓" not in shown(app))
        assert len(entries_of(inbox, "is:inbox")) == COUNT


async def test_a_verdict_given_in_the_article_is_seen_in_what_was_found(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(app.pile) == COUNT)
        await typed(pilot, app, "council", COUNT)
        await pilot.press("enter")
        await reading(pilot, app)
        await pilot.press("w", "q")
        await until(pilot, lambda: isinstance(app.screen, SearchScreen) and "◷" in shown(app))


async def test_a_star_on_the_page_of_a_name_keeps_the_cursor(inbox: Path) -> None:
    app = library_app()
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(app.pile) == COUNT)
        app.finder.open_page(HADDAD, "PER")
        await until(
            pilot, lambda: isinstance(app.screen, PersonScreen) and bool(found(app).hits.rows)
        )
        await pilot.press("j", "d")
        await until(pilot, lambda: "✗" in shown(app))
        assert found(app).hits.cursor == 2
