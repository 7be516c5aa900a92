"""The feed that is meant when somebody names a site: its own, or its news sitemap."""

from __future__ import annotations

from collections.abc import Sequence

from tui.errors import FeedError, NoArticleError, ReadingError
from tui.extract.feeds.places import sitemaps, usual_places
from tui.fetch import Limits
from tui.fetch.feeds import retrieve_feed
from tui.fetch.robots import Robots
from tui.fetch.visiting import Web
from tui.fetch.web import readable
from tui.library import feeds
from tui.library.records import Followed
from tui.library.store import Library
from tui.model import Feed
from tui.pipeline import stages
from tui.pipeline.ingest import keep
from tui.pipeline.refresh import refresh
from tui.pipeline.workers import Workers

SITEMAPS = (".xml", ".xml.gz")
"""How the address of a sitemap ends that an index lists."""
MOST_LOOKED_AT = 4
"""Feeds that a page names and that are tried."""


async def follow(
    library: Library,
    url: str,
    workers: Workers,
    limits: Limits | None = None,
    tags: Sequence[str] = (),
) -> Followed:
    """Follow the feed at `url`, or the one of the page there; its articles come by a refresh.

    Raises:
        FeedError: there is no feed, nor a sitemap in its stead.
        FetchError: the page could not be brought.
        LibraryError: the library cannot be written.
    """
    async with Web(limits or Limits(), polite=True) as web:
        place, found = await find_feed(url, web, workers)
    return feeds.follow(library, place, found.title, found.site_url, tags)


async def take(library: Library, url: str, workers: Workers, limits: Limits) -> str:
    """Take in what is at `url`, and say what it was: a feed is followed, a page is kept.

    Of a page without an article, such as a site's front page, the feed is followed.

    Raises:
        FetchError, NoArticleError: it could not be brought, or there is neither.
        LibraryError: the library cannot be written.
    """
    async with Web(limits, polite=True) as web:
        answer = await retrieve_feed(web, url)
        assert answer.page is not None, "nothing was known of it"
        feed, named = await workers.run(url, stages.feeds_of, answer.page)
        if feed is None:
            try:
                page = readable(answer.page)
                article, annotations, sketch = await workers.digest(page)
            except NoArticleError:
                if not named:
                    raise
                url, feed = await find_feed(url, web, workers)
            else:
                entry = keep(library, url, page, article, annotations, sketch)
                return f"{entry.title} is in the library"
    found = feeds.follow(library, url, feed.title, feed.site_url)
    state = await refresh(library, [found], workers, limits)
    return f"{found.title or found.url} is followed, {state.new} new"


async def find_feed(url: str, web: Web, workers: Workers) -> tuple[str, Feed]:
    """The address of the feed that `url` is or whose page names it, and what it gives now.

    Raises:
        FeedError, FetchError: as `follow`.
    """
    answer = await retrieve_feed(web, url)
    assert answer.page is not None, "nothing was known of it"
    feed, named = await workers.run(url, stages.feeds_of, answer.page)
    if feed is not None:
        return answer.moved_to or url, feed
    here = answer.page.final_url
    for place in named[:MOST_LOOKED_AT]:
        if (found := await _feed_at(place, here, web, workers)) is not None:
            return place, found
    robots = Robots(web)
    for place in (*usual_places(here), *sitemaps(here, await robots.sitemaps(here))):
        try:
            await robots.refuse_forbidden(place, here)
        except ReadingError:
            continue
        if (found := await _feed_at(place, here, web, workers)) is not None:
            return await _sitemap(place, found, here, web, workers)
    raise FeedError(
        f"{url} names no feed, and there is none in the usual places",
        "Look for a link to RSS or Atom on the page and give that",
    )


async def _sitemap(
    place: str, found: Feed, linked_from: str, web: Web, workers: Workers
) -> tuple[str, Feed]:
    """What was found; of a sitemap that lists sitemaps the one for news, or else the newest."""
    inner = [item.url for item in found.items if item.url.lower().endswith(SITEMAPS)]
    for url in sorted(inner, key=lambda url: "news" not in url.lower())[:1]:
        if (feed := await _feed_at(url, linked_from, web, workers)) is not None:
            return url, feed
    return place, found


async def _feed_at(place: str, linked_from: str, web: Web, workers: Workers) -> Feed | None:
    """The feed at an address that was guessed or named; None where there is none."""
    try:
        answer = await retrieve_feed(web, place, linked_from=linked_from)
        if answer.page is None:
            return None
        feed = await workers.run(place, stages.read_feed, answer.page)
    except ReadingError:
        return None
    return feed if feed.items or feed.title else None
