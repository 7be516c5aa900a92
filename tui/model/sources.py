"""Where articles come from besides addresses: feeds, and the lists of other programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed. `html` is what the feed gives of its text, `excerpt` plain words.

    `guid` is the feed's own name for it, "" where it has none. Times are in UTC.
    """

    guid: str = ""
    url: str = ""
    title: str = ""
    byline: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    html: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a site publishes, newest first as a rule; `minutes` is how long it asks to be left."""

    items: tuple[FeedItem, ...] = ()
    url: str = ""
    title: str = ""
    site_url: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """A page that the reader saved in another program, with what that program knew of it.

    `verdict` is "" for what was unread there, "later" or "archived". `marked` are the words that
    were highlighted, each with its note; a note without words is on the whole page.
    """

    url: str
    title: str = ""
    added: datetime | None = None
    tags: tuple[str, ...] = ()
    verdict: str = ""
    read: bool = False
    starred: bool = False
    marked: tuple[tuple[str, str], ...] = ()
