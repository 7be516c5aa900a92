"""Where a site's feed is when its page names none, and where its sitemap is."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urljoin

USUAL_PLACES = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")
SITEMAPS = ("news-sitemap.xml", "sitemap-news.xml", "sitemap_news.xml", "sitemap.xml")
MOST_NAMED = 4
"""Sitemaps of those that a site names that are looked into."""


def usual_places(url: str) -> tuple[str, ...]:
    """The places of feeds at the root of a site."""
    return tuple(urljoin(url, f"/{name}") for name in USUAL_PLACES)


def sitemaps(url: str, named: Iterable[str]) -> tuple[str, ...]:
    """The sitemaps that a site has `named`, those for news first, and then the usual places."""
    for_news_first = sorted(named, key=lambda place: "news" not in place.lower())
    usual = (urljoin(url, f"/{name}") for name in SITEMAPS)
    return tuple(dict.fromkeys((*for_news_first[:MOST_NAMED], *usual)))
