"""What can be taken out of the library: an article with all that the reader did with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from tui.model import Annotations, Article, Entity, Quote


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that the reader highlighted, and the note to them; `start` is in `Article.text`."""

    start: int
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One article as it is exported. `verdict` is "" while the reader has not decided."""

    article: Article
    annotations: Annotations = field(default_factory=Annotations)
    added: datetime | None = None
    verdict: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    marked: tuple[Marked, ...] = ()


def speaker_name(quote: Quote) -> str:
    """Who says it, "" where the article does not say."""
    return (quote.speaker.name if isinstance(quote.speaker, Entity) else quote.speaker) or ""


def one_line(text: str) -> str:
    """`text` on one line."""
    return " ".join(text.split())
