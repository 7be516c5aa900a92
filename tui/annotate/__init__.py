"""What an article says: who is in it, who said what, and which figures it gives."""

from __future__ import annotations

from tui.annotate.entities import find_entities
from tui.annotate.quantities import find_quantities
from tui.annotate.tagging import tagger
from tui.model import Annotations, Article

VERSION = "1"
"""Changes whenever the same article would be annotated differently."""

__all__ = ["VERSION", "annotate", "warm"]


def annotate(article: Article) -> Annotations:
    """The annotations of `article`; every span is half-open and points into `article.text`."""
    return Annotations(
        entities=find_entities(article), quantities=find_quantities(article), version=VERSION
    )


def warm() -> None:
    """Open the models now, so that the first article does not wait for them."""
    tagger()
