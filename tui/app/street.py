"""The pipeline as the pile sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.config import Settings
from tui.pipeline import Progress, Workers, limits_of, read

if TYPE_CHECKING:
    from tui.model import Annotations, Article, Page, Sketch


class WorkersStreet:
    """Reads and annotates in the pipeline's worker processes."""

    def __init__(self, workers: Workers, settings: Settings) -> None:
        self._workers = workers
        self._limits = limits_of(settings)
        self._pages: dict[str, Page] = {}

    async def read(self, source: str, report: Callable[[Progress], None]) -> Article:
        """The article at `source`.

        Raises:
            ReadingError: it could not be brought, or there is no article.
        """
        page, article = await read(source, self._workers, report, self._limits)
        self._pages[source] = page
        return article

    def page_of(self, source: str) -> Page | None:
        """The page that was read at `source`; given once, for the library to keep."""
        return self._pages.pop(source, None)

    async def sketch(self, article: Article) -> Sketch:
        """What tells whether another article repeats this one.

        Raises:
            WorkerError: it was too much for a worker.
        """
        return await self._workers.sketch(article)

    async def annotate(self, article: Article) -> Annotations:
        """The annotations of `article`.

        Raises:
            WorkerError: it was too much for a worker.
        """
        return await self._workers.annotate(article)
