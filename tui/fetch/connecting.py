"""The HTTP client: one that goes wherever it is sent, and one that stays on the public internet.

The second resolves a name, looks at every address that it got, and connects to one of those: a
name that resolves otherwise a moment later (DNS rebinding) leads nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import httpcore2
import httpx2

from tui.fetch.addresses import public_addresses
from tui.fetch.proxies import ByEnvironment

if TYPE_CHECKING:
    import ssl

    from tui.fetch.limits import Limits

ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.5"
KEPT_OPEN = 40
"""Connections that wait for another request: more would be sockets for nothing."""


class PublicOnly(httpcore2.AsyncNetworkBackend):
    """Connects to hosts of the public internet and to no others."""

    def __init__(self) -> None:
        self._network = httpcore2.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """A connection to `host`, at an address that was looked at.

        Raises:
            FetchError: it is a host of the reader's own network.
        """
        try:
            addresses = await public_addresses(host)
        except (OSError, UnicodeError) as cause:
            raise httpcore2.ConnectError(str(cause)) from cause
        for address in addresses[:-1]:
            try:
                return await self._network.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue  # the name's next address may answer
        return await self._network.connect_tcp(
            addresses[-1], port, timeout, local_address, socket_options
        )

    async def sleep(self, seconds: float) -> None:
        """Wait, as the pool asks for between attempts."""
        await self._network.sleep(seconds)


class _PublicTransport(httpx2.AsyncHTTPTransport):
    """The client's own transport over connections to the public internet only."""

    def __init__(self, certificates: ssl.SSLContext) -> None:
        super().__init__(verify=certificates, http2=True)
        # The client has no option for how to connect; the pool below it has.
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=certificates,
            http2=True,
            max_keepalive_connections=KEPT_OPEN,
            network_backend=PublicOnly(),
        )


def client(limits: Limits, certificates: ssl.SSLContext, *, public: bool) -> httpx2.AsyncClient:
    """A client that keeps to `limits`; a `public` one connects to the public internet only.

    Behind a proxy it is the proxy that connects: see `tui.fetch.proxies`.
    """
    kept = httpx2.Limits(max_connections=None, max_keepalive_connections=KEPT_OPEN)
    direct = (
        _PublicTransport(certificates)
        if public
        else httpx2.AsyncHTTPTransport(verify=certificates, http2=True, limits=kept)
    )
    return httpx2.AsyncClient(
        transport=ByEnvironment(direct, certificates, kept, public=public),
        timeout=httpx2.Timeout(limits.read, connect=limits.connect, pool=None),
        headers={"User-Agent": limits.user_agent, "Accept": ACCEPT, "Accept-Language": "*"},
    )


def certificates() -> ssl.SSLContext:
    """The certificates that hosts are believed by; reading them takes 60 ms."""
    return httpx2.create_ssl_context()
