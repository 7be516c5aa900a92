"""Who and what an article is about: people, organisations and places, each with its mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path

from tui.annotate.agreement import agree
from tui.annotate.approximate import find_approximately
from tui.annotate.language import is_english, nouns_have_capitals
from tui.annotate.linking import link
from tui.annotate.tagging import MODEL, Span, tag
from tui.annotate.tokens import Sequence as Tokens
from tui.annotate.tokens import tokenise
from tui.model import Article, Entity


def find_entities(article: Article) -> tuple[Entity, ...]:
    """The entities of `article` in the order of first mention; no two mentions overlap.

    Program code names nobody. Where the article is not in English, its entities are what lists
    and capitals give.
    """
    sequences = [
        tokens
        for tokens in tokenise(article.text)
        if article.blocks[_block_at(article, tokens)].kind != "code"
    ]
    if is_english(article):
        spans = _names(article.text, sequences)
    else:
        german = nouns_have_capitals(article)
        spans = find_approximately(sequences, nouns_have_capitals=german)
    return link(article.text, spans)


def find_names(text: str, model: Path = MODEL) -> list[Span]:
    """Every mention of a person, an organisation or a place, in order, none overlapping."""
    return _names(text, list(tokenise(text)), model)


def _names(text: str, sequences: Sequence[Tokens], model: Path = MODEL) -> list[Span]:
    return agree(text, sequences, tag(sequences, model))


def _block_at(article: Article, tokens: Tokens) -> int:
    """Which block a sequence of tokens lies in; a line never runs over two."""
    return bisect_right(article.offsets, tokens.spans[0][0]) - 1
