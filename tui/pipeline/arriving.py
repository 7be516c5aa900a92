"""An item of a feed into the library: the feed's own text, and its page where that is a teaser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from tui.errors import NoArticleError, ReadingError, RefusalError
from tui.fetch.robots import Robots
from tui.fetch.visiting import Web
from tui.fetch.web import retrieve_linked
from tui.library import entries, keeping
from tui.library.addresses import canonical
from tui.library.items import Arrival, keep_item
from tui.library.records import Followed
from tui.library.store import Library
from tui.model import Article, Page
from tui.pipeline import stages
from tui.pipeline.workers import Workers
from tui.pipeline.writing import Writer

AHEAD = timedelta(days=1)
"""A time further in the future is of a clock that is wrong: it would head the list for years."""
AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses of a page that may be here at another time."""
BATCH = 100
"""Items whose texts a worker is asked for at once."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an item: whether the library had it not, and whether its page was fetched.

    `whole` is False where the page may come at another time.
    """

    new: bool
    page: bool = False
    whole: bool = True


Text = tuple[Article | None, bool]
"""What a feed gives of an item's text, None for nothing; whether its page is wanted."""
Brought = tuple[Page, Article]


class Arriving:
    """Keeps the items of one refresh, to be annotated later."""

    def __init__(
        self, library: Library, writer: Writer, workers: Workers, web: Web, robots: Robots
    ) -> None:
        self._library = library
        self._writer = writer
        self._workers = workers
        self._web = web
        self._robots = robots

    async def texts(self, feed: Followed, arrived: Sequence[Arrival]) -> list[Text]:
        """What `feed` gives of the text of each of its items.

        Raises:
            WorkerError: they were too much for a worker.
        """
        found: list[Text] = []
        for start in range(0, len(arrived), BATCH):
            items = [arrival.item for arrival in arrived[start : start + BATCH]]
            found += await self._workers.run(
                feed.url, stages.item_texts, items, feed.url, feed.title
            )
        return found

    async def keep(self, feed: Followed, arrival: Arrival, given: Text) -> Kept:
        """Keep an item of `feed` with what that gave and, where it is a teaser, its page's text.

        Raises:
            LibraryError: the library cannot be written.
        """
        if self._is_elsewhere(arrival):
            keep_item(self._library, feed.id, arrival, arrival.entry, None)
            return Kept(new=False)
        text, is_teaser = given
        found: Brought | ReadingError | None = None
        if is_teaser:
            try:
                found = await self._page(feed, arrival)
            except ReadingError as error:
                found = error
        # Once is enough: a page that fails for ever must not make its feed move each time.
        again = isinstance(found, ReadingError) and _may_come(found) and not arrival.number
        await self._writer.write(lambda: self._keep(feed, arrival, text, found, again))
        return Kept(not arrival.entry, isinstance(found, tuple), not again)

    def _keep(
        self,
        feed: Followed,
        arrival: Arrival,
        text: Article | None,
        found: Brought | ReadingError | None,
        again: bool,
    ) -> None:
        """Both texts in one transaction: the entry is never seen with half of them."""
        library, source = self._library, arrival.source
        if text is not None:
            text = _plausible(text)
            entry = keeping.keep(library, source, None, text, later=True)
        if isinstance(found, tuple):
            entry = keeping.keep(library, source, *found, later=True)
        elif text is None and found is not None:
            entry = keeping.keep_failure(library, source, found)
        fault = found.message if isinstance(found, ReadingError) else ""
        arrived = replace(arrival, digest=b"") if again else arrival
        keep_item(library, feed.id, arrived, entry.id, text, fault)

    def _is_elsewhere(self, arrival: Arrival) -> bool:
        """Whether the library has the article of an item that is new to this feed."""
        if not arrival.entry or arrival.number:
            return False
        return not entries.entry(self._library, arrival.entry).error

    async def _page(self, feed: Followed, arrival: Arrival) -> Brought:
        """The item's page and its article; what the page does not say the feed does.

        Raises:
            ReadingError: it could not be brought or read, or its site does not want us there.
        """
        item = arrival.item
        if not item.url:
            raise NoArticleError(f"{feed.url} gives no text for “{item.title}”", "Ask its site")
        url = canonical(item.url)  # its server need not know which feed we came from
        await self._robots.refuse_forbidden(url, feed.url)
        page = await retrieve_linked(self._web, url, feed.url)
        article = await self._workers.extract(page)
        article = replace(
            article,
            title=article.title or item.title,
            byline=article.byline or item.byline,
            site_name=article.site_name or feed.title,
            published=article.published or item.published,
        )
        return page, _plausible(article)


def _may_come(error: ReadingError) -> bool:
    """Whether a page that failed may be here at another time."""
    return isinstance(error, RefusalError) and error.status in AGAIN


def _plausible(article: Article) -> Article:
    """The article without a time that is far in the future."""
    return replace(article, published=None) if _is_ahead(article.published) else article


def _is_ahead(day: date | None) -> bool:
    if day is None:
        return False
    now = datetime.now(UTC)
    if not isinstance(day, datetime):
        return day > (now + AHEAD).date()
    return (day if day.tzinfo else day.replace(tzinfo=UTC)) > now + AHEAD
