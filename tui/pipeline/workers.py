"""Worker processes: a page that hangs or explodes costs one of them, never the reader."""

from __future__ import annotations

import asyncio
import importlib
import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import forkserver, resource_tracker
from types import TracebackType
from typing import Any, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

from tui.errors import ReadingError, WorkerError
from tui.model import Annotations, Article, Page, Sketch

T = TypeVar("T")

STAGES = "tui.pipeline.stages"
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
    """A pool of warm processes that extract and annotate.

    Make it before Textual takes the terminal: a fork server that is started later does not come
    up (Textual issue 3593). Making it costs a few milliseconds: the server is only launched here,
    and a thread waits for it to load the parsers and the models.
    """

    def __init__(self, processes: int | None = None, limits: PageLimits | None = None) -> None:
        self.processes = processes or max(2, os.cpu_count() or 2)
        self._limits = limits or PageLimits()
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload([STAGES])
        _launch_fork_server()
        starter = ThreadPoolExecutor(1, "start-workers")
        self._pool = starter.submit(self._start)
        starter.shutdown(wait=False)

    def _start(self) -> ProcessPool:
        pool = ProcessPool(
            max_workers=self.processes,
            initializer=_prepare,
            initargs=(self._limits.memory,),
            context=self._context,
        )
        pool.schedule(_run, args=("ready",))
        return pool

    async def extract(self, page: Page) -> Article:
        """The article of `page`.

        Raises:
            ReadingError: there is no article, or the page was too much for a worker.
        """
        return await self.run(page.final_url or page.url or "The page", _run, "extract", page)

    async def annotate(self, article: Article) -> Annotations:
        """The annotations of `article`.

        Raises:
            WorkerError: the article was too much for a worker.
        """
        return await self.run(article.url or article.title or "The page", _run, "annotate", article)

    async def sketch(self, article: Article) -> Sketch:
        """What tells whether another article repeats this one.

        Raises:
            WorkerError: the article was too much for a worker.
        """
        return await self.run(article.url or article.title or "The page", _run, "sketch", article)

    async def digest(self, page: Page) -> tuple[Article, Annotations, Sketch]:
        """All three in one go: two journeys to a worker fewer.

        Raises:
            ReadingError: as `extract`.
        """
        return await self.run(page.final_url or page.url or "The page", _run, "digest", page)

    async def run(self, name: str, function: Callable[..., T], *arguments: object) -> T:
        """`function(*arguments)` in a worker; `name` is the page's, for the message.

        Cancelling it ends the worker that has it in hand.

        Raises:
            ReadingError: as the function raised it.
            WorkerError: it took too long or too much memory, its process ended, or it failed.
        """
        pool = await asyncio.wrap_future(self._pool)
        future = pool.schedule(function, args=arguments, timeout=self._limits.seconds)
        try:
            return await asyncio.wrap_future(future)
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

    def close(self) -> None:
        """End the processes; what they had in hand is dropped."""
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


def _launch_fork_server() -> None:
    """Launch it with ^C blocked, and so its workers: the terminal sends it to them as well.

    The fork server would be ended by it while it loads the parsers. The resource tracker goes
    first, because launching it unblocks the signal.
    """
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(memory: int) -> None:
    importlib.import_module(STAGES).prepare(memory)


def _run(stage: str, *arguments: object) -> Any:
    """Call a stage by its name: naming the function itself would load the models here."""
    return getattr(importlib.import_module(STAGES), stage)(*arguments)
