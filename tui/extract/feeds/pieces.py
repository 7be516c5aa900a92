"""What all kinds of feed have in common: plain words, addresses that may be followed, times."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from urllib.parse import urljoin, urlsplit

from lxml import html

from tui.extract.sanitise import one_line, sanitise

MOST_ITEMS = 5000
"""Items of one feed that are read: a feed with more is an archive or an attack."""
MOST_CHARACTERS = 400_000
"""Of one item's text."""


def plain(markup: str) -> str:
    """The words of a piece of markup, on one line."""
    markup = markup[:MOST_CHARACTERS]
    if "<" not in markup and "&" not in markup:
        return one_line(markup)
    try:
        words = html.fromstring(f"<div>{markup}</div>").text_content()
    except (ValueError, AssertionError, html.etree.LxmlError):
        words = markup
    return one_line(words)


def kept(markup: str) -> str:
    """Markup as it is kept: cut where it is beyond all measure, and free of control characters."""
    return sanitise(markup[:MOST_CHARACTERS]).strip()


def address(link: str, base: str) -> str:
    """The absolute address of a link on the web, "" for any other: `javascript:` is none.

    No link leads nowhere, and not to where it is missing: an item is not its feed.
    """
    link = one_line(link)
    if not link:
        return ""
    try:
        absolute = urljoin(base, link)
        parts = urlsplit(absolute)
    except ValueError:
        return ""
    return absolute if parts.scheme in {"http", "https"} and parts.hostname else ""


def moment(day: date | None) -> datetime | None:
    """A time in UTC; of a day alone its beginning."""
    if day is None:
        return None
    if not isinstance(day, datetime):
        return datetime.combine(day, time(), UTC)
    try:
        return day.astimezone(UTC) if day.tzinfo else day.replace(tzinfo=UTC)
    except (OverflowError, ValueError):  # within hours of year 1 or 9999
        return None
