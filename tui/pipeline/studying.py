"""What was kept without annotations, annotated and indexed while there is nothing better to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tui.errors import WorkerError
from tui.library import keeping, stories, unstudied
from tui.library.store import Library
from tui.library.unstudied import Unstudied
from tui.model import Annotations, Sketch
from tui.pipeline import stages
from tui.pipeline.workers import Workers
from tui.pipeline.writing import Writer
from tui.stories import alike

BATCH = 8
"""Articles of one journey to a worker: a tenth of a second, which a feed may have to wait."""
NEXT_LOOK = 0.2
"""Seconds until it is looked again for what has come."""

Found = tuple[Annotations, Sketch]


class Studying:
    """Studies what waits, a batch for each worker, and gives way to what is more urgent."""

    def __init__(
        self, library: Library, writer: Writer, workers: Workers, told: Callable[[int], None]
    ) -> None:
        """Study what waits in `library`; `told` hears how many more have been done."""
        self._library = library
        self._writer = writer
        self._workers = workers
        self._told = told
        self._in_hand: set[int] = set()
        self._urgent = 0
        self._calm = asyncio.Event()
        self._calm.set()
        self._no_more = False

    @contextmanager
    def giving_way(self) -> Iterator[None]:
        """Begin no batch meanwhile."""
        self._urgent += 1
        self._calm.clear()
        try:
            yield
        finally:
            self._urgent -= 1
            if not self._urgent:
                self._calm.set()

    def finish(self) -> None:
        """Nothing more comes: `run` ends when all is done."""
        self._no_more = True

    async def run(self) -> None:
        """Study what waits and what comes; what is cancelled waits for the next time.

        Raises:
            LibraryError: the library cannot be written.
        """
        await asyncio.gather(*(self._lane() for _ in range(self._workers.processes)))

    async def _lane(self) -> None:
        while True:
            await self._calm.wait()
            batch = unstudied.waiting(self._library, BATCH, self._in_hand)
            if not batch:
                if self._no_more:
                    return
                await asyncio.sleep(NEXT_LOOK)
                continue
            self._in_hand |= {one.entry for one in batch}
            try:
                await self._study(batch)
            finally:
                self._in_hand -= {one.entry for one in batch}

    async def _study(self, batch: tuple[Unstudied, ...]) -> None:
        packed = [one.article for one in batch]
        try:
            found = await self._workers.run(_name(batch), stages.study, packed)
        except WorkerError:
            if len(batch) > 1:  # one of them is too much: it shall cost the others nothing
                for one in batch:
                    await self._study((one,))
                return
            found = [(Annotations(), Sketch())]
        await asyncio.gather(
            *(
                self._writer.write(lambda one=one, it=it: self._keep(one, it))  # type: ignore[misc]
                for one, it in zip(batch, found, strict=True)
            )
        )
        self._told(len(batch))

    def _keep(self, one: Unstudied, found: Found) -> None:
        if unstudied.is_shown(self._library, one):  # it may have a newer text, or be done
            annotations, sketch = found
            keeping.annotate(self._library, one.entry, annotations)
            stories.tell(self._library, one.entry, sketch, alike)


def _name(batch: tuple[Unstudied, ...]) -> str:
    return f"Article {batch[0].entry}" if len(batch) == 1 else f"{len(batch)} articles"
