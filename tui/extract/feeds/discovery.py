"""The feeds that a page names, the likeliest first."""

from __future__ import annotations

from urllib.parse import urlsplit

from tui.extract.attributes import base_address
from tui.extract.decode import decode
from tui.extract.feeds.pieces import address
from tui.extract.sanitise import sanitise_markup
from tui.extract.tree import Element, parse
from tui.model import Page

FEED_TYPES = frozenset(
    ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
     "application/x-rss+xml", "text/rss+xml")
)  # fmt: skip


def feeds_of(page: Page) -> tuple[str, ...]:
    """Addresses of the feeds that a page names: its link elements, then links that look it.

    A feed of comments comes last.
    """
    root = parse(sanitise_markup(decode(page)))
    base = base_address(root, page.final_url or page.url)
    stated = [e for e in root.iter("link") if _is_alternate(e)]
    linked = [e for e in root.iter("a") if _looks_a_feed(e.get("href") or "")]
    found = [address(e.get("href") or "", base) for e in (*stated, *linked)]
    unique = dict.fromkeys(link for link in found if link)
    return tuple(sorted(unique, key=lambda link: "comment" in link.lower()))


def _is_alternate(link: Element) -> bool:
    rel = (link.get("rel") or "").lower().split()
    kind = (link.get("type") or "").partition(";")[0].strip().lower()
    return ("alternate" in rel or "feed" in rel) and (kind in FEED_TYPES or "feed" in rel)


def _looks_a_feed(link: str) -> bool:
    try:
        path = urlsplit(link).path.lower().rstrip("/")
    except ValueError:
        return False
    return path.endswith((".rss", ".atom", "/rss", "/feed", "/atom", "rss.xml", "atom.xml"))
