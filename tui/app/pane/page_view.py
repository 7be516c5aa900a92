"""The page on the Line API: how its lines are painted, moved sideways and selected."""

from __future__ import annotations

from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip

from tui.app.pane.fitted_view import FittedView
from tui.app.pane.look import Look
from tui.app.pane.painting import Frame, LineShown, Marks, Painted, paint
from tui.app.pane.places import Place
from tui.app.pane.selecting import selected_span
from tui.app.pane.spans import Lit
from tui.typeset import Item, Line

_KEPT_STRIPS = 2000


class PageView(FittedView):
    """Draws the lines of an article; knows nothing of cursors and jumps.

    A subclass says what is lit (`lit_in`) and what stands in the margin (`marks_of`), and calls
    `forget_items` when either changes.
    """

    PREFIX = "article-view--"

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._strips: dict[int, Painted] = {}
        self._look: Look | None = None
        self._sideways: dict[int, int] = {}
        self._widths: dict[int, int] = {}
        self._painting = False

    # What a subclass gives

    def lit_in(self, item: int, start: int, end: int) -> list[Lit]:
        """What is lit in `start:end` of an item, the lowest layer first."""
        return []

    def marks_of(self, line: Line, item: int) -> Marks:
        """What stands in the margin before a line."""
        return Marks()

    def has_been_set(self, place: Place) -> None:
        """The lines are new: nothing that was drawn holds."""
        super().has_been_set(place)
        self._strips.clear()
        self._sideways.clear()
        self._widths.clear()

    def notify_style_update(self) -> None:
        """The theme or the stylesheet has changed."""
        self._look = None
        self._strips.clear()
        super().notify_style_update()

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of the screen, without the meta that only the mouse needs.

        Textual paints a widget that has a new size before it tells it so: the page is set here,
        or the first frame after a resize would show the old lines.
        """
        self._fit()
        self._painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._painting = False

    def render_line(self, y: int) -> Strip:
        """The strip of one row; when the mouse asks, with the offsets of a text selection."""
        number = self.scroll_offset.y + y
        if not 0 <= number < self._typeset.height or self._width <= self._left:
            return Strip.blank(self._width, self.look.style(()))
        painted = self._painted(number)
        return painted.strip if self._painting else painted.selectable()

    @property
    def look(self) -> Look:
        """The styles of the pane under the theme of now."""
        if self._look is None:
            self._look = Look(self, self.PREFIX)
        return self._look

    def _painted(self, number: int) -> Painted:
        painted = self._strips.get(number)
        if painted is None:
            if len(self._strips) >= _KEPT_STRIPS:
                self._strips.clear()
            painted = self._strips[number] = self._paint(number)
        return painted

    def _paint(self, number: int) -> Painted:
        """Draw one line."""
        page = self._typeset
        line = page.lines[number]
        item = page.item_at(number)
        frame = Frame(
            left=self._left,
            width=self._width,
            ground=self._ground_of(item),
            sideways=self._sideways.get(item, 0),
            ascii=self.options.ascii,
        )
        lit = line.has_text and line.block >= 0
        spans = self.lit_in(item, line.start, line.end) if lit else []
        selected = self._selected()
        if selected is not None:
            spans = [*spans, Lit(*selected, "selected")]
        marks = self.marks_of(line, item)
        looks = self._looks(page.items[item], line)
        content = LineShown(line, page, spans, looks, self._anchor(item))
        return paint(content, self.look, frame, marks)

    def _looks(self, item: Item, line: Line) -> tuple[str, ...]:
        """What the block of a line looks like at rest."""
        block = self.block_of(item)
        if block is None or line.kind in {"air", "reason"}:
            return ("blockquote",) if line.lead and line.kind == "air" else ()
        kinds: tuple[str, ...] = (block.kind,)
        if block.kind in {"paragraph", "list_item"}:
            kinds = ()
        if block.kind == "heading" and block.level <= 2:
            kinds = ("heading", "heading-large")
        elif line.kind == "head":
            kinds = ("table", "table-head")
        return (*kinds, "clutter") if item.clutter >= 0 else kinds

    def _anchor(self, item: int) -> int:
        """The offset of the article at or after which an item stands."""
        return self._typeset.offset_at(self._typeset.lines_of_item(item).start)

    def forget_items(self, *items: int) -> None:
        """Paint these items anew."""
        for item in items:
            if 0 <= item < len(self._typeset.items):
                rows = self._typeset.lines_of_item(item)
                for number in rows:
                    self._strips.pop(number, None)
                self.refresh_lines(rows.start, len(rows))

    def forget_all(self) -> None:
        """Paint everything anew."""
        self._strips.clear()
        self.refresh()

    # Too wide for the measure

    def _widest(self, item: int) -> int:
        """The cells of an item's widest line."""
        widest = self._widths.get(item)
        if widest is None:
            lines = self._typeset.lines.of(item)
            widest = self._widths[item] = max((line.right for line in lines), default=0)
        return widest

    def _ground_of(self, item: int) -> int:
        """How far the ground of a block of code reaches: one edge for all its lines."""
        block = self.block_of(self._typeset.items[item])
        if block is None or block.kind != "code":
            return 0
        room = self._width - self._left
        return min(room, max(self._typeset.width, self._widest(item) + 1))

    def move_sideways(self, item: int, cells: int) -> None:
        """Move a block whose lines are wider than the pane; any other stays."""
        most = max(0, self._widest(item) - (self._width - self._left))
        moved = min(most, max(0, self._sideways.get(item, 0) + cells))
        if moved != self._sideways.get(item, 0):
            self._sideways[item] = moved
            self.forget_items(item)

    # Selection

    def _selected(self) -> tuple[int, int] | None:
        """The span of the article that is selected."""
        selection = self.text_selection if self.is_attached else None
        if selection is None:
            return None
        return selected_span(selection, len(self.article.text))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, unwrapped: paragraphs are parted by a blank line, lines are not."""
        start, end = selected_span(selection, len(self.article.text))
        return self.article.text[start:end], "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.forget_all()
