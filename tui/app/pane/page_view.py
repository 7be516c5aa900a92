"""A typeset article on the Line API: layout, painting, scrolling, text selection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.app.pane.look import Look
from tui.app.pane.painting import GUTTER, Frame, Marks, Painted, paint
from tui.app.pane.places import Place, offset_of, place_at
from tui.app.pane.selecting import selected_span
from tui.app.pane.spans import Lit
from tui.model import Article, Block
from tui.typeset import Item, Line, Typeset, TypesetOptions, typeset

_KEPT_STRIPS = 2000
_EMPTY = Article(())


@dataclass(frozen=True, slots=True)
class PaneOptions:
    """How the reader wants the page: `measure` is in cells, the rest is as in `TypesetOptions`.

    `shows` is what is lit at rest: any of "quotes", "figures", "mentions".
    """

    measure: int = 72
    hyphenate: bool = False
    ascii: bool = False
    show_clutter: bool = False
    masthead: bool = True
    shows: frozenset[Literal["quotes", "figures", "mentions"]] = frozenset(
        {"quotes", "figures", "mentions"}
    )


class PageView(ScrollView, can_focus=True):
    """Shows one article, set to the measure and centred; knows nothing of cursors and jumps.

    A subclass says what is lit (`lit_in`), what stands in the margin (`marks_of`), and calls
    `forget_items` when either changes.
    """

    PREFIX = "article-view--"

    def __init__(
        self,
        options: PaneOptions | None = None,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 (Textual's own name for it)
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.options = options or PaneOptions()
        self.article = _EMPTY
        self._typeset: Typeset = typeset(_EMPTY, self.options.measure)
        self._strips: dict[int, Painted] = {}
        self._look: Look | None = None
        self._sideways: dict[int, int] = {}
        self._widths: dict[int, int] = {}
        self._wanted: Place | None = None
        self._painting = False
        self._left = GUTTER
        self._width = 0

    # What a subclass gives

    def lit_in(self, item: int) -> list[Lit]:
        """What is lit in an item, the lowest layer first."""
        return []

    def marks_of(self, line_number: int, line: Line, item: int) -> Marks:
        """What stands in the margin before a line."""
        return Marks()

    # The article and its lines

    @property
    def lines(self) -> Typeset:
        """The article as it is set now."""
        return self._typeset

    def set_article(self, article: Article, place: Place | None) -> None:
        """Show `article` from `place`, or from the top."""
        self.article = article
        self._sideways.clear()
        self._wanted = place or Place()
        if self._room > 0:
            self._set(typeset(article, self._measure, options=self._typeset_options))

    def set_options(self, options: PaneOptions) -> None:
        """Set the page anew with other options, in the same place."""
        self.options = options
        if self._room > 0:
            self._wanted = self._wanted or self.place()
            self._set(self._typeset.at(self._measure, self._typeset_options))

    def place(self) -> Place:
        """Where the reader is, to be given to `set_article` later: the top line on the screen."""
        if self._wanted is not None:
            return self._wanted
        top = self.scroll_offset.y
        offset = self._typeset.offset_at(top)
        return place_at(self.article, offset, self._typeset.line_of(offset) - top)

    def line_at_place(self, place: Place) -> int:
        """The line that `place` is on now."""
        return self._typeset.line_of(offset_of(self.article, place)) if place.exact else 0

    def scroll_to_line(self, line: int, row: int = 0) -> None:
        """Bring a line to a row of the screen, at once."""
        self.scroll_to(y=max(0, line - row), animate=False, immediate=True)

    def _set(self, made: Typeset) -> None:
        """Take over a new setting and go to the wanted place."""
        self._typeset = made
        self._width = self._room
        self._left = max(GUTTER, (self._width - made.width) // 2)
        self._strips.clear()
        self._sideways.clear()
        self._widths.clear()
        self.virtual_size = Size(self._room, made.height)
        wanted, self._wanted = self._wanted or Place(), None
        self.has_been_set(wanted)
        self.scroll_to_line(self.line_at_place(wanted), wanted.row)
        self.refresh()

    def has_been_set(self, place: Place) -> None:
        """The lines are new, and the reader is to be at `place`: a subclass takes note."""

    def has_been_resized(self) -> None:
        """The screen has another height, or the lines another width: a subclass takes note."""

    # Layout

    @property
    def _room(self) -> int:
        """The cells beside the scroll bar."""
        return self.scrollable_content_region.width

    @property
    def _measure(self) -> int:
        """The cells of a full line of text."""
        return max(1, min(self.options.measure, self._room - GUTTER - 2))

    @property
    def left(self) -> int:
        """The column at which the measure begins."""
        return self._left

    @property
    def _typeset_options(self) -> TypesetOptions:
        options = self.options
        return TypesetOptions(
            hyphenate=options.hyphenate,
            ascii=options.ascii,
            show_clutter=options.show_clutter,
            masthead=options.masthead,
            wide=max(1, (self._room + self._measure) // 2 - 1),
        )

    def on_resize(self, event: events.Resize) -> None:
        """Set the page to the new width; the place on the screen stays."""
        self._fit()
        self.has_been_resized()

    def _fit(self) -> None:
        """Set the page anew if it is not the one to show, or not for the width of now."""
        if self._room <= 0:
            return
        if self._typeset.article is not self.article:
            self._set(typeset(self.article, self._measure, options=self._typeset_options))
        elif self._width != self._room:
            self._wanted = self._wanted or self.place()
            self._set(self._typeset.at(self._measure, self._typeset_options))

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
        spans = self.lit_in(item) if line.has_text and line.block >= 0 else []
        selected = self._selected()
        if selected is not None:
            spans = [*spans, Lit(*selected, "selected")]
        marks = self.marks_of(number, line, item)
        looks = self._looks(page.items[item], line)
        return paint(line, page, spans, looks, self.look, frame, marks, self._anchor(item))

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

    def block_of(self, item: Item) -> Block | None:
        """The block of an item, of the body or taken out; None for the masthead."""
        if item.clutter >= 0:
            return self.article.clutter[item.clutter].block
        return self.article.blocks[item.block] if item.block >= 0 else None

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
