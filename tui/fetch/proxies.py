"""Proxies that the environment names, and what stays safe behind one.

A proxy resolves names and connects by itself, so a link cannot be held to the addresses that were
looked at. What holds all the same: a name that only the reader's own network can have, and one
that resolves into that network here, is never asked of the proxy for a link's sake, and what the
environment exempts from the proxy is connected to as carefully as without one. A name that does
not resolve here is the proxy's to refuse.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

import httpx2

from tui.errors import FetchError
from tui.fetch.addresses import is_private, own_network

if TYPE_CHECKING:
    import ssl


class ByEnvironment(httpx2.AsyncBaseTransport):
    """Sends a request through the proxy that the environment names for it, else `direct`.

    A `public` one goes to hosts of the public internet only, through proxies too.
    """

    def __init__(
        self,
        direct: httpx2.AsyncBaseTransport,
        certificates: ssl.SSLContext,
        limits: httpx2.Limits,
        *,
        public: bool,
    ) -> None:
        self._direct = direct
        self._certificates = certificates
        self._limits = limits
        self._public = public
        self._named = getproxies()
        self._through: dict[str, httpx2.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The response, by way of the proxy where one is named.

        Raises:
            FetchError: the host is of the reader's own network, or the proxy of no kind we know.
        """
        host = request.url.host
        proxy = _proxy_for(request.url.scheme, host, self._named)
        if not proxy:
            return await self._direct.handle_async_request(request)
        if self._public and await is_private(host):
            raise own_network(host)
        if proxy not in self._through:
            self._through[proxy] = self._made(proxy)
        return await self._through[proxy].handle_async_request(request)

    def _made(self, proxy: str) -> httpx2.AsyncHTTPTransport:
        try:
            return httpx2.AsyncHTTPTransport(
                verify=self._certificates, http2=True, limits=self._limits, proxy=proxy
            )
        except (ValueError, ImportError, httpx2.InvalidURL) as cause:
            kind = proxy.partition("://")[0]  # and no more of it: it may hold a password
            raise FetchError(
                f"The proxy that the environment names ({kind}) cannot be used",
                "Name an http proxy in HTTPS_PROXY; for socks5 install the Python package socksio",
            ) from cause

    async def aclose(self) -> None:
        """Close the connections, direct and through proxies."""
        for transport in (self._direct, *self._through.values()):
            await transport.aclose()


def _proxy_for(scheme: str, host: str, named: Mapping[str, str]) -> str:
    """The proxy for a host, "" for none."""
    proxy = named.get(scheme) or named.get("all") or ""
    if not proxy or proxy_bypass(host):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"
