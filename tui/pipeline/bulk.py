"""Many sources, read side by side and given in the order in which they were named."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import AsyncGenerator, Iterable

from tui.errors import ReadingError
from tui.fetch import Limits
from tui.model import Annotations, Article
from tui.pipeline.planning import planned
from tui.pipeline.reading import read
from tui.pipeline.workers import Workers

AHEAD = 2
"""Sources in hand for each worker process, so that none waits for the network."""

Outcome = tuple[Article, Annotations] | ReadingError
"""What became of a source: its reading, or why there is none."""


async def read_all(
    sources: Iterable[str], limits: Limits | None = None
) -> AsyncGenerator[tuple[str, Outcome], None]:
    """Each source with what became of it, as soon as those before it are given.

    Folders and globs become their pages. All cores work; only a few sources are in memory at a
    time, however many there are.
    """
    waiting = deque(planned(sources))
    processes = min(len(waiting), os.cpu_count() or 2)
    with Workers(processes) as workers:
        in_hand: deque[tuple[str, asyncio.Task[Outcome]]] = deque()
        try:
            while waiting or in_hand:
                while waiting and len(in_hand) < processes * AHEAD:
                    source, error = waiting.popleft()
                    in_hand.append(
                        (source, asyncio.create_task(_outcome(source, error, workers, limits)))
                    )
                source, task = in_hand.popleft()
                yield source, await task
        finally:  # whoever asked may have seen enough; the workers must outlive what is in hand
            tasks = [task for _, task in in_hand]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _outcome(
    source: str, error: ReadingError | None, workers: Workers, limits: Limits | None
) -> Outcome:
    if error is not None:
        return error
    try:
        _, article = await read(source, workers, limits=limits)
        return article, await workers.annotate(article)
    except ReadingError as failure:
        return failure
