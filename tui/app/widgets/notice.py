"""What stands in the article's place while there is none: how far it has come, or what failed."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Notice(Widget, can_focus=True):
    """A sentence, and a quieter one below it that says how to go on."""

    sentence: reactive[str] = reactive("")
    way_on: reactive[str] = reactive("")
    failed: reactive[bool] = reactive(False)

    def render(self) -> Content:
        """Both sentences."""
        return Content.assemble(
            (self.sentence, "bold $error" if self.failed else "$foreground"),
            "\n\n" if self.way_on else "",
            (self.way_on, "$quiet"),
        )
