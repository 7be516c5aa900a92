"""A site's news sitemap, for sites without a feed. Source: sitemaps.org, Google News sitemaps."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urljoin

from lxml import etree

from tui.errors import FeedError
from tui.extract.feeds.pieces import address, moment, plain
from tui.extract.metadata.dates import read_date
from tui.model import Feed, FeedItem

_ROOT = re.compile(r"<(?:[a-z]+:)?(?:urlset|sitemapindex)\b", re.IGNORECASE)
ENTRIES = ("{*}url", "{*}sitemap")
MOST_ENTRIES = 50_000
"""Pages that a sitemap may list. Source: sitemaps.org."""
NEWEST = 100
"""Pages of a sitemap that are its feed: the rest is the site's archive."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def is_sitemap(text: str) -> bool:
    """Whether the first element of `text` is a sitemap's."""
    return bool(_ROOT.search(text[:2000]))


def read_sitemap(text: str, url: str) -> Feed:
    """A sitemap's newest pages as the items of a feed; an index's items are other sitemaps.

    Raises:
        FeedError: nothing of it can be read.
    """
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(_DECLARATION.sub("", text, count=1).encode(), parser)
    if root is None:
        raise FeedError(f"{url} gives a sitemap that is damaged", "Try again later")
    items = [_item(entry, url) for entry in islice(root.iter(*ENTRIES), MOST_ENTRIES)]
    dated = sorted((item for item in items if item.url), key=_seconds, reverse=True)
    return Feed(tuple(dated[:NEWEST]), url=url, site_url=urljoin(url, "/"))


def _seconds(item: FeedItem) -> float:
    return item.published.timestamp() if item.published else 0.0


def _item(entry: etree._Element, base: str) -> FeedItem:
    said = {
        etree.QName(element).localname: (element.text or "")
        for element in entry.iter()
        if isinstance(element.tag, str)
    }
    day = said.get("publication_date") or said.get("lastmod") or ""
    return FeedItem(
        url=address(said.get("loc", ""), base),
        title=plain(said.get("title", "")),
        published=moment(read_date(day)),
        modified=moment(read_date(said.get("lastmod", ""))),
        tags=tuple(filter(None, map(plain, said.get("keywords", "").split(",")))),
    )
