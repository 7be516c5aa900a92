"""Work beside a screen that may be taken down before it is done."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import App, ComposeResult
from textual.css.query import NoMatches
from textual.widgets import Static
from textual.worker import WorkerFailed

from tui.app.screens.standing import Standing


class Answering(Standing[None]):
    """Asks for a widget when it gets its answer, if it ever had one."""

    def __init__(self, *, composed: bool, called: bool = False) -> None:
        super().__init__()
        self.composed = composed
        self.called = called
        self.answered = asyncio.Event()
        self.asked = False

    def compose(self) -> ComposeResult:
        if self.composed:
            yield Static()

    def on_mount(self) -> None:
        self.run_worker(self._ask if self.called else self._ask())

    async def _ask(self) -> None:
        await self.answered.wait()
        self.asked = True
        self.query_one(Static)

    async def on_unmount(self) -> None:
        """Let the answer come when the widgets are gone, before Textual ends the work."""
        self.answered.set()
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("called", [False, True])
async def test_an_answer_that_comes_while_the_screen_is_taken_down_is_no_fault(
    called: bool,
) -> None:
    screen = Answering(composed=True, called=called)
    app: App[None] = App()
    async with app.run_test() as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        assert screen.stands
        app.pop_screen()
        await pilot.pause()
    assert screen.asked
    assert not screen.stands


async def test_a_widget_that_a_standing_screen_never_had_is_a_fault() -> None:
    screen = Answering(composed=False)
    app: App[None] = App()
    screen.answered.set()
    with pytest.raises(WorkerFailed, match=NoMatches.__name__):
        await show(app, screen)


async def show(app: App[None], screen: Answering) -> None:
    """Put the screen up and take everything down again."""
    async with app.run_test() as pilot:
        await app.push_screen(screen)
        await pilot.pause()
