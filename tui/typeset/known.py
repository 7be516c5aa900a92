"""What is known of an article before any width is, and so is found out only once."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from tui.facts import words_in
from tui.model import Article
from tui.typeset.widths import Measured, measure


class Known:
    """The cells and the words of an article's blocks."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.blocks: list[Measured] = [measure(block.text) for block in article.blocks]

    @cached_property
    def clutter(self) -> list[Measured]:
        """The cells of what was taken out."""
        return [measure(clutter.block.text) for clutter in self.article.clutter]

    @cached_property
    def words_before(self) -> tuple[int, ...]:
        """The words before each block, and as the last value those of the whole article."""
        return tuple(accumulate((words_in(block.text) for block in self.article.blocks), initial=0))
