"""What an article says: who is in it, who said what, and which figures it gives."""

from __future__ import annotations

from tui.annotate.entities import find_entities
from tui.annotate.language import is_english
from tui.annotate.quantities import find_quantities
from tui.annotate.quotes import find_quotes
from tui.annotate.tagging import tagger
from tui.model import Annotations, Article

VERSION = "1"
"""Changes whenever the same article would be annotated differently."""

__all__ = ["VERSION", "annotate", "warm"]


def annotate(article: Article) -> Annotations:
    """The annotations of `article`; every span is half-open and points into `article.text`."""
    entities = find_entities(article)
    return Annotations(
        entities=entities,
        quotes=find_quotes(article, entities),
        quantities=find_quantities(article),
        version=VERSION,
        approximate=not is_english(article),
    )


def warm() -> None:
    """Open the models now, so that the first article does not wait for them."""
    tagger()
