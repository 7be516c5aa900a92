"""A typeset article that is set anew when its room changes, and stays in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView

from tui.app.pane.painting import GUTTER
from tui.app.pane.places import Place, offset_of, place_at
from tui.model import Article, Block
from tui.typeset import Item, Typeset, TypesetOptions, typeset

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


class FittedView(ScrollView, can_focus=True):
    """Keeps one article set to the measure and centred; draws nothing."""

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
        self._wanted: Place | None = None
        self._left = GUTTER
        self._width = 0

    # The article and its lines

    @property
    def lines(self) -> Typeset:
        """The article as it is set now."""
        return self._typeset

    def set_article(self, article: Article, place: Place | None) -> None:
        """Show `article` from `place`, or from the top."""
        self.article = article
        self._wanted = place or Place()
        if self._room > 0:
            self._set(typeset(article, self._measure, options=self._typeset_options))

    def set_options(self, options: PaneOptions) -> None:
        """Set the page anew with other options, in the same place."""
        self._wanted = self._wanted or self.place()
        self.options = options
        self._width = 0
        self._fit()

    def place(self) -> Place:
        """Where the reader is, to be given to `set_article` later: the top line on the screen."""
        if self._wanted is not None:
            return self._wanted
        top = self.scroll_offset.y
        offset = self._typeset.offset_at(top)
        return place_at(self.article, offset, self._typeset.line_of(offset) - top)

    def line_at_place(self, place: Place) -> int:
        """The line that `place` is on now; the very top, masthead and all, for `Place()`."""
        if place == Place():
            return 0
        return self._typeset.line_of(offset_of(self.article, place))

    def row_at_place(self, place: Place) -> int:
        """The row of the screen for the line of `place`: its own, where there are as many now."""
        height = self.size.height
        return place.row if place.row < height else height // 3

    def scroll_to_line(self, line: int, row: int = 0) -> None:
        """Bring a line to a row of the screen, at once."""
        self.scroll_to(y=max(0, line - row), animate=False, immediate=True)

    def _set(self, made: Typeset) -> None:
        """Take over a new setting and go to the wanted place."""
        self._typeset = made
        self._width = self._room
        self._left = max(GUTTER, (self._width - made.width) // 2)
        self.virtual_size = Size(self._room, made.height)
        wanted, self._wanted = self._wanted or Place(), None
        self.has_been_set(wanted)
        self.scroll_to_line(self.line_at_place(wanted), self.row_at_place(wanted))
        self.refresh()

    def has_been_set(self, place: Place) -> None:
        """The lines are new, and the reader is to be at `place`: a subclass takes note."""

    def has_been_resized(self) -> None:
        """The screen has another height, or the lines another width: a subclass takes note."""

    def picture_lines(self) -> dict[int, int]:
        """The lines that each picture takes, by its block: a subclass that has pictures says."""
        return {}

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
            pictures=self.picture_lines(),
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

    def block_of(self, item: Item) -> Block | None:
        """The block of an item, of the body or taken out; None for the masthead."""
        if item.clutter >= 0:
            return self.article.clutter[item.clutter].block
        return self.article.blocks[item.block] if item.block >= 0 else None
