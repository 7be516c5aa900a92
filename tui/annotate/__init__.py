"""What an article says: who is in it, who said what, and which figures it gives.

The finders are imported when they are first used: together they take 90 ms, and whoever wants
the entities alone waits for a third of that.
"""

from __future__ import annotations

from dataclasses import replace

from tui.model import Annotations, Article, Block

VERSION = "5"
"""Changes whenever the same article would be annotated differently."""

_MOST = 1_000_000
"""Characters that are annotated: two long novels. Ten million take a minute, and no reader."""

__all__ = ["VERSION", "annotate", "warm"]


def annotate(article: Article) -> Annotations:
    """The annotations of `article`; every span is half-open and points into `article.text`.

    Of an article as long as a shelf of books only the beginning is annotated.
    """
    from tui.annotate.entities import find_entities
    from tui.annotate.language import is_english
    from tui.annotate.quantities import find_quantities
    from tui.annotate.quotes import find_quotes

    article = _beginning(article)
    entities = find_entities(article)
    return Annotations(
        entities=entities,
        quotes=find_quotes(article, entities),
        quantities=find_quantities(article),
        version=VERSION,
        approximate=not is_english(article),
    )


def _beginning(article: Article) -> Article:
    """The article up to `_MOST` characters: whole blocks, and the start of one that is longer."""
    blocks: list[Block] = []
    left = _MOST
    for block in article.blocks:
        if len(block.text) > left:
            if not blocks:
                blocks.append(replace(block, text=block.text[:left], marks=()))
            return replace(article, blocks=tuple(blocks))
        blocks.append(block)
        left -= len(block.text)
    return article


def warm() -> None:
    """Load code, lists and model now, so that the first article does not wait for them."""
    annotate(Article((Block("paragraph", "The United Nations met in Rome."),)))
