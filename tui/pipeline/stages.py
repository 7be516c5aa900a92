"""What a worker process does. Importing this loads nothing: a stage is loaded when it is called.

`PARSERS` and `MODELS` are the modules that load what takes long. A fork server imports them once,
so that every worker begins warm and shares the memory.
"""

from __future__ import annotations

import importlib
import resource
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.fetch.limits import Limits
    from tui.model import Annotations, Article, Feed, FeedItem, Page, Sketch

PARSERS = "tui.pipeline.parsers"
MODELS = "tui.pipeline.models"


def read(source: str, limits: Limits | None) -> tuple[Page, Article]:
    """The page in the file `source`, and its article."""
    from tui.fetch.files import read_file
    from tui.fetch.limits import Limits

    page = read_file(source, limits or Limits())
    return page, extract(page)


def extract(page: Page) -> Article:
    """The article of a page."""
    from tui.extract import extract

    return extract(page)


def annotate(article: Article) -> Annotations:
    """The annotations of an article."""
    from tui.annotate import annotate

    return annotate(article)


def sketch(article: Article) -> Sketch:
    """What tells whether another article repeats this one."""
    from tui.stories import sketch

    return sketch(article)


def digest(page: Page) -> tuple[Article, Annotations, Sketch]:
    """All that is known of a page in one go: what bulk work asks for."""
    article = extract(page)
    return article, annotate(article), sketch(article)


def read_feed(page: Page) -> Feed:
    """The feed in what came from its address."""
    from tui.extract.feeds.reading import extract_feed

    return extract_feed(page)


def feeds_of(page: Page) -> tuple[Feed | None, tuple[str, ...]]:
    """The feed that came, or the addresses of those that the page which came names."""
    from tui.extract.feeds.discovery import feeds_of
    from tui.extract.feeds.reading import extract_feed, is_feed

    return (extract_feed(page), ()) if is_feed(page) else (None, feeds_of(page))


def item_texts(
    items: Sequence[FeedItem], url: str, site_name: str
) -> list[tuple[Article | None, bool]]:
    """What a feed gives of each item's text, None for nothing; whether that is not all of it."""
    from tui.extract.feeds.text import item_text

    return [item_text(item, url, site_name) for item in items]


def study(packed: Sequence[bytes]) -> list[tuple[Annotations, Sketch]]:
    """What is in each article of the library, and what tells whether another one repeats it."""
    from tui.library.codec import unpack_article

    articles = map(unpack_article, packed)
    return [(annotate(article), sketch(article)) for article in articles]


def prepare(memory: int) -> None:
    """Set up a new worker: at most `memory` bytes of address space."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory, hard))


def ready() -> None:
    """Nothing: what a pool is given first, so that it starts its workers."""


def load(module: str) -> None:
    """Load `PARSERS` or `MODELS` here and now."""
    importlib.import_module(module)
