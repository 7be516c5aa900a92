"""Worker processes: a page that hangs or explodes costs one of them, never the reader."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Collection
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from tui.errors import ReadingError, WorkerError
from tui.pipeline import server, stages
from tui.pipeline.stages import MODELS, PARSERS

if TYPE_CHECKING:
    from pebble import ProcessPool

    from tui.model import Annotations, Article, Page, Sketch

T = TypeVar("T")

HINT = "Open it in the browser, or save the article's part of it"
REPORT = "Please report it with the page; BROADSHEET_TRACE=1 shows where"


@dataclass(frozen=True, slots=True)
class PageLimits:
    """What one page may cost a worker: seconds for each stage, and bytes of address space.

    The memory is an address-space limit: libraries reserve about 0.7 GB that they never touch.
    """

    seconds: float = 20.0
    memory: int = 3 * 1024**3


class Workers:
    """A pool of processes that extract and annotate.

    Make it before Textual takes the terminal (see `server.launch`). Making it costs a few
    milliseconds: the server is only launched here, and a thread waits for it when the first page
    comes.

    The server loads `first` before its first worker, for all of them; the workers load the rest
    after the first page, so that it waits for nothing it does not need.
    """

    def __init__(
        self,
        processes: int | None = None,
        limits: PageLimits | None = None,
        first: Collection[str] = (PARSERS, MODELS),
    ) -> None:
        self.processes = processes or max(2, os.cpu_count() or 2)
        self._limits = limits or PageLimits()
        self._later = [module for module in (PARSERS, MODELS) if module not in first]
        self._pool: Future[ProcessPool] | None = None
        server.launch(first)

    def start(self) -> Future[ProcessPool]:
        """Start the processes, unless that was begun; the future has their pool."""
        if self._pool is None:
            starter = ThreadPoolExecutor(1, "start-workers")
            self._pool = starter.submit(self._start)
            starter.shutdown(wait=False)
        return self._pool

    def _start(self) -> ProcessPool:
        from pebble import ProcessPool  # 8 ms that the screen's first frame need not wait for

        pool = ProcessPool(
            max_workers=self.processes,
            initializer=stages.prepare,
            initargs=(self._limits.memory,),
            context=server.CONTEXT,
        )
        pool.schedule(stages.ready)
        return pool

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
        pool = await asyncio.wrap_future(self.start())
        from pebble import ProcessExpired

        future = pool.schedule(function, args=arguments, timeout=self._limits.seconds)
        try:
            result = await asyncio.wrap_future(future)
        except TimeoutError as cause:
            limit = f"{self._limits.seconds:g} seconds"
            raise WorkerError(f"{name} took more than {limit} to parse", HINT) from cause
        except MemoryError as cause:
            raise WorkerError(f"{name} needs more memory than a page may have", HINT) from cause
        except ProcessExpired as cause:
            raise WorkerError(f"{name} ended the process that parsed it", HINT) from cause
        except ReadingError:
            raise
        except Exception as cause:  # a fault of ours in one page is no reason to lose the others
            fault = f"{type(cause).__name__}: {cause}"
            raise WorkerError(
                f"{name} brought out a fault in Broadsheet: {fault}", REPORT
            ) from cause
        while self._later:
            module = self._later.pop()
            for _ in range(self.processes - 1):  # one worker is about to be asked for it
                pool.schedule(stages.load, args=(module,))
        return result

    def close(self) -> None:
        """End the processes; what they had in hand is dropped."""
        if self._pool is not None:
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
