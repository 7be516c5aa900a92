"""What must hold of the texts that a page has had: each can be looked at, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from textual.pilot import Pilot

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tests.app.sittings import LONG, SOURCES, app, one, reader, until
from tui.app.app import Broadsheet
from tui.app.widgets.masthead import Masthead
from tui.library import keeping
from tui.library.store import Library
from tui.model import Annotations


def keep_before(folder: Path) -> None:
    """Let the library have had another text of the first of SOURCES."""
    with closing(Library(folder)) as library:
        keeping.keep(library, SOURCES[0], None, LONG, Annotations())


async def offered(application: Broadsheet) -> dict[str, Callable[[], object]]:
    commands = await reader(application).more_commands()
    return {words: run for words, run in commands if words.startswith("Text as of")}


async def opened(pilot: Pilot[None], application: Broadsheet) -> None:
    """Wait until the article is read and the library has it."""
    await until(pilot, lambda: reader(application).held is not None)
    await until(pilot, lambda: application.pile.headlines[0].entry > 0)


async def test_the_palette_leads_to_the_text_that_a_page_had_before(data_folder: Path) -> None:
    keep_before(data_folder)
    application = app(SOURCES[0], street=one(FLOOD, FLOOD_ANNOTATIONS))
    async with application.run_test(size=(130, 40)) as pilot:
        await opened(pilot, application)
        newest, before = await offered(application)
        (await offered(application))[before]()
        await until(pilot, lambda: reader(application).view.article.title == LONG.title)
        assert application.screen.query_one(Masthead).note in before.replace("Text", "text")
        assert newest != before
        await pilot.press("r")
        await until(pilot, lambda: reader(application).view.article.text == FLOOD.text)
        assert application.screen.query_one(Masthead).note == ""


async def test_a_page_that_never_changed_offers_no_other_text() -> None:
    application = app(SOURCES[0], street=one(FLOOD, FLOOD_ANNOTATIONS))
    async with application.run_test(size=(130, 40)) as pilot:
        await opened(pilot, application)
        assert await offered(application) == {}
