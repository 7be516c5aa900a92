"""Feeds and articles taken over from other programs, and given to them."""

from __future__ import annotations

from tui.extract.feeds.opml import Subscription, write_opml
from tui.library import feeds
from tui.library.store import Library


def opml(library: Library) -> str:
    """The feeds that are followed as OPML 2.0."""
    return write_opml(
        Subscription(feed.url, feed.title, feed.site_url, feed.tags)
        for feed in feeds.followed(library)
    )
