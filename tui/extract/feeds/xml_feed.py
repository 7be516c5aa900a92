"""RSS, RDF and Atom by way of feedparser, which knows them as they are in the wild.

It is given text that has passed the gate already, and what it raises (it does, on fuzzed input) is
an error that names the feed. It must not clean or resolve markup itself: that is slow, and an
item's markup is parsed as a page when it is read.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from time import struct_time
from typing import Any

from tui.errors import FeedError
from tui.extract.feeds.pieces import MOST_ITEMS, address, kept, plain
from tui.extract.sanitise import one_line
from tui.model import Feed, FeedItem

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile("<!DOCTYPE", re.IGNORECASE)
# Nothing is given back, and it is tried in one place: a search for it took minutes of 20 KB.
_REST_OF_DOCTYPE = re.compile(r"[^\[>]*+(?:\[[^\]]*+\])?+[^>]*+>")
Entry = dict[str, Any]


def read_xml_feed(text: str, url: str) -> Feed:
    """The feed in `text`, which came from `url`.

    Raises:
        FeedError: it is too damaged for anything to be read.
    """
    import feedparser

    # The text is decoded and its entities are nobody's: a declaration would only mislead.
    bare = _without_doctype(_DECLARATION.sub("", text, count=1))
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        found = feedparser.parse(
            bare.encode("utf-8", "replace"),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        about = found.feed
        items = tuple(_item(entry, url) for entry in found.entries[:MOST_ITEMS])
    except Exception as cause:  # it raises whatever happens to it, and one feed is not the others
        raise _damaged(url) from cause
    if found.bozo and not items and not about.get("title"):
        raise _damaged(url)
    return Feed(
        items,
        url=url,
        title=plain(_text(about, "title")),
        site_url=address(_text(about, "link"), url),
        minutes=_minutes(_text(about, "ttl")),
    )


def _without_doctype(text: str) -> str:
    doctype = _DOCTYPE.search(text)
    rest = _REST_OF_DOCTYPE.match(text, doctype.end()) if doctype else None
    return text[: doctype.start()] + text[rest.end() :] if doctype and rest else text


def _damaged(url: str) -> FeedError:
    return FeedError(f"{url} gives a feed that is damaged", "Try again later, or tell its site")


def _item(entry: Entry, base: str) -> FeedItem:
    contents = [c for c in entry.get("content", ()) if isinstance(c.get("value"), str)]
    summary = _text(entry, "summary")
    body = max((c["value"] for c in contents), key=len, default="")
    link = address(_text(entry, "link"), base)
    guid = one_line(_text(entry, "id"))
    return FeedItem(
        guid=guid,
        url=link or (address(guid, "") if entry.get("guidislink", True) else ""),
        title=plain(_text(entry, "title")),
        byline=_byline(entry),
        published=_moment(entry.get("published_parsed")),
        # As a plain dict: feedparser's own takes the time of publication for it, and warns.
        modified=_moment(dict.get(entry, "updated_parsed")),
        html=kept(body or summary),
        excerpt=plain(summary),
        tags=tuple(one_line(tag["term"]) for tag in entry.get("tags", ()) if tag.get("term")),
        image=_image(entry, base),
    )


def _byline(entry: Entry) -> str:
    names = [one_line(author.get("name") or "") for author in entry.get("authors", ())]
    said = [name for name in names if name] or [one_line(_text(entry, "author"))]
    return ", ".join(dict.fromkeys(name for name in said if name))


def _image(entry: Entry, base: str) -> str:
    """The first picture that the item carries as such."""
    media = [*entry.get("media_content", ()), *entry.get("enclosures", ())]
    pictures = [m for m in media if str(m.get("type", m.get("medium", ""))).startswith("image")]
    for picture in (*pictures, *entry.get("media_thumbnail", ())):
        if found := address(str(picture.get("url") or picture.get("href") or ""), base):
            return found
    return ""


def _moment(parsed: struct_time | None) -> datetime | None:
    if parsed is None:
        return None
    try:
        return datetime(*parsed[:6], tzinfo=UTC)
    except ValueError:  # a leap second, or a day that no month has
        return None


def _minutes(ttl: str) -> int:
    return min(int(ttl), 7 * 24 * 60) if ttl.isascii() and ttl.isdigit() and len(ttl) < 9 else 0


def _text(entry: Entry, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""
