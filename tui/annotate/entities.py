"""Who and what an article is about: people, organisations and places, each with its mentions."""

from __future__ import annotations

from tui.annotate.linking import link
from tui.annotate.tagging import tag
from tui.model import Article, Entity


def find_entities(article: Article) -> tuple[Entity, ...]:
    """The entities of `article` in the order of first mention; no two mentions overlap."""
    return link(article.text, tag(article.text))
