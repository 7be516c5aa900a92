"""The list's filter completes what is typed, and says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.app.sittings import Shelf as Street
from tests.app.sittings import until
from tests.library.articles import story
from tui.app.app import Broadsheet
from tui.app.screens.query_prompt import QueryPrompt
from tui.config import Settings
from tui.library import keeping
from tui.library.store import Library


@pytest.fixture
def app(data_folder: Path) -> Broadsheet:
    library = Library(data_folder)
    for number in (1, 2):
        page, article, annotations = story(number)
        keeping.keep(library, page.url, page, article, annotations)
    library.close()
    return Broadsheet((), Settings(), Street({}))


async def filtering(pilot: Pilot[None], app: Broadsheet) -> None:
    await until(pilot, lambda: len(app.pile) == 2)
    await pilot.press("slash")
    await until(pilot, lambda: isinstance(app.screen, QueryPrompt) and app.screen.is_mounted)


def offered(app: Broadsheet) -> str:
    return str(app.screen.query_one("#offered", Static).render())


def line(app: Broadsheet) -> str:
    return app.screen.query_one(Input).value


async def test_fields_and_values_are_completed_with_tab(app: Broadsheet) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await filtering(pilot, app)
        await until(pilot, lambda: "person:" in offered(app))
        await pilot.press(*"-pers")
        await until(pilot, lambda: "with this person in it" in offered(app))
        await pilot.press("tab")
        await until(pilot, lambda: line(app) == "-person:")
        await until(pilot, lambda: "Samira Haddad" in offered(app))
        await pilot.press(*"hadd")
        await until(pilot, lambda: '"Samira Haddad"' in offered(app))
        await pilot.press("tab")
        await until(pilot, lambda: line(app) == '-person:"Samira Haddad"')
        screen = app.list_screen
        assert screen is not None
        await until(pilot, lambda: not screen.articles.shown)


async def test_tab_goes_through_what_is_offered(app: Broadsheet) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await filtering(pilot, app)
        await pilot.press("p")
        await until(pilot, lambda: "place:" in offered(app))
        taken = []
        for key in ("tab", "tab", "tab", "tab", "shift+tab"):
            await pilot.press(key)
            taken.append(line(app))
        assert taken == ["person:", "place:", "published:", "person:", "published:"]


async def test_what_is_no_query_is_said_and_the_list_stays(app: Broadsheet) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await filtering(pilot, app)
        await pilot.press(*"haddad is:bored")
        await until(pilot, lambda: "nothing is “bored”" in offered(app))
        screen = app.list_screen
        assert screen is not None
        await until(pilot, lambda: len(screen.articles.shown) == 2)
        assert not app._notifications


async def test_enter_says_what_is_wrong_instead_of_leaving_the_query_out(app: Broadsheet) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await filtering(pilot, app)
        await pilot.press(*"is:star")
        await until(pilot, lambda: "starred" in offered(app))
        await pilot.press("enter")
        await until(pilot, lambda: "nothing is “star”" in offered(app))
        assert line(app) == "is:star"
        await pilot.press(*"red", "enter")
        await until(pilot, lambda: app.screen is app.list_screen)
