"""What must hold of the first frame: it is there before the panes are loaded."""

from __future__ import annotations

import subprocess
import sys

from tests.app.sittings import SOURCES, app, reader
from tui.app.screens.opening import Opening
from tui.app.widgets.masthead import Masthead
from tui.app.widgets.notice import Notice


async def test_the_first_frame_says_what_is_read_and_the_reading_screen_follows() -> None:
    application = app(SOURCES[0])
    seen: list[tuple[str, str]] = []

    class Watched(Opening):
        def on_show(self) -> None:
            seen.append((self.query_one(Masthead).head.title, self.query_one(Notice).sentence))

    application.get_default_screen = lambda: Watched(  # type: ignore[method-assign]
        "eastmere", application.glyphs
    )
    async with application.run_test() as pilot:
        await pilot.pause()
        assert seen == [("eastmere", "Reading eastmere")]
        assert reader(application).index == 0
        assert application.at_start
        await pilot.press("q")
    assert application.return_code == 0


def test_the_first_frame_waits_for_no_pane() -> None:
    probe = "import sys, tui.app.app; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split())
    assert "tui.app.screens.opening" in loaded
    assert not loaded & {
        "tui.typeset",
        "tui.app.widgets.article_view",
        "tui.app.widgets.sidebar",
        "tui.app.screens.triage",
        "tui.app.librarian",
        "tui.app.finder",
        "tui.app.pile",
        "tui.library.records",
        "tui.model",
        "pebble",
    }
