"""Where a site's feed is when its page names none."""

from __future__ import annotations

from urllib.parse import urljoin

USUAL_PLACES = ("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json")
SITEMAPS = ("news-sitemap.xml", "sitemap-news.xml", "sitemap_news.xml", "sitemap.xml")


def usual_places(url: str) -> tuple[str, ...]:
    """The places at the root of a site, those of feeds first and then its sitemaps."""
    return tuple(urljoin(url, f"/{name}") for name in (*USUAL_PLACES, *SITEMAPS))
