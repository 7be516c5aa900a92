"""The list of articles: title, site, age, reading time and who is in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.message import Message

from tui.app.cells import cut, fit
from tui.app.glyphs import UNICODE, Glyphs
from tui.app.headline import Headline, why_failed
from tui.app.reading_time import age, minutes
from tui.app.widgets.row_list import RowList

WIDE = 88
"""Cells from which a row has its columns; below, it takes two lines."""
NAMED = 110
"""Cells from which there is a column for the names too."""
SIGNS = 6
"""Cells at the left: cursor or selection, verdict, star or watched, each with a space or none."""
SITE, AGE, LENGTH = 18, 7, 8


class ArticleList(RowList):
    """One row a source, in the order given."""

    BINDINGS = [
        Binding("enter", "open", "Open", id="list.open"),
    ]
    COMPONENT_CLASSES = {
        "articles--title",
        "articles--read",
        "articles--failed",
        "articles--names",
        "articles--decided",
        "articles--star",
    }

    class Opened(Message):
        """The reader wants to read an article: `index` counts all articles, filtered or not."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    class Selected(Message):
        """Others are selected than before."""

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__(glyphs=glyphs)
        self._headlines: Sequence[Headline] = ()
        self._shown: Sequence[int] = ()
        self._listed = 0
        self._wide = False
        self._decided_from: str | None = None
        self.selected: frozenset[int] = frozenset()
        self.now = datetime.now(UTC)

    @property
    def index(self) -> int | None:
        """Which article the cursor stands on, counted among all."""
        return self._shown[self.cursor] if self._shown else None

    @property
    def listed(self) -> int:
        """How many articles there were when they were last listed, filtered or not."""
        return self._listed

    def show(self, headlines: Sequence[Headline], shown: Sequence[int] | None = None) -> None:
        """Show the rows of `headlines` that `shown` counts, in their order; all without it."""
        stood_on = self.index
        self._headlines = headlines
        self._listed = len(headlines)
        self._shown = range(len(headlines)) if shown is None else shown
        self._lay_out_rows(0 if stood_on is None else self._row_of(stood_on) or 0)

    def view(self, verdict: str | None) -> None:
        """Show as decided what has another verdict than those of the view; None for any."""
        self._decided_from = verdict

    def select(self, indexes: frozenset[int]) -> None:
        """Mark these articles, counted among all, as selected."""
        self.selected = indexes
        self.redraw_all()
        self.post_message(self.Selected())

    @property
    def shown(self) -> Sequence[int]:
        """Which articles are listed, row by row, counted among all."""
        return self._shown

    def update_row(self, index: int) -> None:
        """Draw article `index` anew."""
        if (row := self._row_of(index)) is not None:
            self.redraw(row)

    def go_to(self, index: int) -> None:
        """Put the cursor on article `index`, counted among all."""
        if (row := self._row_of(index)) is not None:
            self.move_to(row)

    def _row_of(self, index: int) -> int | None:
        """The row of article `index`; None where it is not shown."""
        row = bisect_left(self._shown, index)
        return row if row < len(self._shown) and self._shown[row] == index else None

    def on_resize(self) -> None:
        """Fold the columns into two lines on a narrow screen, and back."""
        self._lay_out_rows(self.cursor)

    def _lay_out_rows(self, cursor: int) -> None:
        # The screen's width stands in until our own is known, so that no row changes its height.
        self._wide = (self.scrollable_content_region.width or self.app.size.width) >= WIDE
        self.lay_out_evenly(len(self._shown), 1 if self._wide else 2, cursor)
        if self.row_count:
            self.show_row(self.cursor)

    def draw_row(self, index: int, width: int) -> list[list[Segment]]:
        """One article, in one line of columns or in two lines."""
        number = self._shown[index]
        headline = self._headlines[number]
        title = "articles--read" if headline.read else "articles--title"
        if headline.state == "failed":
            title = "articles--failed"
        if self._decided_from is not None and headline.verdict != self._decided_from:
            title = "articles--decided"
        # By the layout and not by the width: a line may be drawn before a resize is told.
        if self._wide:
            return [self._columns(headline, title, number, index == self.cursor, width)]
        return self._two_lines(headline, title, number, index == self.cursor, width)

    def _signs(self, headline: Headline, number: int, chosen: bool) -> list[Segment]:
        """What the reader decided, in six cells: cursor, selection, verdict, star."""
        glyphs = self.glyphs
        verdict = glyphs.of_verdict(headline.verdict)
        if verdict == " " and headline.state != "ready":
            verdict = glyphs.failed if headline.state == "failed" else glyphs.waiting
        star = glyphs.star if headline.starred else glyphs.watched if headline.watched else " "
        selected = glyphs.selected if number in self.selected else " "
        sign = self.component("rows--sign")
        return [
            Segment(glyphs.cursor if chosen else " ", sign),
            Segment(selected, sign),
            Segment(verdict + " ", self.component("rows--quiet")),
            Segment(star + " ", self.component("articles--star")),
        ]

    def _columns(
        self, headline: Headline, title: str, number: int, chosen: bool, width: int
    ) -> list[Segment]:
        quiet, dots = self.component("rows--quiet"), self.glyphs.ellipsis
        names = (width - SITE - AGE - LENGTH - SIGNS) // 3 if width >= NAMED else 0
        rest = width - SIGNS - names - SITE - AGE - LENGTH - 2 - bool(names)
        said = why_failed(headline.source, headline.error) or ", ".join(headline.names)
        told = self._told(headline)
        named = [
            *self._signs(headline, number, chosen),
            Segment(fit(headline.title, rest - len(told), dots), self.component(title)),
            Segment(told, self.component("articles--star")),
        ]
        if headline.state == "failed":
            room = names + 1 + SITE + AGE + LENGTH
            return [*named, Segment(" " + fit(said, room, dots), self.component("articles--names"))]
        return [
            *named,
            Segment(
                f" {fit(said, names, dots)}" if names else "", self.component("articles--names")
            ),
            Segment(" " + fit(headline.site, SITE, dots), quiet),
            Segment(" " + age(headline.published, self.now).rjust(AGE - 1), quiet),
            Segment(self._length(headline).rjust(LENGTH), quiet),
        ]

    def _two_lines(
        self, headline: Headline, title: str, number: int, chosen: bool, width: int
    ) -> list[list[Segment]]:
        quiet, dots = self.component("rows--quiet"), self.glyphs.ellipsis
        told = self._told(headline)
        length = self._length(headline)
        below = [p for p in (headline.site, age(headline.published, self.now)) if p]
        said = why_failed(headline.source, headline.error) or ", ".join(headline.names)
        site = self.glyphs.separator.join(below)
        if site and said:
            site += self.glyphs.separator
        room = width - SIGNS - 2 - cell_len(site)
        rest = width - SIGNS - 1 - len(told) - len(length)
        return [
            [
                *self._signs(headline, number, chosen),
                Segment(fit(headline.title, rest, dots), self.component(title)),
                Segment(told, self.component("articles--star")),
                Segment(" " + length, quiet),
            ],
            [
                Segment(self.glyphs.cursor if chosen else " ", self.component("rows--sign")),
                Segment(" " * (SIGNS - 1)),
                Segment(cut(site, width - SIGNS, dots), quiet),
                Segment(cut(said, room, dots), self.component("articles--names")),
            ],
        ]

    def _told(self, headline: Headline) -> str:
        """How many tell the story, where it is more than one."""
        return f" {headline.sources} sources" if headline.sources > 1 else ""

    def _length(self, headline: Headline) -> str:
        known = headline.state == "ready" and headline.minutes
        return minutes(headline.minutes) if known else ""

    def choose(self) -> None:
        """Open the article under the cursor."""
        self.action_open()

    def action_open(self) -> None:
        """Open the article under the cursor."""
        if self.index is not None:
            self.post_message(self.Opened(self.index))
