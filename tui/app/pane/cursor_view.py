"""The page with a paragraph as its cursor: moving, paging, jumping there and back."""

from __future__ import annotations

from textual.geometry import Offset
from textual.message import Message

from tui.app.pane.lit_view import LitView
from tui.app.pane.places import Place, offset_of, place_at
from tui.app.pane.stops import StopKind, Target
from tui.model import Article, Clutter

# A page move leaves this many lines of the page before on the screen.
_CONTEXT = 2
_MOST_JUMPS = 200


class CursorView(LitView):
    """Keeps the cursor on a paragraph that can be seen, and remembers where jumps left from."""

    class CursorMoved(Message, namespace="article_view"):
        """The reader is elsewhere: the block under the cursor (-1 on clutter), and how far.

        `share` is the part of the article's text above the end of the screen, from 0 to 1;
        `words_left` is the words after it.
        """

        def __init__(self, view: CursorView, block: int, share: float, words_left: int) -> None:
            super().__init__()
            self.view = view
            self.block = block
            self.share = share
            self.words_left = words_left

        def can_replace(self, message: Message) -> bool:
            """Only where the reader is now is of interest."""
            return isinstance(message, CursorView.CursorMoved) and message.view is self.view

    class Jumped(Message, namespace="article_view"):
        """A jump has landed: on what, and which of how many (from 1; 0 of 0 where not counted)."""

        def __init__(self, target: Target, number: int, count: int) -> None:
            super().__init__()
            self.target = target
            self.number = number
            self.count = count

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._left_from: list[Place] = []

    def set_article(self, article: Article, place: Place | None) -> None:
        """Show `article`, the cursor where `place` says."""
        self._left_from.clear()
        self._cursor = 0
        super().set_article(article, place)

    # Where the cursor is

    @property
    def cursor(self) -> int:
        """The index of the block under the cursor, -1 where it is on something taken out."""
        items = self._typeset.items
        return items[self._cursor].block if self._cursor < len(items) else -1

    @property
    def cursor_clutter(self) -> Clutter | None:
        """What was taken out and is under the cursor, in the mode that shows it."""
        items = self._typeset.items
        index = items[self._cursor].clutter if self._cursor < len(items) else -1
        return self.article.clutter[index] if index >= 0 else None

    @property
    def share(self) -> float:
        """The part of the article's text above the end of the screen, from 0 to 1."""
        total = len(self.article.text)
        return self._read_to() / total if total else 1.0

    @property
    def words_left(self) -> int:
        """The words after the end of the screen, counted from the full text."""
        if not self.article.blocks:
            return 0
        offset = self._read_to()
        block = self._typeset.block_at(offset)
        before = self._typeset.words_before
        length = max(1, len(self.article.blocks[block].text))
        unread = 1 - min(1, (offset - self.article.offsets[block]) / length)
        words = before[block + 1] - before[block]
        return before[-1] - before[block + 1] + round(words * unread)

    def _read_to(self) -> int:
        """The offset at which the screen ends."""
        last = min(self._typeset.height, self.scroll_offset.y + self.size.height)
        if last >= self._typeset.height:
            return len(self.article.text)
        for number in range(last - 1, self.scroll_offset.y - 1, -1):
            line = self._typeset.lines[number]
            if line.block >= 0 and line.kind != "air":
                return line.end
        return self._typeset.offset_at(self.scroll_offset.y)

    def may_stand_on(self, index: int) -> bool:
        """Whether the cursor can be on an item: not on the masthead, nor on a divider."""
        block = self.block_of(self._typeset.items[index])
        return block is not None and block.kind != "divider"

    def _beside(self, index: int, step: int) -> int | None:
        """The nearest item from `index` on, going by `step`, that the cursor can be on."""
        while 0 <= index < len(self._typeset.items):
            if self.may_stand_on(index):
                return index
            index += step
        return None

    # Moving

    def put_cursor(self, item: int, target: Target | None = None) -> None:
        """Put the cursor on an item, with `target` as what is meant inside it."""
        before, self._cursor = self._cursor, item
        old, self.target = self.target, target
        touched = {before, item}
        for lit in (old, target):
            if lit is not None and self.article.blocks:
                first, last = self._typeset.block_at(lit.start), self._typeset.block_at(lit.end - 1)
                touched |= {self._typeset.item_of_block(b) for b in range(first, last + 1)}
        self.forget_items(*touched)
        self._tell()

    def has_been_set(self, place: Place) -> None:
        """The cursor's item may have another number now: find it by its text."""
        super().has_been_set(place)
        block = self._typeset.block_at(offset_of(self.article, place))
        index = self._typeset.item_of_block(block) if self.article.blocks else 0
        found = self._beside(index, 1)
        self._cursor = found if found is not None else self._beside(index, -1) or 0

    def move_cursor(self, step: int) -> bool:
        """Move the cursor by paragraphs; False at the first or the last."""
        item = self._beside(self._cursor + step, step)
        if item is None:
            return False
        self.put_cursor(item)
        self._show_cursor()
        return True

    def _show_cursor(self) -> None:
        """Scroll if the cursor's paragraph is not all on the screen, and to a third if so."""
        rows = self._typeset.lines_of_item(self._cursor)
        top, height = self.scroll_offset.y, self.size.height
        if rows.start < top or rows.stop > top + height:
            self.scroll_to_line(rows.start, height // 3 if len(rows) < height * 2 // 3 else 1)

    def has_been_resized(self) -> None:
        """Keep the cursor on a screen that has fewer lines now."""
        super().has_been_resized()
        if self._typeset.items:
            rows = self._typeset.lines_of_item(self._cursor)
            if rows.start >= self.scroll_offset.y + self.size.height:
                self._show_cursor()

    def move_lines(self, lines: int) -> None:
        """Scroll by lines; where that is not possible, move the cursor."""
        before = self.scroll_offset.y
        self.scroll_to_line(before + lines)
        if self.scroll_offset.y == before:
            self.move_cursor(1 if lines > 0 else -1)

    def move_pages(self, pages: float) -> None:
        """Scroll by parts of a screen, the cursor staying on its row; stop at either end."""
        if not self._typeset.items:
            return
        before, height = self.scroll_offset.y, self.size.height
        rows = self._typeset.lines_of_item(self._cursor)
        row = min(max(rows.start - before, 0), height - 1)
        lines = round(pages * height)
        if abs(pages) >= 1:
            lines -= _CONTEXT if pages > 0 else -_CONTEXT
        self.scroll_to_line(max(0, before + lines))
        after = self.scroll_offset.y
        if after != before:
            found = self._item_at_row(after + row)
        elif pages > 0:
            found = self._beside(len(self._typeset.items) - 1, -1)
        else:
            found = self._beside(0, 1)
        if found is not None:
            self.put_cursor(found)

    def move_to_end(self, bottom: bool) -> None:
        """Go to the top or to the bottom; backspace comes back."""
        self.remember()
        items = self._typeset.items
        item = self._beside(len(items) - 1, -1) if bottom else self._beside(0, 1)
        self.scroll_to_line(self._typeset.height if bottom else 0)
        if item is not None:
            self.put_cursor(item)

    def go_to_share(self, share: float) -> None:
        """Go to a part of the lines, from 0 to 1; backspace comes back."""
        self.remember()
        line = min(self._typeset.height - 1, int(share * self._typeset.height))
        self.scroll_to_line(line, self.size.height // 3)
        item = self._item_at_row(line)
        if item is not None:
            self.put_cursor(item)

    def _item_at_row(self, line: int) -> int | None:
        """The item whose text is at a line or next after it, else before it."""
        line = min(max(0, line), self._typeset.height - 1)
        item = self._typeset.item_at(line)
        found = self._beside(item, 1)
        return found if found is not None else self._beside(item, -1)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Carry the cursor along when its paragraph leaves the screen."""
        super().watch_scroll_y(old_value, new_value)
        if not self._typeset.items or round(old_value) == round(new_value):
            return
        top, height = round(new_value), self.size.height
        rows = self._typeset.lines_of_item(self._cursor)
        if rows.stop <= top or rows.start >= top + height:
            down = rows.stop <= top
            item = self._item_at_row(top if down else top + height - 1)
            if item is not None:
                self.put_cursor(item)
                return
        self._tell()

    # Jumping

    def remember(self) -> None:
        """Keep where the reader is, for `back`."""
        self._left_from.append(self.place())
        del self._left_from[:-_MOST_JUMPS]

    def jump(self, span: tuple[int, int], kind: StopKind = "place", href: str = "") -> None:
        """Put a span of the article a third of the way down the screen, and mark it."""
        self.remember()
        self.go_to(Target(kind, *span, href))

    def go_to(self, target: Target) -> None:
        """Put a target a third of the way down the screen, without a way back."""
        if not self.article.blocks:
            return
        self.scroll_to_line(self._typeset.line_of(target.start), self.size.height // 3)
        self.put_cursor(self._typeset.item_of_block(self._typeset.block_at(target.start)), target)

    def back(self) -> bool:
        """Return to where the last jump left from; False if there was none."""
        if not self._left_from:
            return False
        self.restore(self._left_from.pop())
        return True

    def place(self) -> Place:
        """Where the reader is: the first line of the cursor's paragraph that is on the screen."""
        if self._wanted is not None or self.cursor < 0:
            return super().place()
        rows = self._typeset.lines_of_item(self._cursor)
        top = self.scroll_offset.y
        row = min(max(rows.start, top), rows.stop - 1)
        return place_at(self.article, self._typeset.lines[row].start, row - top)

    def restore(self, place: Place) -> None:
        """Go to a place that `place()` gave, in this article or in the same one of another day."""
        if self._wanted is not None or not self.article.blocks:
            self._wanted = place
            return
        offset = offset_of(self.article, place)
        self.scroll_to_line(self._typeset.line_of(offset), self.row_at_place(place))
        self.put_cursor(self._typeset.item_of_block(self._typeset.block_at(offset)))

    # Telling

    def _tell(self) -> None:
        """Say where the reader is now, to the program and to the terminal's own cursor."""
        self.post_message(self.CursorMoved(self, self.cursor, self.share, self.words_left))
        self._place_terminal_cursor()

    def _place_terminal_cursor(self) -> None:
        """A screen reader reads from the terminal's cursor: it stands on the paragraph."""
        if not self.has_focus or not self._typeset.items:
            return
        row = self._typeset.lines_of_item(self._cursor).start - self.scroll_offset.y
        x, y = self.content_region.offset
        self.app.cursor_position = Offset(
            x + self.left, y + min(max(0, row), max(0, self.size.height - 1))
        )
