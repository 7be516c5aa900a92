"""The bytes of a feed → Feed: RSS 0.9x to 2.0, RDF, Atom, JSON Feed, and a site's news sitemap."""

from __future__ import annotations

import re

from tui.errors import FeedError
from tui.extract.decode import decode
from tui.extract.feeds.json_feed import read_json_feed
from tui.extract.feeds.sitemap import is_sitemap, read_sitemap
from tui.extract.feeds.xml_feed import read_xml_feed
from tui.extract.sanitise import sanitise_markup
from tui.model import Feed, Page

START = 2000
"""Characters in which a feed's root element stands."""
_XML_ROOT = re.compile(
    r"<(?:[a-z]+:)?(?:rss|feed|rdf|channel|urlset|sitemapindex)\b", re.IGNORECASE
)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def is_feed(page: Page) -> bool:
    """Whether what came is a feed rather than a page to read: its first element says so."""
    return _kind(decode(page)[:START]) != ""


def extract_feed(page: Page) -> Feed:
    """The feed in what came from its address.

    Raises:
        FeedError: it is no feed, or so damaged that nothing of it can be read.
    """
    address = page.final_url or page.url
    text = decode(page)
    kind = _kind(text[:START])
    if kind == "json":
        return read_json_feed(text, address)
    if kind == "xml":
        clean = sanitise_markup(text)
        return read_sitemap(clean, address) if is_sitemap(clean) else read_xml_feed(clean, address)
    what = "a web page" if _HTML.search(text[:START]) else "something else"
    raise FeedError(
        f"{address} gives {what} and no feed", "Follow the site's page: its feed is looked for"
    )


def _kind(start: str) -> str:
    """ "json", "xml", or "" where it is no feed."""
    bare = _COMMENT.sub("", start).lstrip("\ufeff \t\r\n")
    if bare.startswith("{"):
        return "json" if "jsonfeed.org/version" in bare.replace("\\/", "/") else ""
    root, html = _XML_ROOT.search(bare), _HTML.search(bare)
    return "xml" if root and not (html and html.start() < root.start()) else ""
