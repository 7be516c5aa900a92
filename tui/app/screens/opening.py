"""The first frame: what is being read, before the panes that will show it are loaded.

Loading and styling them takes a third of the time to the first frame. They are loaded while the
page is extracted, when there is nothing else to do.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from tui.app.glyphs import Glyphs
from tui.app.widgets.masthead import Head, Masthead
from tui.app.widgets.notice import Notice
from tui.app.widgets.status_line import StatusLine


class Opening(Screen[None]):
    """The reading screen as it looks while it waits for its article."""

    def __init__(self, title: str, glyphs: Glyphs) -> None:
        """Say that the article is on its way; `title` stands for it until it has one."""
        super().__init__()
        self._title = title
        self._glyphs = glyphs

    def compose(self) -> ComposeResult:
        """Masthead, notice, verbs."""
        masthead = Masthead(glyphs=self._glyphs)
        masthead.head = Head(self._title)
        notice = Notice()
        notice.sentence = f"Reading {self._title}"
        yield masthead
        with Horizontal():
            yield notice
        yield StatusLine(glyphs=self._glyphs)
