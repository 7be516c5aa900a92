"""An article, set: the lines of the whole, and the way from a text offset to its line and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import overload

from tui.model import Article
from tui.typeset.known import Known
from tui.typeset.layout import set_page
from tui.typeset.lines import Item, Line, TypesetOptions
from tui.typeset.setting import Setting, lines_of
from tui.typeset.widths import cells_of, shown

# Made lines are kept for this many items: some screens up and down.
_KEPT = 512


class Lines(Sequence[Line]):
    """The lines of a typeset article, each made when it is asked for."""

    def __init__(self, settings: Sequence[Setting], tops: Sequence[int], width: int) -> None:
        self._settings = settings
        self._tops = tops
        self._width = width
        self._made: dict[int, tuple[Line, ...]] = {}

    def __len__(self) -> int:
        return self._tops[-1]

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, index: int | slice) -> Line | tuple[Line, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        item = bisect_right(self._tops, index) - 1
        return self.of(item)[index - self._tops[item]]

    def __iter__(self) -> Iterator[Line]:
        for setting in self._settings:
            yield from lines_of(setting, self._width)

    def of(self, item: int) -> tuple[Line, ...]:
        """The lines of one item, its air first."""
        made = self._made.get(item)
        if made is None:
            if len(self._made) >= _KEPT:
                self._made.clear()
            made = self._made[item] = lines_of(self._settings[item], self._width)
        return made


class Typeset:
    """An article set to a width; made by `typeset`, and again for another width by `at`.

    `lines` is all of it. `items` is what the lines belong to, in order: the masthead if there is
    one, the blocks, and where clutter is shown the removed blocks in their places.
    """

    def __init__(
        self,
        article: Article,
        width: int,
        options: TypesetOptions,
        known: Known,
    ) -> None:
        self.article = article
        self.width = max(1, width)
        self.options = options
        self._known = known
        settings = set_page(known, self.width, options)
        self._settings = settings
        self._tops = list(accumulate((setting.height for setting in settings), initial=0))
        self.items: tuple[Item, ...] = tuple(setting.item for setting in settings)
        self.lines = Lines(settings, self._tops, self.width)
        self._item_of_block = {
            item.block: index for index, item in enumerate(self.items) if item.block >= 0
        }

    def at(self, width: int, options: TypesetOptions | None = None) -> Typeset:
        """The same article at another width; what was measured is not measured again."""
        return Typeset(self.article, width, options or self.options, self._known)

    @property
    def height(self) -> int:
        """The number of lines."""
        return self._tops[-1]

    @property
    def words_before(self) -> tuple[int, ...]:
        """The words before each block, and as the last value those of the whole article."""
        return self._known.words_before

    def item_at(self, line: int) -> int:
        """The index of the item that a line belongs to."""
        return min(bisect_right(self._tops, line) - 1, len(self.items) - 1)

    def item_of_block(self, block: int) -> int:
        """The index of a block's item."""
        return self._item_of_block[block]

    def lines_of_item(self, item: int) -> range:
        """The lines of an item without the air above it."""
        return range(self._tops[item] + self._settings[item].air, self._tops[item + 1])

    def lines_of(self, block: int) -> range:
        """The lines of a block without the air above it."""
        return self.lines_of_item(self._item_of_block[block])

    def block_at(self, offset: int) -> int:
        """The block that holds an offset; the separator belongs to the block before it."""
        return max(0, bisect_right(self.article.offsets, offset) - 1)

    def line_of(self, offset: int) -> int:
        """The line that shows an offset of `article.text`.

        An offset that no line shows (a space where a line broke) is on the line before it.
        """
        if not self.article.blocks:
            return 0
        item = self._item_of_block[self.block_at(offset)]
        setting = self._settings[item]
        top = self._tops[item] + setting.air
        if setting.rows is None:
            starts = setting.wrapped.edges[::2]
            return top + max(0, bisect_right(starts, offset - setting.offset) - 1)
        best = 0
        for number, row in enumerate(setting.rows):
            if any(cell.start <= offset < cell.end for cell in row.cells):
                return top + number
            if row.has_text and row.start <= offset:
                best = number
        return top + best

    def offset_at(self, line: int) -> int:
        """The offset of `article.text` at which a line begins, or the body goes on after it."""
        number = line
        while number < self.height:
            found = self.lines[number]
            if found.block >= 0:
                return found.start
            number = self._tops[self.item_at(number) + 1]
        return len(self.article.text)

    def text(self, start: int, end: int, clutter: int = -1) -> str:
        """The text between two offsets of a line, as it may be sent to a terminal."""
        source = self.article.clutter[clutter].block.text if clutter >= 0 else self.article.text
        return shown(source[start:end])

    def position_at(self, line: Line, column: int) -> int:
        """The offset of the character at a column, counted from the measure's left edge.

        Left of the text it is the line's start, right of it the line's end.
        """
        clutter = line.clutter
        source = self.article.clutter[clutter].block.text if clutter >= 0 else self.article.text
        column -= line.indent
        start, end = line.start, line.end
        for cell in line.cells:
            if cell.column <= column:
                start, end = cell.start, cell.end
        first = next((cell.column for cell in line.cells if cell.start == start), 0)
        low, high = start, end
        while low < high:
            middle = (low + high + 1) // 2
            if cells_of(source[start:middle]) <= column - first:
                low = middle
            else:
                high = middle - 1
        return low


def typeset(article: Article, width: int, *, options: TypesetOptions | None = None) -> Typeset:
    """`article` set to lines of at most `width` cells; code and tables may be wider.

    Offsets of lines are half-open code points of `article.text`.
    """
    return Typeset(article, width, options or TypesetOptions(), Known(article))
