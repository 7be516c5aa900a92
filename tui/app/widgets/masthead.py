"""The head of the reading screen: where you are, and a rule that fills as you read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.app.cells import cut, one_line
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.headline import short_name, site
from tui.app.reading_time import minutes, minutes_of_words
from tui.facts import words_of

if TYPE_CHECKING:
    from tui.model import Article


@dataclass(frozen=True, slots=True)
class Head:
    """What the masthead says; `minutes` is how long the whole text takes to read."""

    title: str = ""
    site: str = ""
    minutes: float = 0.0


def head_of(article: Article, source: str) -> Head:
    """The masthead's words for an article."""
    return Head(
        one_line(article.title or short_name(source)),
        one_line(article.site_name or site(article.url or source)),
        minutes_of_words(words_of(article)),
    )


class Masthead(Widget):
    """One line of words over a rule.

    Title, byline, site and date open the text itself, where they have the room they need and
    scroll away with it; from then on `titled` puts the title up here.
    """

    head: reactive[Head] = reactive(Head())
    titled: reactive[bool] = reactive(False)
    progress: reactive[float] = reactive(0.0)
    words_left: reactive[int] = reactive(0)
    note: reactive[str] = reactive("")

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.glyphs = glyphs

    def render(self) -> Content:
        """Site, title once it has scrolled away, progress, rule."""
        width, dots = self.size.width, self.glyphs.ellipsis
        right = self._right(width * 3 // 5)
        room = width - cell_len(right) - 2
        site = cut(self.head.site, room // 3 if self.titled else room, dots)
        gap = self.glyphs.separator if site and self.titled else ""
        title = cut(self.head.title, room - cell_len(site + gap), dots) if self.titled else ""
        used = cell_len(site + gap + title + right)
        done = round(self.progress * width)
        return Content.assemble(
            (site + gap, "$quiet"),
            (title, "bold $foreground"),
            " " * max(0, width - used),
            (right, "$quiet"),
            "\n",
            (self.glyphs.heavy_rule * done, "$cursor"),
            (self.glyphs.rule * (width - done), "$hairline"),
        )

    def _right(self, width: int) -> str:
        """The note, the minutes and the share read; where all have no room, the last of them."""
        parts = [self.note] if self.note else []
        if self.head.minutes:
            parts.append(minutes(self.head.minutes))
            # Within the last half minute there is nothing left worth a number.
            if (left := minutes_of_words(self.words_left)) >= 0.5:
                parts.append(f"{minutes(left)} left")
            parts.append(f"{self.progress:.0%}".rjust(4))
        while len(parts) > 1 and cell_len(self.glyphs.separator.join(parts)) > width:
            del parts[0]
        return self.glyphs.separator.join(parts)
