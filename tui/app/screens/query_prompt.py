"""A line to type a query into: it completes fields and values, and says what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.screens.prompt import Prompt
from tui.app.screens.question import Question
from tui.errors import ReadingError
from tui.library.fields import FIELDS
from tui.library.query import QueryError, parse, terms_of

if TYPE_CHECKING:
    from tui.app.app import Broadsheet


class QueryPrompt(Prompt):
    """The prompt of the list's filter; tab takes what the line above it offers, one by one."""

    app: Broadsheet
    BINDINGS = [
        Binding("tab", "complete(1)", "Complete", id="prompt.complete", priority=True),
        Binding("shift+tab", "complete(-1)", "The one before", id="prompt.last", priority=True),
    ]

    def __init__(self, question: Question, follow: Callable[[str], None]) -> None:
        """Ask `question`, telling `follow` at every letter what of it is understood."""
        super().__init__(question)
        self._follow = follow
        self._offered: tuple[str, ...] = ()
        self._taken = -1
        self._fault = ""

    def compose(self) -> ComposeResult:
        """What may be meant, then the line."""
        yield Static("", id="offered", markup=False)
        yield from super().compose()

    def on_mount(self) -> None:
        """Say which fields there are."""
        self._offer(self.query_one(Input).value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter by the letters, and offer what they may become."""
        understood, self._fault = event.value, ""
        try:
            parse(understood)
        except QueryError as error:
            understood, self._fault = understood[: error.place], f"{error.message}. {error.hint}"
        self._follow(understood)
        if self._taken >= 0 and event.value == self._offered[self._taken]:
            self._show()
        else:
            self._offer(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the answer, unless it is no query: then say why."""
        if self._fault:
            event.prevent_default()
            self.workers.cancel_node(self)  # what it may be completed to says less
            self.query_one("#offered", Static).update(Content(self._fault))

    def _offer(self, text: str) -> None:
        self.run_worker(self._complete(text), exclusive=True)

    async def _complete(self, text: str) -> None:
        try:
            self._offered = await self.app.finder.completions(text)
        except ReadingError:
            self._offered = ()  # the filter itself says what the library cannot do
        self._taken = -1
        self._show()

    def _show(self) -> None:
        """Say what is wrong, unless it can be completed to something right."""
        if not self._offered:
            self.query_one("#offered", Static).update(Content(self._fault or self._help()))
            return
        place = _common(self._offered)
        parts: list[tuple[str, str]] = [("tab  ", "$cursor")]
        for number, text in enumerate(self._offered):
            look = "bold $foreground" if number == self._taken else "$quiet"
            parts.append((f"{text[place:]}   ", look))
        if meaning := self._meaning():
            parts.append((meaning, "italic $quiet"))
        self.query_one("#offered", Static).update(Content.assemble(*parts))

    def _meaning(self) -> str:
        """What the field means that is taken, or the only one there is."""
        chosen = self._offered[max(0, self._taken)]
        field = chosen.rstrip(":").rpartition(" ")[2].removeprefix("-")
        shown = self._taken >= 0 or len(self._offered) == 1
        return FIELDS[field].meaning if shown and chosen.endswith(":") and field in FIELDS else ""

    def _help(self) -> str:
        return "" if self.query_one(Input).value else "  ".join(f"{name}:" for name in FIELDS)

    def action_complete(self, step: int) -> None:
        """Put the next of what is offered into the line."""
        if not self._offered:
            return
        if self._taken < 0 and step < 0:
            self._taken = 0
        self._taken = (self._taken + step) % len(self._offered)
        line = self.query_one(Input)
        line.value = self._offered[self._taken]
        line.cursor_position = len(line.value)
        if len(self._offered) == 1:
            self._offer(line.value)


def _common(texts: tuple[str, ...]) -> int:
    """Where what they differ in begins: the field, or the value of the field they share."""
    last = terms_of(texts[0])[-1]
    values = last.field and not texts[0].endswith(":")
    return last.place + last.negated + (len(last.field) + 1 if values else 0)
