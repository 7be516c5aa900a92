"""What typesetting gives: lines, the cells of a table's line, and what may be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

LineKind = Literal["text", "head", "air", "ornament", "title", "byline", "reason", "picture"]


@dataclass(frozen=True, slots=True)
class TypesetOptions:
    """How to set an article; everything here changes lines, nothing changes text.

    `wide` is the cells that code and tables may take where the measure is too narrow for them
    (0: no more than the measure). `show_clutter` sets what was taken out in its places. `ascii`
    draws markers, bars and rules without a character past ASCII. `masthead` puts the title and
    the byline above the body. `pictures` is the lines kept free for a picture above the words of
    an image, by the index of its block.
    """

    hyphenate: bool = False
    ascii: bool = False
    show_clutter: bool = False
    masthead: bool = False
    wide: int = 0
    pictures: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that lines belong to and the cursor can stand on: a block, or a clutter block.

    Exactly one of `block` (an index into `Article.blocks`) and `clutter` (into
    `Article.clutter`) is 0 or more; the masthead has neither.
    """

    block: int = -1
    clutter: int = -1


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of text at its own column: a table's cell, or code after a tab.

    `start` and `end` are offsets like those of its line; `column` counts cells from the line's
    indent.
    """

    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One typeset row: `lead`, then `text[start:end]`, then `tail`.

    `start` and `end` are half-open code points of `article.text`, or of the removed block's own
    text where `clutter` is 0 or more. `lead` (a marker, a bar, an ornament, a title) is drawn
    from column `indent - cells of lead` for text and from `indent` for everything else. `tail`
    is the hyphen of a word broken over two lines. `width` is the cells of the text (with `cells`:
    of the whole row). `block` is -1 for the masthead and for clutter.
    """

    block: int
    start: int
    end: int
    indent: int = 0
    kind: LineKind = "text"
    lead: str = ""
    tail: str = ""
    width: int = 0
    cells: tuple[Cell, ...] = ()
    clutter: int = -1

    @property
    def has_text(self) -> bool:
        """Whether it shows text of its block (`head` is the first row of a table)."""
        return self.kind in {"text", "head"}

    @property
    def right(self) -> int:
        """The column after the line's last cell, from the measure's left edge."""
        return self.indent + self.width + len(self.tail)
