"""What a command printed, to be read and left."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class OutputScreen(ModalScreen[None]):
    """Clean text in a box that scrolls."""

    CSS_PATH = "output.tcss"
    BINDINGS = [
        Binding("escape,q,enter", "leave", "Leave", id="output.leave"),
        Binding("j,down", "scroll(1)", "Down", id="output.down"),
        Binding("k,up", "scroll(-1)", "Up", id="output.up"),
        Binding("space,pagedown", "scroll(10)", "Page down", id="output.page-down"),
        Binding("b,pageup", "scroll(-10)", "Page up", id="output.page-up"),
    ]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """The box."""
        with VerticalScroll() as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "esc leaves"
            yield Static(Content(self._text), markup=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss()
