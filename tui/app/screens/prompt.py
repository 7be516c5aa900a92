"""One line to type into, at the foot of the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from tui.app.screens.question import Answer, Question
from tui.app.screens.standing import Standing


class Prompt(ModalScreen[Answer | None], Standing[Answer | None]):
    """Asks one question; gives its answer, or None when the reader leaves."""

    CSS_PATH = "prompt.tcss"
    BINDINGS = [
        Binding("escape", "leave", "Leave", id="prompt.leave"),
        Binding("tab", "next_object", "What it is for", id="prompt.object", priority=True),
    ]

    def __init__(self, question: Question, typed: Callable[[str], None] | None = None) -> None:
        """Ask `question`, telling `typed` of every letter."""
        super().__init__()
        self._question = question
        self._typed = typed
        self._object = 0

    def compose(self) -> ComposeResult:
        """The verb, and where to type."""
        names: Sequence[str] = self._question.names
        with Horizontal():
            yield Static(self._label(), markup=False)
            yield Input(
                self._question.answer,
                placeholder=self._question.hint,
                suggester=SuggestFromList(names, case_sensitive=False) if names else None,
            )

    def _label(self) -> Content:
        objects = self._question.objects
        chosen = f" {objects[self._object]} (tab)" if objects else ""
        return Content(self._question.verb + chosen)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Let what is searched follow the letters."""
        if self._typed:
            self._typed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the answer."""
        objects = self._question.objects
        self.dismiss(Answer(event.value, objects[self._object] if objects else ""))

    def action_next_object(self) -> None:
        """Choose the next of what the answer can be for."""
        if self._question.objects:
            self._object = (self._object + 1) % len(self._question.objects)
            self.query_one(Static).update(self._label())

    def action_leave(self) -> None:
        """Give no answer."""
        self.dismiss(None)
