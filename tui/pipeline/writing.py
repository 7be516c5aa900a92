"""Changes of the library that come at the same time, in one transaction.

To put a transaction on the disk takes longer than all that one article changes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from tui.library.store import Library

Given = TypeVar("Given")

BETWEEN = 0.05
"""Seconds in which changes are gathered; whoever made one waits no longer than that for it."""
MOST = 25
"""Changes of one transaction: the loop stands still while it runs."""


class Writer:
    """Gathers changes, and writes them in the order in which they came."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: list[tuple[Callable[[], Any], asyncio.Future[Any]]] = []
        self._task: asyncio.Task[None] | None = None

    async def write(self, change: Callable[[], Given]) -> Given:
        """What `change` gives, once it is on the disk.

        Raises:
            LibraryError: the library cannot be written; nothing of the change was kept.
        """
        future: asyncio.Future[Given] = asyncio.get_running_loop().create_future()
        self._waiting.append((change, future))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())
        return await future

    async def close(self) -> None:
        """Write no more; nobody waits for what was not written."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while self._waiting:
            await asyncio.sleep(BETWEEN if len(self._waiting) < MOST else 0)
            batch, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            try:
                with self._library.transaction():
                    given = [change() for change, _ in batch]
            except Exception as error:  # theirs to handle: each of them waits for its own
                for _, future in batch:
                    if not future.done():
                        future.set_exception(error)
            else:
                for (_, future), one in zip(batch, given, strict=True):
                    if not future.done():
                        future.set_result(one)
