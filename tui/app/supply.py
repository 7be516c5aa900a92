"""What the pile has articles from, as it sees them: the street brings them, memory keeps them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from tui.errors import ReadingError
from tui.library.records import FeedText, Reading, SiteRule
from tui.model import Annotations, Article, Entry, Page, Sketch
from tui.pipeline import Progress

Origin = Literal["", "feed text", "archived copy"]
"""What a text is taken from; "" for the page itself."""


class Street(Protocol):
    """What turns a source into an article, and an article into annotations and a sketch."""

    async def read(self, source: str, report: Callable[[Progress], None]) -> Article:
        """The article at `source`, or a ReadingError."""
        ...

    async def annotate(self, article: Article) -> Annotations:
        """Its annotations, or a ReadingError."""
        ...

    async def sketch(self, article: Article) -> Sketch:
        """What tells whether another article repeats it, or a ReadingError."""
        ...

    def page_of(self, source: str) -> Page | None:
        """The page that was read at `source`; given once, for the library to keep."""
        ...


@dataclass(frozen=True, slots=True)
class Held:
    """An article with all that is known of it; `annotations` is None until they come.

    `extracted` is the article before the reader's rules for its site, `origin` what it was taken
    from where that is not its page.
    """

    extracted: Article
    article: Article
    reading: Reading
    annotations: Annotations | None = None
    origin: Origin = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to keep of a source that was read."""

    source: str
    page: Page | None
    article: Article
    annotations: Annotations
    sketch: Sketch


async def findings(
    street: Street,
    source: str,
    page: Page | None,
    article: Article,
    annotations: Annotations | None,
) -> Findings:
    """What there is to keep of `article`, without the annotations or sketch that cannot be had."""
    try:
        annotations = annotations or await street.annotate(article)
        sketch = await street.sketch(article)
    except ReadingError:
        annotations, sketch = annotations or Annotations(), Sketch()
    return Findings(source, page, article, annotations, sketch)


class Memory(Protocol):
    """What the library remembers of the reader."""

    async def reading(self, address: str) -> Reading:
        """What the reader did with the article at `address`."""
        ...

    async def rules(self, site: str) -> tuple[SiteRule, ...]:
        """The reader's rules for a site."""
        ...

    async def keep(self, found: Findings) -> Entry | None:
        """Keep an article; None where the library cannot."""
        ...

    async def keep_failure(self, source: str, error: ReadingError) -> Entry | None:
        """Keep that a source could not be read; None where the library cannot."""
        ...

    async def feed_text(self, source: str) -> FeedText | None:
        """What a feed itself gave of a source's text; None where none did."""
        ...

    async def ensure(self, source: str) -> Entry | None:
        """The entry of a source, made where there is none; None where the library cannot."""
        ...
