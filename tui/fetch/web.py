"""Pages on the web, brought within limits."""

from __future__ import annotations

import asyncio
import importlib
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
    client_module = await asyncio.to_thread(importlib.import_module, "httpx2")
    try:
        async with asyncio.timeout(limits.total):
            answer = await _answer(url, limits, report, client_module)
    except TimeoutError as cause:
        raise FetchError(
            f"{url} was not here after {limits.total:g} seconds",
            "Try again, or raise network.total",
        ) from cause
    except client_module.TimeoutException as cause:
        raise FetchError(
            f"{urlsplit(url).hostname} stopped answering while {url} was asked for",
            "Try again later",
        ) from cause
    except client_module.InvalidURL as cause:
        raise FetchError(f"{url} is not an address: {cause}", "Check how it is written") from cause
    except client_module.DecodingError as cause:
        raise FetchError(f"{url} came damaged: {cause}", "Try again") from cause
    except client_module.HTTPError as cause:
        reason = str(cause) or type(cause).__name__
        raise FetchError(
            f"{url} could not be brought: {reason}", "Check the address and the network"
        ) from cause
    return _page(url, answer)


async def _answer(url: str, limits: Limits, report: Report | None, http: ModuleType) -> Answer:
    timeout = http.Timeout(limits.read, connect=limits.connect)
    headers = {"User-Agent": limits.user_agent, "Accept": ACCEPT, "Accept-Language": "*"}
    async with http.AsyncClient(http2=True, timeout=timeout, headers=headers) as client:
        here = url
        for _ in range(limits.redirects + 1):
            async with client.stream("GET", here) as response:
                if response.status_code in REDIRECTS and response.headers.get("location"):
                    here = await next_address(here, response.headers["location"])
                    continue
                body = await _body(url, response, limits, report)
                refuse_status(url, response.status_code, response.headers, body)
                return Answer(str(response.url), response.headers, body)
    raise FetchError(
        f"{url} was redirected more than {limits.redirects} times",
        "Open it in a browser: it may want a cookie",
    )


async def next_address(here: str, location: str) -> str:
    """The address that a redirect leads to.

    A page on the web never leads to another scheme, nor to a host on this machine's own network.
    """
    there = urljoin(here, location)
    parts = urlsplit(there)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise FetchError(f"{here} leads to {there}, which is not a web page", "Don't follow it")
    old = urlsplit(here).hostname or ""
    if parts.hostname != old and await is_private(parts.hostname) and not await is_private(old):
        raise FetchError(
            f"{here} leads to {parts.hostname}, a host of your own network",
            "Open that address yourself if you trust it",
        )
    return there


async def _body(
    url: str, response: httpx2.Response, limits: Limits, report: Report | None
) -> bytes:
    """The body, unpacked in steps of at most 1 MiB, so that a bomb ends at the limit."""
    length = response.headers.get("content-length", "")
    packed = bool(response.headers.get("content-encoding"))
    total = int(length) if length.isdecimal() and not packed else None
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
