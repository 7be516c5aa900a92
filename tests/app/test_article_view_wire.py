"""What the pane sends to a terminal, byte by byte, when the page means harm."""

from __future__ import annotations

import re
from typing import Any

from textual.drivers.headless_driver import HeadlessDriver

from tests.app.pane_app import PaneApp
from tui.app.pane.overlays import Overlay
from tui.model import Article, Block, BlockKind, Clutter, Mark

NASTY = (
    "\x1b]52;c;QUFBQQ==\x07 \x1b[2J\x1b[31mred \x9b31m\x9d8;;x\x9c [/b] [red] {x} "
    "\u202eevil\u2066\u2069 \x00\x08\x0b\x7f \u2028\u2029 \ud800 \r\n\t end"
)
HREFS = (
    "https://example.com/\x1b\\\x1b]52;c;QUFB\x07",
    "https://example.com/\x9c;id=1;javascript:x",
    "javascript:alert(1)",
    "https://example.com/‮gpj.exe",
)
# Colours and attributes, cursor moves, modes, hyperlinks, and the shape of the pointer.
OURS = re.compile(
    r"\x1b\[[0-9;]*m|\x1b\[[0-9;]*H|\x1b\[\?[0-9;]*[hl]|\x1b\[>?[0-9;]*[uq]|\x1b\[\?[0-9;$]*p"
    r"|\x1b\]8;id=[0-9.-]+;(?:https?|mailto):[!-~]*\x1b\\|\x1b\]8;;\x1b\\"
    r"|\x1b\]22;[a-z-]+\x07"
)


class Recorder(HeadlessDriver):
    """Keeps what would go to the terminal."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sent: list[str] = []

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.sent.append(data)


def hostile_article() -> Article:
    kinds: tuple[BlockKind, ...] = (
        *("paragraph", "heading", "list_item", "blockquote", "code", "table", "caption"),
    )
    links = tuple(Mark(n * 5, n * 5 + 5, "link", href) for n, href in enumerate(HREFS))
    return Article(
        (
            *(Block(kind, NASTY, level=1, marks=links, marker=NASTY) for kind in kinds),
            Block("image", "", alt=NASTY, href=HREFS[0]),
            Block("code", NASTY, language=NASTY),
            Block("code", "x = 1  # " + NASTY, language="python"),
        ),
        title=NASTY,
        byline=NASTY,
        site_name=NASTY,
        url=HREFS[0],
        clutter=(Clutter(Block("paragraph", NASTY), 1, NASTY),),
    )


async def test_nothing_goes_to_the_terminal_but_sequences_of_our_own() -> None:
    app = PaneApp(hostile_article())
    app.driver_class = Recorder
    sent: list[str] = []

    async def drive(pilot: Any) -> None:
        view = app.view
        view.overlay([Overlay(0, 20, note=NASTY)])
        for key in "I semicolon a j j space c f m G b".split():
            await pilot.press(key)
        view.find(NASTY[20:30])
        await pilot.pause(0.1)
        driver = app._driver
        assert isinstance(driver, Recorder)
        sent.extend(driver.sent)
        app.exit()

    await app.run_async(size=(100, 60), auto_pilot=drive)
    wire = "".join(sent)
    assert "[/b] [red] {x}" in wire
    assert "https://example.com/%" in wire
    rest = OURS.sub("", wire)
    assert not re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", rest)
    assert not set(rest) & set("\u202e\u2066\u2069\u2028\u2029\ud800")
    assert "javascript:alert" not in wire
    assert "\x1b]52" not in wire
