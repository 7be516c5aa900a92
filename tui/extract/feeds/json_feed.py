"""JSON Feed 1.0 and 1.1. Source: jsonfeed.org."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from tui.errors import FeedError
from tui.extract.feeds.pieces import MOST_ITEMS, address, kept, moment, plain
from tui.extract.metadata.dates import read_date
from tui.extract.sanitise import one_line
from tui.model import Feed, FeedItem

Table = dict[str, Any]


def read_json_feed(text: str, url: str) -> Feed:
    """The feed in `text`, which came from `url`; a field of the wrong type is left out.

    Raises:
        FeedError: it is not JSON.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise FeedError(f"{url} gives a JSON feed that is damaged", "Try again later") from cause
    feed = found if isinstance(found, dict) else {}
    items = [item for item in _list(feed, "items")[:MOST_ITEMS] if isinstance(item, dict)]
    return Feed(
        tuple(_item(item, url) for item in items),
        url=url,
        title=one_line(_text(feed, "title")),
        site_url=address(_text(feed, "home_page_url"), url),
    )


def _item(item: Table, base: str) -> FeedItem:
    words = _text(item, "content_text")
    html = _text(item, "content_html") or (f"<p>{escape(words)}</p>" if words else "")
    return FeedItem(
        guid=one_line(_text(item, "id")),
        url=address(_text(item, "url") or _text(item, "external_url"), base),
        title=one_line(_text(item, "title")),
        byline=", ".join(_authors(item)),
        published=moment(read_date(_text(item, "date_published"))),
        modified=moment(read_date(_text(item, "date_modified"))),
        html=kept(html),
        excerpt=plain(_text(item, "summary")),
        tags=tuple(one_line(tag) for tag in _list(item, "tags") if isinstance(tag, str)),
        image=address(_text(item, "image") or _text(item, "banner_image"), base),
    )


def _authors(item: Table) -> list[str]:
    authors = [*_list(item, "authors"), item.get("author")]
    names = (one_line(_text(a, "name")) for a in authors if isinstance(a, dict))
    return list(dict.fromkeys(name for name in names if name))


def _text(table: Table, key: str) -> str:
    """The text of a field; an id may be a number."""
    value = table.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _list(table: Table, key: str) -> list[Any]:
    value = table.get(key)
    return value if isinstance(value, list) else []
