"""The last line says its state in the room that it has."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tui.app.glyphs import ASCII, UNICODE, Glyphs
from tui.app.widgets.status_line import StatusLine


class OneLine(App[None]):
    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        yield StatusLine(glyphs=self._glyphs)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
async def test_a_long_state_ends_with_the_ellipsis_of_the_glyphs(glyphs: Glyphs) -> None:
    app = OneLine(glyphs)
    async with app.run_test(size=(30, 3)):
        line = app.query_one(StatusLine)
        line.state = "a state of many words " * 9
        assert line.render().plain.endswith(glyphs.ellipsis)
