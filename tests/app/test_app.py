"""The looks that were asked for are on the screen, and others can be put on."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color
from textual.command import CommandList
from textual.widgets import Input

from tests.app.sittings import SOURCES, app, reader, until
from tui.app.errands import Errands
from tui.app.screens.question import Answer, Question
from tui.app.themes import DARK, LIGHT
from tui.app.views import VIEWS
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.sidebar import Sidebar
from tui.config import Settings
from tui.library.store import FILE_NAME


@pytest.mark.parametrize(
    ("setting", "background"), [("dark", DARK.background), ("light", LIGHT.background)]
)
async def test_the_theme_of_the_settings_is_on_from_the_first_frame(
    setting: str, background: str
) -> None:
    application = app(SOURCES[0], settings=Settings(theme=setting))
    async with application.run_test(size=(120, 30)):
        assert application.screen.styles.background == Color.parse(background)
        assert application.has_class("-light-mode") is (setting == "light")


async def test_another_theme_can_be_put_on_and_ours_again() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=(120, 30)) as pilot:
        for name in ("nord", "broadsheet-light", "ansi-dark", "textual-light"):
            application.theme = name
            await pilot.pause()
            sidebar = application.screen.query_one(Sidebar)
            assert any("Mara Lind" in sidebar.render_line(y).text for y in range(8))
        application.theme = "broadsheet-dark"
        await pilot.pause()
        assert application.screen.styles.background == Color.parse(str(DARK.background))


async def test_a_theme_that_is_not_there_is_the_dark_one() -> None:
    application = app(SOURCES[0], settings=Settings(theme="no such theme"))
    async with application.run_test(size=(120, 30)):
        assert application.theme == "broadsheet-dark"


async def test_sixteen_colors_get_the_terminals_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "")
    monkeypatch.setenv("TERM", "xterm-16color")
    application = app(SOURCES[0])
    async with application.run_test(size=(120, 30)):
        assert application.native_ansi_color


async def test_a_damaged_library_is_said_and_reading_goes_on(data_folder: Path) -> None:
    for path in data_folder.iterdir():
        path.unlink()
    (data_folder / FILE_NAME).write_bytes(b"this is no database, however long it is " * 200)
    application = app(SOURCES[0])
    async with application.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: len(application._notifications) > 0)
        assert FILE_NAME in next(iter(application._notifications)).message
        await pilot.press("escape", "H", "p")
        await pilot.pause()
        assert reader(application).view.overlays


async def test_a_page_key_in_a_palette_without_a_line_for_its_list_does_nothing() -> None:
    application = app(SOURCES[0])
    async with application.run_test(size=(60, 24)) as pilot:
        await pilot.press("colon")
        await until(pilot, lambda: application.screen.query_one(CommandList).option_count > 5)
        await pilot.resize_terminal(3, 3)
        await pilot.press("pagedown", "pageup")
        await pilot.resize_terminal(60, 24)
        await pilot.press("pagedown")
        assert application.screen.query_one(CommandList).option_count > 5


@pytest.mark.parametrize("opens", ["action_command_palette", "action_search", "action_keys"])
async def test_a_view_waits_for_the_screen_that_it_takes_the_place_of(opens: str) -> None:
    application = app(SOURCES[0], SOURCES[1])
    async with application.run_test() as pilot:
        await pilot.pause()
        getattr(application, opens)()
        assert not application.screen.is_mounted
        await application.leave_for(VIEWS[1])
        await pilot.pause()
        assert application.screen is application.list_screen


async def test_a_key_typed_ahead_waits_for_the_screen_that_it_is_meant_for() -> None:
    application = app(SOURCES[0], SOURCES[1])
    async with application.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        application.open_article(0)
        assert not application.screen.is_mounted
        await application.run_action("pane(1)", application.screen)
        await pilot.pause()
        assert isinstance(application.focused, Sidebar)


async def test_enter_that_bounces_answers_once_and_leaves_what_is_below() -> None:
    application = app(SOURCES[0], SOURCES[1])
    answers: list[Answer | None] = []
    async with application.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: reader(application).held is not None)
        application.ask(Question("tags"), answers.append)
        await pilot.pause()
        line = application.screen.query_one(Input)
        await line.action_submit()
        await line.action_submit()
        await pilot.pause()
        assert answers == [Answer("")]
        assert reader(application).stands


async def test_enter_that_bounces_opens_one_reading_screen() -> None:
    application = app(SOURCES[0], SOURCES[1])
    async with application.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        articles = application.screen.query_one(ArticleList)
        for _ in range(3):
            articles.action_open()
        await until(pilot, lambda: reader(application).held is not None)
        assert len(application.screen_stack) == 2


async def test_an_address_is_added_without_its_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []

    async def take(self: Errands, address: str) -> None:
        taken.append(address)

    monkeypatch.setattr(Errands, "take", take)
    application = app(SOURCES[0], SOURCES[1])
    async with application.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", *"estuary.example/feed", "enter")
        await until(pilot, lambda: taken == ["https://estuary.example/feed"])
