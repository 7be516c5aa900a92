"""The block elements that are open around a text: they say what kind of block it is."""

from __future__ import annotations

from tui.extract.attributes import whole_number
from tui.extract.shapes import is_caption, is_data_table
from tui.extract.tree import Element
from tui.model import BlockKind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset("ul ol menu dir".split())


class Nesting:
    """Grows and shrinks with a walk over a tree, which begins and ends its block elements.

    `heading` is the level of the heading that is open, 0 where none is; `quotes` counts the
    quotations; `table` is the table of data, within which nothing else is begun but its caption.
    """

    def __init__(self, root: Element) -> None:
        self.heading = 0
        self.quotes = 0
        self.table: Element | None = None
        self._root = root
        self._owners: list[tuple[Element, bool]] = []
        self._lists: list[Element] = []
        self._items: list[str] = []
        self._numbers: list[int] = []
        self._captions = 0

    @property
    def owner(self) -> Element:
        """The innermost element that is open; the root where none is."""
        return self._owners[-1][0] if self._owners else self._root

    def begin(self, element: Element) -> None:
        """Go into `element`."""
        tag, caption = element.tag, is_caption(element)
        self._owners.append((element, caption))
        self._captions += caption
        if tag in _HEADINGS:
            self.heading = _HEADINGS[tag]
        elif tag == "blockquote":
            self.quotes += 1
        elif tag in _LISTS:
            self._lists.append(element)
            self._numbers.append(whole_number(element.get("start"), 1))
        elif tag == "li":
            self._items.append(self._marker(element))
        elif tag == "table" and is_data_table(element):
            self.table = element

    def end(self) -> None:
        """Go out of the innermost element."""
        element, caption = self._owners.pop()
        tag = element.tag
        self._captions -= caption
        if tag in _HEADINGS:
            self.heading = 0
        elif tag == "blockquote":
            self.quotes -= 1
        elif tag in _LISTS:
            self._lists.pop()
            self._numbers.pop()
        elif tag == "li":
            self._items.pop()
        elif tag == "table":
            self.table = None

    def take_kind(self) -> tuple[BlockKind, int, str]:
        """Kind, level and marker of a block that stands here; only an item's first has a marker."""
        if self._captions:
            return "caption", 0, ""
        if self.table is not None:
            return "table", 0, ""
        if self.heading:
            return "heading", self.heading, ""
        if self._items:
            marker, self._items[-1] = self._items[-1], ""
            return "list_item", max(1, len(self._lists)), marker
        if self.quotes:
            return "blockquote", self.quotes, ""
        return "paragraph", 0, ""

    def _marker(self, item: Element) -> str:
        """What stands before a list item: a bullet, or its number."""
        if not self._lists or self._lists[-1].tag != "ol":
            return "•"
        number = whole_number(item.get("value"), self._numbers[-1])
        self._numbers[-1] = number + 1
        return f"{number}."
