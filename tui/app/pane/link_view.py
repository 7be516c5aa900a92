"""The pane with links: labels to pick one by typing, clicks, and jumps inside the page."""

from __future__ import annotations

from textual import events
from textual.message import Message

from tui.app.pane.cursor_view import CursorView
from tui.app.pane.hints import labels
from tui.app.pane.links import anchor_in
from tui.app.pane.spans import Lit
from tui.app.pane.stops import StopKind, Target

# Cells that a wide block moves by.
SIDEWAYS = 8


class LinkView(CursorView):
    """Gives links the focus and follows them."""

    class LinkChosen(Message, namespace="article_view"):
        """The reader wants to go where a link leads, as an article."""

        def __init__(self, href: str) -> None:
            super().__init__()
            self.href = href

    class NothingThere(Message, namespace="article_view"):
        """There is no further stop of this kind in this direction, or (`count` 0) none at all.

        Of links `count` is how many are on the screen, where none is chosen.
        """

        def __init__(self, kind: StopKind, forward: bool, count: int) -> None:
            super().__init__()
            self.kind = kind
            self.forward = forward
            self.count = count

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._typed = ""
        self._hinted: dict[str, Target] = {}

    def action_hints(self) -> None:
        """Put a label on every link of the screen; typing one gives the link the focus."""
        links = self._links_on_screen()
        if not links:
            self.post_message(self.NothingThere("link", True, 0))
            return
        self._typed = ""
        self._hinted = dict(zip(labels(len(links)), links, strict=True))
        self._draw_hints()

    def follow(self, href: str) -> None:
        """Jump to a footnote or heading of this page, or say that a link is wanted."""
        anchor = anchor_in(href, self.article.url)
        if anchor:
            for block, offset in zip(self.article.blocks, self.article.offsets, strict=True):
                if block.anchor == anchor:
                    self.jump((offset, offset + len(block.text)))
                    return
        self.post_message(self.LinkChosen(href))

    def link_at(self, offset: int) -> Target | None:
        """The link that covers an offset of the article."""
        if not self.article.blocks:
            return None
        block = self._typeset.block_at(offset)
        start = self.article.offsets[block]
        for mark in self.article.blocks[block].marks:
            if mark.href and start + mark.start <= offset < start + mark.end:
                return Target("link", start + mark.start, start + mark.end, mark.href)
        return None

    def _links_on_screen(self) -> list[Target]:
        """The links that begin or go on on the screen, in the order of the text."""
        page, top = self._typeset, self.scroll_offset.y
        found: dict[tuple[int, int], Target] = {}
        for number in range(top, min(page.height, top + self.size.height)):
            line = page.lines[number]
            if line.block < 0 or not line.has_text:
                continue
            offset = self.article.offsets[line.block]
            for mark in self.article.blocks[line.block].marks:
                first, last = offset + mark.start, offset + mark.end
                if mark.href and first < line.end and last > line.start:
                    found.setdefault((first, last), Target("link", first, last, mark.href))
        return list(found.values())

    def _draw_hints(self) -> None:
        """Draw the labels that still begin with what was typed, without what was typed."""
        self._labels.clear()
        for label, link in self._hinted.items():
            if label.startswith(self._typed):
                start = max(link.start, self._first_shown())
                rest = label[len(self._typed) :].upper()
                lit = Lit(start, start + len(rest), "hint", label=rest)
                self._labels.setdefault(self._typeset.block_at(start), []).append(lit)
        self.forget_all()

    def _first_shown(self) -> int:
        """The offset of the first text on the screen."""
        page, top = self._typeset, self.scroll_offset.y
        for number in range(top, page.height):
            if page.lines[number].has_text and page.lines[number].block >= 0:
                return page.lines[number].start
        return 0

    def _end_hints(self) -> None:
        self._hinted.clear()
        self._labels.clear()
        self.forget_all()

    def on_key(self, event: events.Key) -> None:
        """While links have labels, letters type one; any other key leaves."""
        if not self._hinted:
            return
        event.stop()
        event.prevent_default()
        self._typed += event.character or "\0"
        if self._typed in self._hinted:
            link = self._hinted[self._typed]
            self._end_hints()
            self.put_cursor(self._typeset.item_of_block(self._typeset.block_at(link.start)), link)
        elif any(label.startswith(self._typed) for label in self._hinted):
            self._draw_hints()
        else:
            self._end_hints()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the paragraph under the mouse; follow the link under it."""
        number = self.scroll_offset.y + event.y
        page = self._typeset
        if not 0 <= number < page.height:
            return
        line = page.lines[number]
        item = page.item_at(number)
        if self.may_stand_on(item):
            self.put_cursor(item)
        column = event.x - self.left
        if line.block >= 0 and line.has_text and line.indent <= column < line.right:
            link = self.link_at(page.position_at(line, column))
            if link is not None and not self.text_selection:
                self.follow(link.href)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Move the code or table under the mouse (shift and the wheel, on most mice)."""
        self._scroll_sideways(event, 1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Move the code or table under the mouse back."""
        self._scroll_sideways(event, -1)

    def _scroll_sideways(self, event: events.MouseEvent, step: int) -> None:
        number = self.scroll_offset.y + event.y
        if 0 <= number < self._typeset.height:
            self.move_sideways(self._typeset.item_at(number), step * SIDEWAYS)

    def on_focus(self) -> None:
        """Bring the terminal's own cursor to the paragraph."""
        self._place_terminal_cursor()
