"""Visits on the web: requests within limits, redirects followed by our own rules, politely."""

from __future__ import annotations

import asyncio
import importlib
import random
import re
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Self

from tui.errors import FetchError
from tui.fetch.addresses import (
    host_in,
    is_local,
    is_private,
    is_whole,
    next_address,
    own_network,
    without_credentials,
)
from tui.fetch.cookies import credentials_for
from tui.fetch.limits import Limits, Report
from tui.fetch.walls import refuse_status

if TYPE_CHECKING:
    import ssl

    import httpx2

REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
NOT_MODIFIED = 304
AT_ONCE = 2
"""Connections to one host at a time, where many pages are asked for."""
IN_ALL = 128
"""Connections to all hosts together: what a slow one holds is missing to no other."""
JITTER = 0.1
"""Seconds at most that a polite request waits at random, so that none come in volleys."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The last response of a visit and its body.

    `moved_to` is the address that the one that was asked for has moved to for good, "" for none.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: an address, where the link to it stood, and headers of this request.

    A link that stood somewhere never leads into the reader's own network, unless the page it
    stood on is there by its very name; one that the reader typed (`linked_from` is "") may.
    """

    url: str
    linked_from: str = ""
    headers: Mapping[str, str] | None = None


class Web:
    """Open connections to the web, used by many requests; `polite` spares each host.

    An async context manager: the connections are closed at its end.
    """

    def __init__(self, limits: Limits, *, polite: bool = False) -> None:
        self.limits = limits
        self._polite = polite
        self._turns: defaultdict[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(AT_ONCE)
        )
        self._open = asyncio.Semaphore(IN_ALL)
        self._clients: dict[bool, httpx2.AsyncClient] = {}
        self._certificates: ssl.SSLContext | None = None
        self._making = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for client in self._clients.values():
            await client.aclose()

    async def answer(self, asked: Asked, report: Report | None = None) -> Answer:
        """What the server gives in the end, after its redirects.

        Raises:
            RefusalError: a status other than success or "not modified".
            FetchError: no answer, a limit passed, or a way that we don't go; it names the address.
        """
        shown = without_credentials(asked.url)
        if not is_whole(asked.url):
            raise FetchError(f"{shown} is not an address", "Check how it is written")
        http = await asyncio.to_thread(importlib.import_module, "httpx2")
        with _said_to_the_reader(shown, self.limits, http):
            return await self._followed(asked, report)

    async def _followed(self, asked: Asked, report: Report | None) -> Answer:
        here, left = asked.url, self.limits.total
        public = bool(asked.linked_from) and not is_local(host_in(asked.linked_from))
        if public and await is_private(host_in(here)):
            raise own_network(host_in(here))
        moved_to, for_good = "", True
        for _ in range(self.limits.redirects + 1):
            async with self._turn(host_in(here)):
                began = time.monotonic()
                async with asyncio.timeout(left):
                    answer = await self._hop(here, public, asked, report)
                left -= time.monotonic() - began
            if isinstance(answer, Answer):
                return Answer(answer.url, answer.status, answer.headers, answer.body, moved_to)
            status, location = answer
            there = await next_address(here, location)
            public = public or (host_in(there) != host_in(here) and not is_local(host_in(here)))
            for_good = for_good and status in FOR_GOOD
            here = there
            moved_to = without_credentials(there) if for_good else moved_to
        shown = without_credentials(asked.url)
        raise FetchError(
            f"{shown} was redirected more than {self.limits.redirects} times",
            "Open it in a browser: it may want a cookie",
        )

    async def _hop(
        self, here: str, public: bool, asked: Asked, report: Report | None
    ) -> Answer | tuple[int, str]:
        """The answer at one address, or the status and location of a redirect."""
        client = await self._client(public)
        headers = {**(asked.headers or {}), **credentials_for(here, self.limits.manners)}
        async with client.stream("GET", here, headers=headers) as response:
            location = response.headers.get("location", "")
            if response.status_code in REDIRECTS and location:
                return response.status_code, location
            shown = without_credentials(asked.url)
            body = await _body(shown, response, self.limits, report)
            if response.status_code != NOT_MODIFIED:
                refuse_status(shown, response.status_code, response.headers, body)
            url = without_credentials(str(response.url))
            return Answer(url, response.status_code, response.headers, body)

    @asynccontextmanager
    async def _turn(self, host: str) -> AsyncIterator[None]:
        """One of the turns that a host gives, where we are polite."""
        if not self._polite:
            yield
            return
        # The host first: whoever waits for a slow one takes no place from the others.
        async with self._turns[host]:
            await asyncio.sleep(random.uniform(0, JITTER))
            async with self._open:
                yield

    async def _client(self, public: bool) -> httpx2.AsyncClient:
        async with self._making:
            if public not in self._clients:
                from tui.fetch import connecting

                if self._certificates is None:
                    self._certificates = await asyncio.to_thread(connecting.certificates)
                self._clients[public] = connecting.client(
                    self.limits, self._certificates, public=public
                )
        return self._clients[public]


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
            f"{host_in(url)} stopped answering while {url} was asked for", "Try again later"
        ) from cause
    except http.InvalidURL as cause:
        raise FetchError(f"{url} is not an address: {cause}", "Check how it is written") from cause
    except http.DecodingError as cause:
        raise FetchError(f"{url} came damaged: {cause}", "Try again") from cause
    except (http.HTTPError, OSError, UnicodeError) as cause:
        # The system's own words come with its number: "[Errno -2] Name or service not known".
        reason = re.sub(r"^\[Errno -?\d+\] ", "", str(cause)) or type(cause).__name__
        raise FetchError(
            f"{url} could not be brought: {reason}", "Check the address and the network"
        ) from cause


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
