"""Worker processes: a page that hangs or explodes costs one of them, never the reader."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Collection
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from tui.errors import ReadingError, WorkerError
from tui.pipeline import stages
from tui.pipeline.forerunner import Forerunner, LostError
from tui.pipeline.limits import PageLimits
from tui.pipeline.stages import MODELS, PARSERS

if TYPE_CHECKING:
    from pebble import ProcessPool

    from tui.fetch.limits import Limits
    from tui.model import Annotations, Article, Page, Sketch

T = TypeVar("T")

HINT = "Open it in the browser, or save the article's part of it"
REPORT = "Please report it with the page; BROADSHEET_TRACE=1 shows where"


class Workers:
    """A pool of processes that extract and annotate.

    Making it costs a few milliseconds: the server is only launched here, and a thread waits for
    it when the first page comes. The server loads `first` before its first worker, for all of
    them; the workers load the rest after the first page, so that it waits for nothing it does not
    need.

    With a process that was sent `ahead`, the server is launched when there is something to do
    that this one is not free for.
    """

    def __init__(
        self,
        processes: int | None = None,
        limits: PageLimits | None = None,
        first: Collection[str] = (PARSERS, MODELS),
        ahead: Forerunner | None = None,
    ) -> None:
        self.processes = processes or max(2, os.cpu_count() or 2)
        self._limits = limits or PageLimits()
        self._later = [module for module in (PARSERS, MODELS) if module not in first]
        self._pool: Future[ProcessPool] | None = None
        self._first = first
        self._ahead = ahead
        if ahead is None:
            self._launch()

    def _launch(self) -> None:
        from tui.pipeline import server  # 10 ms that the first frame need not wait for

        server.launch(self._first)

    def start(self) -> None:
        """Start the pool, where the first page is for it: something else is loaded meanwhile."""
        if self._ahead is None:
            self._started()

    def _started(self) -> Future[ProcessPool]:
        if self._pool is None:
            starter = ThreadPoolExecutor(1, "start-workers")
            self._pool = starter.submit(self._start)
            starter.shutdown(wait=False)
        return self._pool

    def _start(self) -> ProcessPool:
        from pebble import ProcessPool  # 8 ms more

        from tui.pipeline.server import CONTEXT

        self._launch()
        pool = ProcessPool(
            max_workers=self.processes,
            initializer=stages.prepare,
            initargs=(self._limits.memory,),
            context=CONTEXT,
        )
        pool.schedule(stages.ready)
        return pool

    def begin(self, source: str, limits: Limits) -> None:
        """Have the process that was sent ahead `read` the file `source`."""
        if self._ahead is not None:
            self._ahead.begin(stages.read, source, limits)

    def has_begun(self, source: str, limits: Limits | None) -> bool:
        """Whether that is what it has in hand, or done."""
        return self._ahead is not None and self._ahead.begun == (stages.read, source, limits)

    async def read(self, source: str, limits: Limits | None) -> tuple[Page, Article]:
        """The page in the file `source`, and its article.

        Raises:
            ReadingError: as `extract`, or the page could not be brought.
        """
        return await self.run(source, stages.read, source, limits)

    async def extract(self, page: Page) -> Article:
        """The article of `page`.

        Raises:
            ReadingError: there is no article, or the page was too much for a worker.
        """
        return await self.run(page.final_url or page.url or "The page", stages.extract, page)

    async def annotate(self, article: Article) -> Annotations:
        """The annotations of `article`.

        Raises:
            WorkerError: the article was too much for a worker.
        """
        return await self.run(article.url or article.title or "The page", stages.annotate, article)

    async def sketch(self, article: Article) -> Sketch:
        """What tells whether another article repeats this one.

        Raises:
            WorkerError: the article was too much for a worker.
        """
        return await self.run(article.url or article.title or "The page", stages.sketch, article)

    async def digest(self, page: Page) -> tuple[Article, Annotations, Sketch]:
        """All three in one go: two journeys to a worker fewer.

        Raises:
            ReadingError: as `extract`.
        """
        return await self.run(page.final_url or page.url or "The page", stages.digest, page)

    async def run(self, name: str, function: Callable[..., T], *arguments: object) -> T:
        """`function(*arguments)` in a worker; `name` is the page's, for the message.

        Cancelling it ends the worker that has it in hand.

        Raises:
            ReadingError: as the function raised it.
            WorkerError: it took too long or too much memory, its process ended, or it failed.
        """
        try:
            if self._ahead is not None and self._ahead.is_free:
                result: T = await self._ahead.run(function, *arguments)
            else:
                result = await self._pooled(function, *arguments)
        except TimeoutError as cause:
            limit = f"{self._limits.seconds:g} seconds"
            raise WorkerError(f"{name} took more than {limit} to parse", HINT) from cause
        except MemoryError as cause:
            raise WorkerError(f"{name} needs more memory than a page may have", HINT) from cause
        except LostError as cause:
            raise WorkerError(f"{name} ended the process that parsed it", HINT) from cause
        except ReadingError:
            raise
        except Exception as cause:  # a fault of ours in one page is no reason to lose the others
            fault = f"{type(cause).__name__}: {cause}"
            raise WorkerError(
                f"{name} brought out a fault in Broadsheet: {fault}", REPORT
            ) from cause
        return result

    async def _pooled(self, function: Callable[..., T], *arguments: object) -> T:
        pool = await asyncio.wrap_future(self._started())
        from pebble import ProcessExpired

        future = pool.schedule(function, args=arguments, timeout=self._limits.seconds)
        try:
            result: T = await asyncio.wrap_future(future)
        except ProcessExpired as cause:
            raise LostError from cause
        while self._later:
            module = self._later.pop()
            for _ in range(self.processes - 1):  # one worker is about to be asked for it
                pool.schedule(stages.load, args=(module,))
        return result

    def close(self) -> None:
        """End the processes; what they had in hand is dropped."""
        if self._ahead is not None:
            self._ahead.end()
        # A pool that could not be started has nothing to end, and whoever waited for it was told.
        if self._pool is not None and self._pool.exception() is None:
            pool = self._pool.result()
            pool.stop()
            pool.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
