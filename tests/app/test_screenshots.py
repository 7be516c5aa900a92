"""The pictures in README are of the program as it is.

`BROADSHEET_SCREENSHOTS=1 pytest tests/app/test_screenshots.py` takes them anew; look at them.
"""

from __future__ import annotations

import html
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.app import inbox
from tests.app.pages import FLOOD
from tests.app.sittings import SOURCES, app, shelf, until
from tui.app.app import Broadsheet
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.preview import PreviewPane
from tui.config import Settings

FOLDER = Path(__file__).parent / "screenshots"
SHOTS = {
    "list": ("dark", ["j", "k"]),
    "reading-dark": ("dark", ["enter", "c"]),
    "reading-light": ("light", ["enter", "c"]),
    "sidebar": ("dark", ["enter", "l", "enter"]),
    "removed": ("dark", ["enter", "I"]),
    "help": ("light", ["enter", "question_mark", *"next"]),
}


def words_of(svg: str) -> list[str]:
    """What an SVG shows, without how."""
    return html.unescape(re.sub(r"<[^>]+>", " ", svg.partition("</defs>")[2])).split()


@pytest.mark.parametrize("name", SHOTS)
async def test_a_picture_shows_what_the_screen_shows(name: str) -> None:
    theme, keys = SHOTS[name]
    application = app(SOURCES[0], SOURCES[1], settings=Settings(theme=theme))
    async with application.run_test(size=(116, 30)) as pilot:
        await pilot.pause()
        application.screen.query_one(ArticleList).now = datetime(2026, 3, 1, tzinfo=UTC)
        await pilot.press(*keys)
        await pilot.pause()
        svg = application.export_screenshot(title=FLOOD.site_name)
    assert_fresh(name, svg)


async def test_a_picture_of_triage_shows_what_the_screen_shows(data_folder: Path) -> None:
    inbox.fill(data_folder)
    application = Broadsheet((), Settings(), shelf())
    async with application.run_test(size=(160, 24)) as pilot:
        listed = "Island ferries"
        await until(pilot, lambda: listed in application.export_screenshot().replace("&#160;", " "))
        application.screen.query_one(ArticleList).now = inbox.NOW
        await pilot.press("j", "w", "d", "g")
        preview = application.screen.query_one(PreviewPane)
        await until(pilot, lambda: "old bicycle" in str(preview.render()))
        await until(pilot, lambda: len(application.pile.headlines[2].verdict) > 0)
        application.clear_notifications()
        await pilot.pause()
        svg = application.export_screenshot(title="Inbox")
    assert_fresh("triage", svg)


def assert_fresh(name: str, svg: str) -> None:
    """The picture in the folder says the same; it is taken anew where that is asked for."""
    path = FOLDER / f"{name}.svg"
    if os.environ.get("BROADSHEET_SCREENSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(svg, "utf-8")
    assert words_of(path.read_text("utf-8")) == words_of(svg)
