"""What an article says: who is in it, who said what, and which figures it gives.

The finders are imported when they are first used: together they take 90 ms, and whoever wants
the entities alone waits for a third of that.
"""

from __future__ import annotations

from tui.model import Annotations, Article, Block

VERSION = "5"
"""Changes whenever the same article would be annotated differently."""

__all__ = ["VERSION", "annotate", "warm"]


def annotate(article: Article) -> Annotations:
    """The annotations of `article`; every span is half-open and points into `article.text`."""
    from tui.annotate.entities import find_entities
    from tui.annotate.language import is_english
    from tui.annotate.quantities import find_quantities
    from tui.annotate.quotes import find_quotes

    entities = find_entities(article)
    return Annotations(
        entities=entities,
        quotes=find_quotes(article, entities),
        quantities=find_quantities(article),
        version=VERSION,
        approximate=not is_english(article),
    )


def warm() -> None:
    """Load code, lists and model now, so that the first article does not wait for them."""
    annotate(Article((Block("paragraph", "The United Nations met in Rome."),)))
