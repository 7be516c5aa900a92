"""A list of rows on the Line API: what the article list and the sidebar share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.glyphs import UNICODE, Glyphs


class RowList(ScrollView, can_focus=True):
    """Rows of one or more lines, one of them under the cursor; only rows on screen are drawn.

    A subclass calls `lay_out` when its rows change and draws one in `draw_row`. A line drawn
    once is kept until its row, the width or the looks change.
    """

    BINDINGS = [
        Binding("j,down", "move(1)", "Next row", id="rows.down", show=False),
        Binding("k,up", "move(-1)", "Previous row", id="rows.up", show=False),
        Binding("space,pagedown", "page(1)", "Page down", id="rows.page-down", show=False),
        Binding("b,pageup", "page(-1)", "Page up", id="rows.page-up", show=False),
        Binding("ctrl+d", "page(0.5)", "Half a page down", id="rows.half-down", show=False),
        Binding("ctrl+u", "page(-0.5)", "Half a page up", id="rows.half-up", show=False),
        Binding("g,home", "first", "First row", id="rows.first", show=False),
        Binding("G,end", "last", "Last row", id="rows.last", show=False),
    ]
    COMPONENT_CLASSES = {"rows--cursor", "rows--quiet", "rows--sign"}

    class Moved(Message):
        """The cursor stands on another row, or the rows are others."""

    def __init__(self, *, glyphs: Glyphs = UNICODE) -> None:
        super().__init__()
        self.glyphs = glyphs
        self.cursor = 0
        self._tops: Sequence[int] = [0]
        self._drawn: dict[int, list[Strip]] = {}
        self._drawn_width = 0
        self._blank: Strip | None = None

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._tops) - 1

    def draw_row(self, index: int, width: int) -> Sequence[Sequence[Segment]]:
        """The lines of row `index` as segments, in at most `width` cells each."""
        raise NotImplementedError

    def lay_out(self, heights: Sequence[int], cursor: int | None = None) -> None:
        """Take rows of these heights, in lines, and put the cursor on row `cursor`."""
        self._take_rows([0, *accumulate(heights)], cursor)

    def lay_out_evenly(self, count: int, height: int, cursor: int | None = None) -> None:
        """As `lay_out`, for `count` rows of the same height: a hundred thousand cost nothing."""
        self._take_rows(range(0, count * height + 1, height), cursor)

    def _take_rows(self, tops: Sequence[int], cursor: int | None) -> None:
        self._tops = tops
        self._drawn.clear()
        wanted = self.cursor if cursor is None else cursor
        self.cursor = max(0, min(wanted, self.row_count - 1))
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1])
        self.refresh()
        self.post_message(self.Moved())

    def redraw(self, index: int) -> None:
        """Draw row `index` anew: what it shows has changed, its height hasn't."""
        self._drawn.pop(index, None)
        if 0 <= index < self.row_count:
            top = self._tops[index] - self.scroll_offset.y
            self.refresh(Region(0, top, self.size.width, self._tops[index + 1] - self._tops[index]))

    def redraw_all(self) -> None:
        """Draw every row anew: what they show has changed, their heights haven't."""
        self._forget_drawn()
        self.refresh()

    def move_to(self, index: int) -> None:
        """Put the cursor on row `index`, or on the nearest there is, and show it."""
        if not self.row_count:
            return
        index = max(0, min(index, self.row_count - 1))
        if index != self.cursor:
            before, self.cursor = self.cursor, index
            self.redraw(before)
            self.redraw(index)
            self.post_message(self.Moved())
        self.show_row(index)

    def show_row(self, index: int) -> None:
        """Scroll just as far as row `index` needs to be seen whole."""
        top, bottom = self._tops[index], self._tops[index + 1]
        height = self.scrollable_content_region.height
        if not height:
            return
        if top < self.scroll_offset.y:
            self.scroll_to(y=top if index else 0, animate=False, immediate=True)
        elif bottom > self.scroll_offset.y + height:
            self.scroll_to(y=bottom - height, animate=False, immediate=True)

    def row_at(self, y: int) -> int:
        """The row that line `y` of the whole list belongs to."""
        return bisect_right(self._tops, y, hi=self.row_count) - 1

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        if width != self._drawn_width:
            self._forget_drawn()
            self._drawn_width = width
        if not 0 <= line < self._tops[-1]:
            if self._blank is None:
                self._blank = Strip.blank(width, self.rich_style)
            return self._blank
        index = self.row_at(line)
        if index not in self._drawn:
            self._drawn[index] = self._draw(index, width)
        return self._drawn[index][line - self._tops[index]]

    def _draw(self, index: int, width: int) -> list[Strip]:
        base = self.rich_style
        marked = index == self.cursor and self.has_focus
        over = self.get_component_rich_style("rows--cursor", partial=True) if marked else None
        strips = []
        for segments in self.draw_row(index, width):
            strip = Strip([Segment(s.text, base + (s.style or Style())) for s in segments])
            strip = strip.adjust_cell_length(width, base)
            if over is not None:
                strip = Strip([Segment(s.text, (s.style or base) + over) for s in strip])
            strips.append(strip)
        return strips

    def _forget_drawn(self) -> None:
        self._drawn.clear()
        self._blank = None

    def component(self, name: str) -> Style:
        """The style of component class `name`, without a ground of its own."""
        return self.get_component_rich_style(name, partial=True)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old looks."""
        self._forget_drawn()
        super().notify_style_update()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.redraw(self.cursor)

    def on_blur(self) -> None:
        """Let the cursor fade."""
        self.redraw(self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self.scrollable_content_region.width, self._tops[-1])
        if self.row_count:
            self.show_row(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click chooses."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        line = offset.y + self.scroll_offset.y
        if 0 <= line < self._tops[-1]:
            self.move_to(self.row_at(line))
            if event.chain == 2:
                self.choose()

    def choose(self) -> None:
        """What a double click does; a subclass says what."""

    def action_move(self, rows: int) -> None:
        """Move the cursor by `rows`."""
        self.move_to(self.cursor + rows)

    def action_page(self, pages: float) -> None:
        """Move the cursor by a share of the rows that fit the screen."""
        height = self.scrollable_content_region.height
        top = self._tops[self.cursor] + round(pages * max(1, height - 1))
        self.move_to(self.row_at(max(0, min(top, self._tops[-1] - 1))))

    def action_first(self) -> None:
        """Go to the first row."""
        self.move_to(0)

    def action_last(self) -> None:
        """Go to the last row."""
        self.move_to(self.row_count - 1)
