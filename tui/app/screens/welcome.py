"""Shown once: the six keys that matter."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.keymap import key_label

PROMISE = (
    "The article without the clutter, and at its side who is in it, who said what, and the figures."
)
LESSONS = (
    (("reading.line-down", "reading.line-up"), "go down and up"),
    (("reading.page-down",), "turns the page, and stops at the end"),
    (("reading.next-quote", "reading.next-figure"), "the next quote, the next figure"),
    (("article.next", "article.previous"), "the next and the previous article"),
    (("article.sidebar",), "shows and hides who is in it"),
    (("app.help",), "every other key, searchable"),
)
"""What is taught, by the ids of its bindings: the keys shown are the reader's own."""


class WelcomeScreen(ModalScreen[None]):
    """A card that the keys which go on or back send away."""

    CSS_PATH = "welcome.tcss"
    BINDINGS = [Binding("escape,enter,space,q", "leave", "Start reading", id="welcome.leave")]

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Teach with `keys`, which maps a binding's id to its key."""
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The card."""
        parts: list[str | tuple[str, str]] = [
            ("Broadsheet\n", "bold $foreground"),
            (PROMISE + "\n\n", "$quiet"),
        ]
        for names, lesson in LESSONS:
            keys = " ".join(key_label(self._keys[n].split(",")[0]) for n in names)
            parts += [(keys.rjust(7) + "  ", "bold $cursor"), lesson + "\n"]
        parts.append(("\nenter starts reading; this card comes only once", "$quiet"))
        yield Static(Content.assemble(*parts), markup=False)

    def action_leave(self) -> None:
        """Start reading."""
        self.dismiss()
