"""The head of the reading screen: title, byline, site, date, reading time and progress."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.app.cells import cut, one_line
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.headline import site
from tui.app.reading_time import full_date, minutes, reading_minutes
from tui.model import Article


@dataclass(frozen=True, slots=True)
class Head:
    """What the masthead says; `minutes` is how long the whole text takes to read."""

    title: str = ""
    credits: tuple[str, ...] = ()
    minutes: float = 0.0


def head_of(article: Article, source: str) -> Head:
    """The masthead's words for an article."""
    parts = (
        article.byline,
        article.site_name or site(article.url or source),
        full_date(article.published) if article.published else "",
    )
    return Head(
        one_line(article.title or source),
        tuple(one_line(credit) for credit in parts if credit),
        reading_minutes(article.text),
    )


class Masthead(Widget):
    """Two lines of words over a rule that fills as the reader goes on."""

    DEFAULT_CSS = """
    Masthead { height: 3; padding: 0 2; background: $background; }
    """

    head: reactive[Head] = reactive(Head())
    progress: reactive[float] = reactive(0.0)
    note: reactive[str] = reactive("")

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.glyphs = glyphs

    def render(self) -> Content:
        """Title, credits with progress, rule."""
        width, dots = self.size.width, self.glyphs.ellipsis
        title = cut(self.head.title, width, dots)
        right = self._right()
        left = cut(self.glyphs.separator.join(self.head.credits), width - cell_len(right) - 2, dots)
        gap = " " * max(0, width - cell_len(left) - cell_len(right))
        done = round(self.progress * width)
        return Content.assemble(
            (title, "bold $foreground"),
            "\n",
            (left, "$quiet"),
            gap,
            (right, "$quiet"),
            "\n",
            (self.glyphs.heavy_rule * done, "$cursor"),
            (self.glyphs.rule * (width - done), "$hairline"),
        )

    def _right(self) -> str:
        if not self.head.minutes:
            return self.note
        whole, left = self.head.minutes, self.head.minutes * (1 - self.progress)
        parts = [self.note] if self.note else []
        parts.append(minutes(whole))
        # Within the last half minute there is nothing left worth a number.
        if self.progress > 0 and left >= 0.5:
            parts.append(f"{minutes(left)} left")
        parts.append(f"{self.progress:.0%}".rjust(4))
        return self.glyphs.separator.join(parts)
