"""Who and what an article is about: people, organisations and places, each with its mentions."""

from __future__ import annotations

from pathlib import Path

from tui.annotate.agreement import agree
from tui.annotate.linking import link
from tui.annotate.tagging import MODEL, Span, tag
from tui.annotate.tokens import tokenise
from tui.model import Article, Entity


def find_entities(article: Article) -> tuple[Entity, ...]:
    """The entities of `article` in the order of first mention; no two mentions overlap."""
    return link(article.text, find_names(article.text))


def find_names(text: str, model: Path = MODEL) -> list[Span]:
    """Every mention of a person, an organisation or a place, in order, none overlapping."""
    sequences = list(tokenise(text))
    return agree(text, sequences, tag(sequences, model))
