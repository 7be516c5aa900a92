"""What stands in the article's place while there is none: how far it has come, or what failed."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Notice(Widget, can_focus=True):
    """A sentence, a quieter one below it, and the keys that lead on with what each does."""

    sentence: reactive[str] = reactive("")
    way_on: reactive[str] = reactive("")
    offers: reactive[tuple[tuple[str, str], ...]] = reactive(())
    failed: reactive[bool] = reactive(False)

    def render(self) -> Content:
        """Both sentences, and the offers one under the other."""
        width = max((cell_len(words) for _, words in self.offers), default=0)
        keys = max((cell_len(key) for key, _ in self.offers), default=0)
        parts: list[str | tuple[str, str]] = []
        for key, words in self.offers:
            # As wide as the widest: they are centred, and their keys stand in one column.
            parts += [
                ("\n" + key.rjust(keys) + "  ", "bold $cursor"),
                (words.ljust(width), "$quiet"),
            ]
        return Content.assemble(
            (self.sentence, "bold $error" if self.failed else "$foreground"),
            "\n\n" if self.way_on else "",
            (self.way_on, "$quiet"),
            "\n" if parts else "",
            *parts,
        )
