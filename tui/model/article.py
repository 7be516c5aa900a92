"""The article that a page carries: blocks with their marks, and the clutter taken out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

BlockKind = Literal[
    "paragraph",
    "heading",
    "list_item",
    "blockquote",
    "code",
    "table",
    "image",
    "caption",
    "divider",
]
MarkKind = Literal["strong", "emphasis", "code", "link"]

BLOCK_SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline mark; the offsets count code points in its block's own text."""

    start: int
    end: int
    kind: MarkKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    r"""One block of an article.

    `level` is a heading's level (1 to 6) or the depth of a list item or blockquote (from 1),
    else 0. `quoted` is how many quotations a block of another kind stands in. `marker` is what
    stands before a list item ("3.", "•"). A table's text is its rows parted by `\n`, its cells by
    `\t`. An image has no text of its own: `alt` describes it and `href` is where it is.
    `language` is a code block's, `anchor` the id that links point at.
    """

    kind: BlockKind
    text: str
    level: int = 0
    marks: tuple[Mark, ...] = ()
    marker: str = ""
    alt: str = ""
    href: str = ""
    language: str = ""
    anchor: str = ""
    quoted: int = 0

    @property
    def quotations(self) -> int:
        """How many quotations it stands in, its own among them."""
        return max(1, self.level) if self.kind == "blockquote" else self.quoted


@dataclass(frozen=True, slots=True)
class Clutter:
    """A block that was taken out: it stood before `Article.blocks[position]`, `reason` says why."""

    block: Block
    position: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """The article that a page carries.

    `text` is the block texts joined by a blank line, `offsets[i]` where block i starts in it.
    `published` and `modified` are datetimes where the page gives a time, else dates. They keep the
    page's own zone: in UTC, an evening in America would be of the day after.
    """

    blocks: tuple[Block, ...]
    url: str = ""
    title: str = ""
    byline: str = ""
    site_name: str = ""
    published: date | None = None
    modified: date | None = None
    lang: str = ""
    excerpt: str = ""
    image: str = ""
    clutter: tuple[Clutter, ...] = ()
    text: str = field(init=False, repr=False, compare=False)
    offsets: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        offsets = []
        position = 0
        for block in self.blocks:
            offsets.append(position)
            position += len(block.text) + len(BLOCK_SEPARATOR)
        object.__setattr__(self, "offsets", tuple(offsets))
        object.__setattr__(self, "text", BLOCK_SEPARATOR.join(b.text for b in self.blocks))
