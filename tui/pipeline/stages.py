"""What a worker process does. Importing this loads the parsers and the models.

The fork server imports it once, so that every worker begins warm and shares the memory.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy must start no threads before a fork

import resource

from tui.annotate import annotate
from tui.annotate import warm as warm_annotate
from tui.extract import extract
from tui.extract import warm as warm_extract
from tui.model import Annotations, Article, Page, Sketch
from tui.stories import sketch

__all__ = ["annotate", "digest", "extract", "prepare", "ready", "sketch"]

warm_extract()
warm_annotate()


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
