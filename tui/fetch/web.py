"""Pages on the web, brought within limits."""

from __future__ import annotations

import asyncio
import importlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from types import ModuleType
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from tui.errors import FetchError
from tui.fetch.addresses import is_private
from tui.fetch.kinds import media_type_of
from tui.fetch.limits import Limits, Report
from tui.fetch.walls import refuse_status, refuse_wall
from tui.model import Page

if TYPE_CHECKING:
    import httpx2

ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.5"
REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Answer:
    """The last response of a retrieval and its body."""

    url: str
    headers: httpx2.Headers
    body: bytes


async def retrieve_address(url: str, limits: Limits, report: Report | None) -> Page:
    """The page at an http or https address.

    Raises:
        FetchError: no answer, a refusal, a limit passed, or not a page; the message names `url`.
    """
    return _page(without_credentials(url), await _asked(url, limits, report))


async def retrieve_bytes(url: str, limits: Limits) -> bytes:
    """What stands at an http or https address, whatever it is.

    Raises:
        FetchError: no answer, a refusal or a limit passed; the message names `url`.
    """
    return (await _asked(url, limits, None)).body


async def _asked(url: str, limits: Limits, report: Report | None) -> Answer:
    shown = without_credentials(url)
    if not is_whole(url):
        raise FetchError(f"{shown} is not an address", "Check how it is written")
    http = await asyncio.to_thread(importlib.import_module, "httpx2")
    with _said_to_the_reader(shown, limits, http):
        async with asyncio.timeout(limits.total):
            return await _answer(url, limits, report, http)


def is_whole(url: str) -> bool:
    """Whether a web address has a host, and a port that can be one."""
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def without_credentials(url: str) -> str:
    """The address without the name and password that may stand before its host."""
    start, slashes, rest = url.partition("://")
    authority, *path = re.split(r"(?=[/?#])", rest, maxsplit=1)
    return "".join([start, slashes, authority.rpartition("@")[2], *path])


@contextmanager
def _said_to_the_reader(url: str, limits: Limits, http: ModuleType) -> Iterator[None]:
    """Turn what the client raises into a FetchError that names the page."""
    try:
        yield
    except TimeoutError as cause:
        raise FetchError(
            f"{url} was not here after {limits.total:g} seconds",
            "Try again, or raise total_seconds in the settings",
        ) from cause
    except http.TimeoutException as cause:
        raise FetchError(
            f"{urlsplit(url).hostname} stopped answering while {url} was asked for",
            "Try again later",
        ) from cause
    except http.InvalidURL as cause:
        raise FetchError(f"{url} is not an address: {cause}", "Check how it is written") from cause
    except http.DecodingError as cause:
        raise FetchError(f"{url} came damaged: {cause}", "Try again") from cause
    except (http.HTTPError, OSError, UnicodeError) as cause:
        reason = str(cause) or type(cause).__name__
        raise FetchError(
            f"{url} could not be brought: {reason}", "Check the address and the network"
        ) from cause


def _client(limits: Limits, http: ModuleType) -> httpx2.AsyncClient:
    """A client; making the first one takes 60 ms, for it reads the certificates."""
    timeout = http.Timeout(limits.read, connect=limits.connect)
    headers = {"User-Agent": limits.user_agent, "Accept": ACCEPT, "Accept-Language": "*"}
    client: httpx2.AsyncClient = http.AsyncClient(http2=True, timeout=timeout, headers=headers)
    return client


async def _answer(url: str, limits: Limits, report: Report | None, http: ModuleType) -> Answer:
    shown = without_credentials(url)
    async with await asyncio.to_thread(_client, limits, http) as client:
        here = url
        for _ in range(limits.redirects + 1):
            async with client.stream("GET", here) as response:
                if response.status_code in REDIRECTS and response.headers.get("location"):
                    here = await next_address(here, response.headers["location"])
                    continue
                body = await _body(shown, response, limits, report)
                refuse_status(shown, response.status_code, response.headers, body)
                return Answer(without_credentials(str(response.url)), response.headers, body)
    raise FetchError(
        f"{shown} was redirected more than {limits.redirects} times",
        "Open it in a browser: it may want a cookie",
    )


async def next_address(here: str, location: str) -> str:
    """The address that a redirect leads to.

    A page on the web never leads to another scheme, nor to a host on this machine's own network.
    A name and password stay with the host that they were given for.
    """
    try:
        there = urljoin(here, location)
    except ValueError:
        there = location
    shown = without_credentials(here)
    if not is_whole(there):
        raise FetchError(f"{shown} leads to {there}, which is not a web page", "Don't follow it")
    old, new = urlsplit(here).hostname or "", urlsplit(there).hostname or ""
    if new != old and await is_private(new) and not await is_private(old):
        raise FetchError(
            f"{shown} leads to {new}, a host of your own network",
            "Open that address yourself if you trust it",
        )
    same_place = urlsplit(there)[:2] == urlsplit(here)[:2]
    return there if same_place else without_credentials(there)


async def _body(
    url: str, response: httpx2.Response, limits: Limits, report: Report | None
) -> bytes:
    """The body, unpacked in steps of at most 1 MiB, so that a bomb ends at the limit."""
    length = response.headers.get("content-length", "")
    packed = bool(response.headers.get("content-encoding"))
    total = int(length) if length.isdecimal() and len(length) < 16 and not packed else None
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > limits.size:
            raise FetchError(
                f"{url} is larger than {limits.size // (1024 * 1024)} MiB",
                "Save it and read the part that you want",
            )
        if report is not None:
            report(len(body), total)
    return bytes(body)


def _page(url: str, answer: Answer) -> Page:
    """The page that an answer holds, after a look at what it really is."""
    declared = Message()
    declared["content-type"] = answer.headers.get("content-type", "")
    named = "content-type" in answer.headers
    media_type = media_type_of(url, declared.get_content_type() if named else "", answer.body)
    charset = declared.get_param("charset")
    refuse_wall(url, answer.url, answer.body)
    return Page(
        url=url,
        body=answer.body,
        media_type=media_type,
        charset=charset if isinstance(charset, str) else "",
        final_url=answer.url,
        fetched_at=datetime.now(UTC),
        etag=answer.headers.get("etag", ""),
        last_modified=answer.headers.get("last-modified", ""),
    )
