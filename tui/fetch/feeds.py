"""A feed asked for again and again: only what is new moves, and the server's wishes are kept."""

from __future__ import annotations

import asyncio
import gzip
import io
import re
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tui.errors import FetchError
from tui.fetch.limits import Limits
from tui.fetch.visiting import NOT_MODIFIED, Answer, Asked, Web
from tui.fetch.walls import http_date, refuse_wall
from tui.fetch.web import as_received
from tui.model import Page

ACCEPT = (
    "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9,"
    "application/xml;q=0.9,text/xml;q=0.8,*/*;q=0.5"
)
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
START = 1000
"""Bytes in which a page says that it is one."""
_HTML = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
GZIP = b"\x1f\x8b"
LONGEST_FRESH = 24 * 3600
"""Seconds that an answer is taken for fresh at most, whatever its server says."""


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """What a feed's address gave: `page` is None where nothing has changed since.

    `moved_to` is where the feed is for good now, "" where it has not moved; `fresh` is how many
    seconds the server takes the answer to be good for.
    """

    page: Page | None
    moved_to: str = ""
    fresh: float = 0.0
    received: int = 0


async def retrieve_feed(
    web: Web, url: str, etag: str = "", last_modified: str = "", linked_from: str = ""
) -> FeedAnswer:
    """What is at a feed's address now, told what we have of it: `etag` and `last_modified`.

    Raises:
        RefusalError, FetchError: as `Web.answer`; "not modified" without a question is one, and so
            is a wall that came in the feed's place.
    """
    headers = {"Accept": ACCEPT}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    answer = await web.answer(Asked(url, linked_from, headers))
    if answer.status == NOT_MODIFIED:
        if not (etag or last_modified):
            raise FetchError(
                f"{url} says that it has not changed, and was not asked (304)", "Try again later"
            )
        return FeedAnswer(None, answer.moved_to, _fresh(answer))
    page = as_received(url, answer)
    if _HTML.search(page.body[:START]):
        refuse_wall(url, page.final_url, page.body)
    if page.body.startswith(GZIP):
        page = replace(page, body=await asyncio.to_thread(_unpacked, url, page.body, web.limits))
    return FeedAnswer(page, answer.moved_to, _fresh(answer), len(answer.body))


def _unpacked(url: str, body: bytes, limits: Limits) -> bytes:
    """What is in a feed or sitemap that is a gzip file itself; a bomb ends at the limit.

    Source: sitemaps.org, which lets sitemaps be such files.

    Raises:
        FetchError: it is damaged, or larger than a page may be.
    """
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as file:
            unpacked = file.read(limits.size + 1)
    except (OSError, EOFError, zlib.error) as cause:
        raise FetchError(f"{url} is a damaged gzip file", "Try again later") from cause
    if len(unpacked) > limits.size:
        size = limits.size // (1024 * 1024)
        raise FetchError(f"{url} is larger than {size} MiB", "Follow another feed of the site")
    return unpacked


def _fresh(answer: Answer) -> float:
    """Seconds that the answer is good for. An Expires is read by the server's own clock."""
    control = answer.headers.get("cache-control", "")
    if re.search(r"\bno-(?:cache|store)\b", control, re.IGNORECASE):
        return 0.0
    if found := _MAX_AGE.search(control):
        return min(float(found[1]), LONGEST_FRESH)
    expires, now = (http_date(answer.headers.get(name, "")) for name in ("expires", "date"))
    if expires is None:
        return 0.0
    seconds = (expires - (now or datetime.now(UTC))).total_seconds()
    return min(max(seconds, 0.0), LONGEST_FRESH)
