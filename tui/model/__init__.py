"""The values that walk down the street: Page, Article, Annotations, and what they are made of.

Every span is half-open and counts code points in `Article.text`, and
`article.text[start:end]` is its surface text. Times know their zone.
"""

from tui.model.annotations import (
    Annotations,
    Entity,
    Gender,
    Label,
    Mention,
    Quantity,
    QuantityKind,
    Quote,
    QuoteKind,
)
from tui.model.article import BLOCK_SEPARATOR, Article, Block, BlockKind, Clutter, Mark, MarkKind
from tui.model.entry import Entry, Sketch, Told
from tui.model.page import Page
from tui.model.sources import Feed, FeedItem, Saved

__all__ = [
    "BLOCK_SEPARATOR",
    "Annotations",
    "Article",
    "Block",
    "BlockKind",
    "Clutter",
    "Entity",
    "Entry",
    "Feed",
    "FeedItem",
    "Gender",
    "Label",
    "Mark",
    "MarkKind",
    "Mention",
    "Page",
    "Quantity",
    "QuantityKind",
    "Quote",
    "QuoteKind",
    "Saved",
    "Sketch",
    "Told",
]
