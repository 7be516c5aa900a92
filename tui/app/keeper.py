"""The library's own thread: what the reader does is kept in order, and the loop never waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from tui.errors import ReadingError

if TYPE_CHECKING:
    from tui.app.supply import Findings
    from tui.library.records import FeedText, Reading, SiteRule, Version
    from tui.library.store import Library
    from tui.model import Entry

Answer = TypeVar("Answer")
Other = TypeVar("Other")


class Keeper:
    """Asks and tells the library, from any screen.

    One thread owns the SQLite connection, so changes reach the disk in the order they were
    told. Where the library cannot be opened the reader is told once, by `failed`, and a library
    in memory takes its place.
    """

    def __init__(self, folder: Path | None, failed: Callable[[ReadingError], None]) -> None:
        self.failed = failed
        self._folder = folder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="library")
        self._opened: Library | None = None

    @property
    def place(self) -> Path | None:
        """Where the library is, None for one in memory."""
        return self._folder

    def _library(self) -> Library:
        """The library, opened by whoever asks first. Called in its thread only."""
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self) -> Library:
        # Imported here: sqlite3 is 8 ms that the first frame need not wait for.
        from tui.library.faults import DamagedError
        from tui.library.store import Library

        try:
            try:
                return Library(self._folder)
            except DamagedError:
                from tui.library.upkeep import QUICK, opened

                return opened(self._folder, self.failed, at_most=QUICK)
        except ReadingError as error:
            self.failed(error)
            return Library(None)

    async def ask(self, question: Callable[[Library], Answer]) -> Answer:
        """What the library answers.

        Raises:
            LibraryError: it cannot be read.
        """
        return await asyncio.wrap_future(self._thread.submit(lambda: question(self._library())))

    async def reading(self, address: str) -> Reading:
        """What the reader did with the article at `address`; nothing, where it cannot be read."""
        from tui.library.records import Reading

        return await self._ask_or(lambda library: library.reading(address), Reading())

    async def rules(self, site: str) -> tuple[SiteRule, ...]:
        """The reader's rules for a site; none, where they cannot be read."""
        return await self._ask_or(lambda library: library.rules(site), ())

    async def keep(self, found: Findings) -> Entry | None:
        """Keep an article with all that is known of it; None where the library cannot."""

        def keep(library: Library) -> Entry:
            from tui.pipeline.ingest import keep

            return keep(
                library, found.source, found.page, found.article, found.annotations, found.sketch
            )

        return await self._ask_or(keep, None)

    async def keep_failure(self, source: str, error: ReadingError) -> Entry | None:
        """Keep that a source could not be read; None where the library cannot."""

        def keep(library: Library) -> Entry:
            from tui.library.keeping import keep_failure

            return keep_failure(library, source, error)

        return await self._ask_or(keep, None)

    async def ensure(self, source: str) -> Entry | None:
        """The entry of a source, made where there is none; None where the library cannot."""

        def ensure(library: Library) -> Entry:
            from tui.library.keeping import ensure

            return ensure(library, source)

        return await self._ask_or(ensure, None)

    async def feed_text(self, source: str) -> FeedText | None:
        """What a feed itself gave of a source's text; None where none did."""

        def find(library: Library) -> FeedText | None:
            from tui.library.entries import known
            from tui.library.items import feed_text

            entry = known(library, source)
            return feed_text(library, entry.id) if entry else None

        return await self._ask_or(find, None)

    async def versions(self, source: str) -> tuple[Version, ...]:
        """The texts that a source has had, the newest first; none, where they cannot be read."""

        def find(library: Library) -> tuple[Version, ...]:
            from tui.library.entries import known, versions_of

            entry = known(library, source)
            return versions_of(library, entry.id) if entry else ()

        return await self._ask_or(find, ())

    async def knows(self, fact: str) -> bool:
        """Whether `fact` was kept about this reader; taken for true where it cannot be read."""
        return await self._ask_or(lambda library: library.has_flag(fact), True)

    async def _ask_or(
        self, question: Callable[[Library], Answer], otherwise: Other
    ) -> Answer | Other:
        try:
            return await self.ask(question)
        except ReadingError as error:
            self.failed(error)
            return otherwise

    def tell(self, change: Callable[[Library], None]) -> None:
        """Have the library keep a change; a failure is told to the reader."""

        def keep() -> None:
            try:
                change(self._library())
            except ReadingError as error:
                self.failed(error)

        self._thread.submit(keep)

    def close(self) -> None:
        """Keep what was told, then close the library."""
        self._thread.submit(self._close)
        self._thread.shutdown(wait=True)

    def _close(self) -> None:
        if self._opened is not None:
            self._opened.close()
