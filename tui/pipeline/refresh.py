"""Feeds asked for what is new: side by side, politely, and with nothing lost when it is stopped."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tui.errors import ReadingError, RefusalError
from tui.fetch import Limits
from tui.fetch.feeds import FeedAnswer, retrieve_feed
from tui.fetch.robots import Robots
from tui.fetch.visiting import Web
from tui.library import feeds, unstudied
from tui.library.connection import LibraryError
from tui.library.items import Arrival, arrivals
from tui.library.records import Followed
from tui.library.store import Library
from tui.model import Feed
from tui.pipeline import stages
from tui.pipeline.arriving import Arriving, Text
from tui.pipeline.schedule import after_failure, after_success
from tui.pipeline.studying import Studying
from tui.pipeline.workers import Workers
from tui.pipeline.writing import Writer

GONE = 410


@dataclass(frozen=True, slots=True)
class Refreshing:
    """How far a refresh has come: feeds in all, done and failed; articles new to the library.

    `pages` counts pages that were fetched for their full text, `received` the bytes of feeds.
    `unstudied` articles are listed and wait to be annotated. `now` is the feed or page that was
    done last.
    """

    feeds: int
    done: int = 0
    failed: int = 0
    new: int = 0
    pages: int = 0
    received: int = 0
    studied: int = 0
    unstudied: int = 0
    seconds: float = 0.0
    now: str = ""

    @property
    def per_second(self) -> float:
        """Articles a second."""
        return self.new / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float:
        """Seconds that the rest takes if it goes on like this."""
        done, left = self.done, self.feeds - self.done
        if not left:
            done, left = self.studied, self.unstudied
        return self.seconds / done * left if done else 0.0


Report = Callable[[Refreshing], None]


async def refresh(
    library: Library,
    wanted: Sequence[Followed],
    workers: Workers,
    limits: Limits | None = None,
    report: Report | None = None,
) -> Refreshing:
    """Ask the feeds that are `wanted` for what is new and keep it; `report` is told as it goes.

    A feed that fails is kept as such and keeps no other waiting. An article is in the list as
    soon as it has come; annotating goes on beside the feeds and after them. Cancelling loses
    nothing: what was kept stays, a feed is only taken for seen when all its articles are kept,
    and what was not annotated is at the next refresh.

    Raises:
        LibraryError: the library cannot be written.
    """
    async with Web(limits or Limits(), polite=True) as web:
        return await _Run(library, workers, web, len(wanted), report).all(wanted)


class _Run:
    """One refresh: its connections, and how far it has come."""

    def __init__(
        self, library: Library, workers: Workers, web: Web, feeds: int, report: Report | None
    ) -> None:
        self._library = library
        self._workers = workers
        self._web = web
        self._writer = Writer(library)
        self._arriving = Arriving(library, self._writer, workers, web, Robots(web))
        self._studying = Studying(library, self._writer, workers, self._studied)
        self._report = report
        self._state = Refreshing(feeds)
        self._began = time.monotonic()

    async def all(self, wanted: Sequence[Followed]) -> Refreshing:
        try:
            await _together([self._feeds(wanted), self._studying.run()])
        finally:
            await self._writer.close()
        return self._state

    async def _feeds(self, wanted: Sequence[Followed]) -> None:
        await _together([self._feed(feed) for feed in wanted])
        self._studying.finish()

    async def _feed(self, feed: Followed) -> None:
        """Ask one feed, and keep what it gave or why it did not."""
        try:
            await self._ask(feed)
        except LibraryError:
            raise
        except ReadingError as error:
            self._failed(feed, error)
            self._tell(feed.title or feed.url, done=1, failed=1)
        else:
            self._tell(feed.title or feed.url, done=1)

    async def _ask(self, feed: Followed) -> None:
        answer = await retrieve_feed(self._web, feed.url, feed.etag, feed.last_modified)
        if answer.page is None:
            self._came(feed, answer, Feed(), whole=True)
            return
        with self._studying.giving_way():
            found = await self._workers.run(feed.url, stages.read_feed, answer.page)
            self._tell(feed.title or feed.url, received=answer.received)
            named = replace(feed, title=feed.title or found.title)
            arrived = arrivals(self._library, feed.id, feed.url, found.items)
            texts = await self._arriving.texts(named, arrived)
        whole = await _together(
            [self._item(named, *one) for one in zip(arrived, texts, strict=True)]
        )
        self._came(feed, answer, found, whole=all(whole))

    async def _item(self, feed: Followed, arrival: Arrival, text: Text) -> bool:
        """Keep an item; False where its page is to be tried again."""
        kept = await self._arriving.keep(feed, arrival, text)
        self._tell(arrival.item.title, new=kept.new, pages=kept.page)
        return kept.whole

    def _came(self, feed: Followed, answer: FeedAnswer, found: Feed, *, whole: bool) -> None:
        """Keep how a feed was found. Unless all of it is kept, it is asked for all of it again."""
        page, now = answer.page, time.time()
        times = after_success(now, answer.fresh if whole else 0.0, found.minutes)
        feeds.came(
            self._library,
            feed.id,
            feeds.Found(
                etag=(page.etag if page else feed.etag) if whole else "",
                last_modified=(page.last_modified if page else feed.last_modified) if whole else "",
                checked_at=now,
                next_at=times.next_at,
                not_before=times.not_before,
                title=found.title,
                site_url=found.site_url,
                moved_to=answer.moved_to,
            ),
        )

    def _failed(self, feed: Followed, error: ReadingError) -> None:
        now = time.time()
        wait = error.retry_after if isinstance(error, RefusalError) else 0.0
        times = after_failure(now, feed.failures, wait)
        feeds.failed(
            self._library,
            feed.id,
            str(error),
            checked_at=now,
            next_at=times.next_at,
            not_before=times.not_before,
            gone=isinstance(error, RefusalError) and error.status == GONE,
        )

    def _studied(self, count: int) -> None:
        self._tell("", studied=count)

    def _tell(self, now: str, **more: int) -> None:
        was = self._state
        self._state = replace(
            was,
            **{name: getattr(was, name) + count for name, count in more.items()},
            unstudied=unstudied.count(self._library)
            if {"done", "studied"} & {*more}
            else was.unstudied,
            seconds=time.monotonic() - self._began,
            now=now or was.now,
        )
        if self._report is not None:
            self._report(self._state)


async def _together(work: Sequence[Coroutine[Any, Any, Any]]) -> list[Any]:
    """What all of `work` gives. Where one fails or we are cancelled, all have ended before."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
