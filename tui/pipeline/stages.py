"""What a worker process does. Importing this loads nothing: a stage is loaded when it is called.

`PARSERS` and `MODELS` are the modules that load what takes long. A fork server imports them once,
so that every worker begins warm and shares the memory.
"""

from __future__ import annotations

import importlib
import resource
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model import Annotations, Article, Page, Sketch

PARSERS = "tui.pipeline.parsers"
MODELS = "tui.pipeline.models"


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


def prepare(memory: int) -> None:
    """Set up a new worker: at most `memory` bytes of address space."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory, hard))


def ready() -> None:
    """Nothing: what a pool is given first, so that it starts its workers."""


def load(module: str) -> None:
    """Load `PARSERS` or `MODELS` here and now."""
    importlib.import_module(module)
