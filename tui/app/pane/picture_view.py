"""The page with its pictures: each is asked for when it comes near the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from tui.app.pane.page_view import PageView
from tui.app.pane.painting import Painted
from tui.app.pane.places import Place
from tui.app.pane.selecting import margin_offset
from tui.app.pictures import Terminal, cells_for, drawn
from tui.errors import ReadingError
from tui.model import Article

if TYPE_CHECKING:
    from PIL.Image import Image

Bring = Callable[[str], Awaitable["Image"]]
"""Gives the picture at an address that the article names, or raises a ReadingError."""

_AT_ONCE = 3


class PictureView(PageView):
    """Sets pictures above the words of their images; without `bring_pictures` there are none."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._bring: Bring | None = None
        self._terminal = Terminal()
        self._asked: set[int] = set()
        self._pictures: dict[int, Image] = {}
        self._drawn: dict[tuple[int, int, int], list[list[Segment]]] = {}
        self._turns = asyncio.Semaphore(_AT_ONCE)

    def bring_pictures(self, bring: Bring, terminal: Terminal) -> None:
        """Show pictures from now on, as `terminal` can and as `bring` gives them."""
        self._bring, self._terminal = bring, terminal

    def set_article(self, article: Article, place: Place | None) -> None:
        """Show `article`; the pictures of the one before are gone."""
        self.workers.cancel_group(self, "pictures")
        self._asked.clear()
        self._pictures.clear()
        self._drawn.clear()
        super().set_article(article, place)

    def picture_lines(self) -> dict[int, int]:
        """The lines of each picture that has come."""
        return {block: self._cells(block)[1] for block in self._pictures}

    def _cells(self, block: int) -> tuple[int, int]:
        return cells_for(self._pictures[block].size, *self._bounds, self._terminal)

    @property
    def _bounds(self) -> tuple[int, int]:
        """The columns and rows that a picture may take: the measure, and half of the screen."""
        return self._measure, max(1, self.size.height // 2)

    # Bringing them

    def has_been_set(self, place: Place) -> None:
        """Other lines are near the screen."""
        super().has_been_set(place)
        if self._bring is not None:
            self.call_after_refresh(self._ask)

    def has_been_resized(self) -> None:
        """Half of the screen may be another height."""
        super().has_been_resized()
        if self._pictures and self._typeset.options.pictures != self.picture_lines():
            self.set_options(self.options)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Other lines are near the screen."""
        super().watch_scroll_y(old_value, new_value)
        if self._bring is not None:
            self._ask()

    def _ask(self) -> None:
        """Ask for the pictures on the screen, the one before and the one after."""
        page, top, height = self._typeset, self.scroll_offset.y, self.size.height
        if not page.items or page.article is not self.article:
            return
        first, last = page.item_at(max(0, top - height)), page.item_at(top + 2 * height)
        for item in page.items[first : last + 1]:
            block = self.article.blocks[item.block] if item.block >= 0 else None
            if block and block.kind == "image" and block.href and item.block not in self._asked:
                self._asked.add(item.block)
                self.run_worker(self._come(self.article, item.block), group="pictures")

    async def _come(self, article: Article, block: int) -> None:
        """Set a picture when it comes; one that does not leaves its words as they are."""
        if self._bring is None:
            return
        async with self._turns:
            try:
                picture = await self._bring(article.blocks[block].href)
                cells = cells_for(picture.size, *self._bounds, self._terminal)
                lines = await asyncio.to_thread(drawn, picture, *cells, self._terminal)
            except ReadingError:
                return
        if article is self.article:
            self._pictures[block] = picture
            self._drawn[(block, *cells)] = lines
            self._set_again()

    def _set_again(self) -> None:
        """Set the page with what has come: the reader's paragraph stays, and so does the top."""
        at_top = self.scroll_offset.y == 0
        self.set_options(self.options)
        if at_top:
            self.scroll_to_line(0)

    # Painting them

    def _paint(self, number: int) -> Painted:
        """Draw one line, of text or of a picture."""
        painted = super()._paint(number)
        line = self._typeset.lines[number]
        if line.kind != "picture" or line.block not in self._pictures:
            return painted
        row = number - self._typeset.lines_of_item(self._typeset.item_at(number)).start
        columns, _ = self._cells(line.block)
        cells = self._picture(line.block)[row]
        before = painted.strip.crop(0, self._left)
        after = painted.strip.crop(self._left + columns, self._width)
        strip = Strip.join([before, Strip(cells, columns), after])
        meta = margin_offset(line.start)
        return Painted(strip, tuple((s.text, s.style or self.look.style(()), meta) for s in strip))

    def _picture(self, block: int) -> list[list[Segment]]:
        """The lines of a picture, drawn once for its size."""
        key = (block, *self._cells(block))
        if key not in self._drawn:
            self._drawn[key] = drawn(self._pictures[block], *key[1:], self._terminal)
        return self._drawn[key]
