"""Who and what an article is about: people, organisations and places, each with its mentions."""

from __future__ import annotations

from pathlib import Path

from tui.annotate.agreement import agree
from tui.annotate.approximate import find_approximately
from tui.annotate.language import is_english, nouns_have_capitals
from tui.annotate.linking import link
from tui.annotate.tagging import MODEL, Span, tag
from tui.annotate.tokens import tokenise
from tui.model import Article, Entity


def find_entities(article: Article) -> tuple[Entity, ...]:
    """The entities of `article` in the order of first mention; no two mentions overlap.

    Where the article is not in English, they are what lists and capitals give.
    """
    if is_english(article):
        return link(article.text, find_names(article.text))
    sequences = list(tokenise(article.text))
    german = nouns_have_capitals(article)
    return link(article.text, find_approximately(sequences, nouns_have_capitals=german))


def find_names(text: str, model: Path = MODEL) -> list[Span]:
    """Every mention of a person, an organisation or a place, in order, none overlapping."""
    sequences = list(tokenise(text))
    return agree(text, sequences, tag(sequences, model))
