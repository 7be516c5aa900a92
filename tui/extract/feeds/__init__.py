"""Feeds and what lists them: RSS, Atom and JSON Feed, sitemaps, OPML, and a page's own hints."""
