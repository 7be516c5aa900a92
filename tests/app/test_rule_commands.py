"""The palette leads to the pages of names, and mutes; what a rule hid is counted and shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.sittings import Shelf as Street
from tests.app.sittings import until
from tests.library.articles import HADDAD, story
from tui.app.app import Broadsheet
from tui.app.commands import Commanding
from tui.app.screens.person import PersonScreen
from tui.config import Settings
from tui.library import entries, keeping
from tui.library.query import parse
from tui.library.store import Library


@pytest.fixture
def inbox(data_folder: Path) -> Path:
    library = Library(data_folder)
    for number in (1, 2, 3):
        page, article, annotations = story(number)
        keeping.keep(library, page.url, page, article, annotations)
    library.close()
    return data_folder


def dismissed(folder: Path) -> int:
    library = Library(folder)
    count = entries.count(library, parse("is:dismissed"))
    library.close()
    return count


async def command(app: Broadsheet, words: str) -> Callable[[], object]:
    """What the palette runs for these words on the screen of now."""
    assert isinstance(app.screen, Commanding)
    return dict(await app.screen.more_commands())[words]


def said(app: Broadsheet) -> list[str]:
    return [notification.message for notification in app._notifications]


async def ready(pilot: Pilot[None], app: Broadsheet) -> None:
    await until(pilot, lambda: len(app.pile) == 3 and all(h.title for h in app.pile.headlines))


async def test_a_muted_site_is_dismissed_counted_shown_and_brought_back(inbox: Path) -> None:
    app = Broadsheet((), Settings(), Street({}))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot, app)
        (await command(app, "Mute the site Harbour News"))()
        await until(pilot, lambda: dismissed(inbox) == 3)
        await until(pilot, lambda: all(h.verdict == "dismissed" for h in app.pile.headlines))
        (await command(app, "Hidden by site Harbour News: 3"))()
        screen = app.list_screen
        assert screen is not None
        await until(pilot, lambda: screen.view is not None and "Hidden" in screen.view.name)
        assert len(screen.pile) == 3
        (await command(app, "No longer mute site Harbour News"))()
        await until(pilot, lambda: dismissed(inbox) == 0)
        await pilot.press("z", "z")
        await until(
            pilot, lambda: "Undone: Harbour News muted" in str(app._notifications._notifications)
        )


async def test_a_word_is_asked_for_and_muted(inbox: Path) -> None:
    app = Broadsheet((), Settings(), Street({}))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot, app)
        (await command(app, "Mute a word in titles…"))()
        await pilot.pause()
        await pilot.press(*"bridge", "enter")
        await until(pilot, lambda: dismissed(inbox) == 3)
        await pilot.press("z")
        await until(pilot, lambda: dismissed(inbox) == 0)


async def test_the_palette_leads_to_the_page_of_any_name(inbox: Path) -> None:
    app = Broadsheet((), Settings(), Street({}))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot, app)
        await pilot.press("colon")
        await pilot.press(*"haddad")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        if not isinstance(app.screen, PersonScreen):
            await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PersonScreen))
        assert isinstance(app.screen, PersonScreen)
        await until(pilot, lambda: bool(app.screen.query_one("HitList").rows))  # type: ignore[attr-defined]
        assert f"Mute {HADDAD}: dismiss what it is in" in dict(await app.screen.more_commands())
