"""Sources into the library: read, annotated and kept, one at a time or by the thousand."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Iterable
from dataclasses import dataclass

from tui.errors import ReadingError
from tui.fetch import Limits
from tui.library import entries, keeping, stories
from tui.library.store import Library
from tui.model import Annotations, Article, Entry, Page, Sketch
from tui.pipeline.planning import planned
from tui.pipeline.reading import Progress, bring
from tui.pipeline.workers import Workers
from tui.stories import alike

AHEAD = 3
"""Sources in hand for each worker process, so that none waits for the network or the disk."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a source; `known` says that the library had it already and it was left."""

    source: str
    entry: Entry
    known: bool = False

    @property
    def failed(self) -> bool:
        """Whether the page could not be read; the entry says why."""
        return bool(self.entry.error)


def keep(
    library: Library,
    source: str,
    page: Page | None,
    article: Article,
    annotations: Annotations,
    sketch: Sketch,
) -> Entry:
    """Keep an article with all that is known of it, in one transaction."""
    with library.transaction():
        entry = keeping.keep(library, source, page, article, annotations)
        told = stories.tell(library, entry.id, sketch, alike)
    return entry if len(told) == entry.sources else entries.entry(library, entry.id)


@dataclass(frozen=True, slots=True)
class Read:
    """What was read at a source, or why it could not be."""

    source: str
    page: Page | None = None
    found: tuple[Article, Annotations, Sketch] | None = None
    error: ReadingError | None = None


async def ingest(
    source: str,
    library: Library,
    workers: Workers,
    report: Callable[[Progress], None] | None = None,
    limits: Limits | None = None,
) -> Entry:
    """Read the page at `source` and keep it. A failure is kept as well, and is no exception."""
    return _keep_read(library, await _read(source, workers, report, limits))


async def _read(
    source: str,
    workers: Workers,
    report: Callable[[Progress], None] | None,
    limits: Limits | None,
) -> Read:
    try:
        page = await bring(source, report, limits)
        return Read(source, page, await workers.digest(page))
    except ReadingError as error:
        return Read(source, error=error)


def _keep_read(library: Library, read: Read) -> Entry:
    if read.found is not None:
        return keep(library, read.source, read.page, *read.found)
    error = read.error or ReadingError(f"{read.source} gave nothing")
    return keeping.keep_failure(library, read.source, error)


async def add_all(
    sources: Iterable[str],
    library: Library,
    limits: Limits | None = None,
    *,
    again: bool = False,
    processes: int | None = None,
) -> AsyncGenerator[Added, None]:
    """Add each source to the library and say what became of it, in the order they are done.

    Folders and globs become their pages. What the library has already is left unless it is to be
    read `again`, so that an interrupted run goes on where it stopped.
    """
    processes = processes or os.cpu_count() or 2
    in_hand: set[asyncio.Task[Read]] = set()
    with Workers(processes) as workers:
        try:
            for source, error in planned(sources):
                if error is not None:
                    yield Added(source, keeping.keep_failure(library, source, error))
                elif not again and (entry := _kept(library, source)) is not None:
                    yield Added(source, entry, known=True)
                else:
                    in_hand.add(asyncio.create_task(_read(source, workers, None, limits)))
                if len(in_hand) >= processes * AHEAD:
                    for added in _keep_all(library, await _first(in_hand)):
                        yield added
            while in_hand:
                for added in _keep_all(library, await _first(in_hand)):
                    yield added
        finally:  # whoever asked may have seen enough; the workers must outlive what is in hand
            for task in in_hand:
                task.cancel()
            await asyncio.gather(*in_hand, return_exceptions=True)


async def _first(in_hand: set[asyncio.Task[Read]]) -> list[Read]:
    """What is done first; it is in hand no longer."""
    done, _ = await asyncio.wait(in_hand, return_when=asyncio.FIRST_COMPLETED)
    in_hand -= done
    return [task.result() for task in done]


def _keep_all(library: Library, done: list[Read]) -> list[Added]:
    """Keep what is done in one transaction: the disk is waited for once, however many they are."""
    with library.transaction():
        return [Added(read.source, _keep_read(library, read)) for read in done]


def _kept(library: Library, source: str) -> Entry | None:
    """The entry of a source that the library has; one without its article is tried again."""
    entry = None if source == "-" else entries.known(library, source)
    return entry if entry is not None and entries.has_article(library, entry.id) else None
