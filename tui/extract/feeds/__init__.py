"""Feeds and what lists them: RSS, Atom and JSON Feed, sitemaps, OPML, and a page's own hints."""

from __future__ import annotations

from tui.extract.feeds.discovery import feeds_of
from tui.extract.feeds.reading import extract_feed, is_feed

__all__ = ["extract_feed", "feeds_of", "is_feed"]
