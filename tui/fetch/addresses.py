"""Web addresses, and which hosts are on this machine or its own network and not on the web."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from urllib.parse import urljoin, urlsplit

from tui.errors import FetchError

NAT64 = ipaddress.ip_network("64:ff9b::/96")
LOCAL_ENDINGS = (".localhost", ".local", ".lan", ".internal", ".home.arpa")
"""Ends of names that nobody on the web can have. Source: RFC 6761, 6762, 8375; ICANN (.internal)"""


def is_whole(url: str) -> bool:
    """Whether a web address has a host, and a port that can be one."""
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def host_in(url: str) -> str:
    """The host of an address, "" where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def without_credentials(url: str) -> str:
    """The address without the name and password that may stand before its host."""
    start, slashes, rest = url.partition("://")
    authority, *path = re.split(r"(?=[/?#])", rest, maxsplit=1)
    return "".join([start, slashes, authority.rpartition("@")[2], *path])


def is_local(host: str) -> bool:
    """Whether `host` is on this machine or its network by its very name.

    What a name resolves to says nothing here: whoever owns the name decides that anew each time.
    """
    try:
        return not _is_public(host)
    except ValueError:
        name = host.rstrip(".").lower()
        return bool(name) and ("." not in name or name.endswith(LOCAL_ENDINGS))


async def is_private(host: str) -> bool:
    """Whether `host` is, or resolves to, an address that is not on the public internet.

    A name that does not resolve is not private, unless nobody on the web can have it: asking for
    it will fail by itself, or a proxy knows it.
    """
    try:
        return is_local(host) or not all(_is_public(address) for address in await resolved(host))
    except (OSError, UnicodeError):
        return False


async def resolved(host: str) -> list[str]:
    """The IP addresses of `host`.

    Raises:
        OSError, UnicodeError: it has none.
    """
    try:
        return [str(ipaddress.ip_address(host))]
    except ValueError:
        pass
    found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(item[4][0]) for item in found))


async def public_addresses(host: str) -> list[str]:
    """The IP addresses of `host`, all of which are on the public internet.

    Raises:
        FetchError: one of them is not.
        OSError, UnicodeError: it has none.
    """
    found = await resolved(host)
    if not all(_is_public(address) for address in found):
        raise own_network(host)
    return found


def own_network(host: str, start: str = "") -> FetchError:
    """The error for a link or redirect (of the page `start`) into the reader's own network."""
    leads = f"{start} leads to {host}" if start else f"A link leads to {host}"
    return FetchError(
        f"{leads}, a host of your own network", "Open that address yourself if you trust it"
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
    old, new = host_in(here), host_in(there)
    if new != old and not is_local(old) and await is_private(new):
        raise own_network(new, shown)
    same_place = urlsplit(there)[:2] == urlsplit(here)[:2]
    return there if same_place else without_credentials(there)


def _is_public(address: str) -> bool:
    """Whether an IP address is on the internet; one that carries another is what it carries.

    Source: RFC 6890, as `ipaddress` holds it; RFC 6052 (NAT64), RFC 3056 (6to4).

    Raises:
        ValueError: it is no IP address.
    """
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        carried = found.ipv4_mapped or found.sixtofour
        if found in NAT64:
            carried = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if carried is not None:
            found = carried
    return found.is_global and not found.is_multicast
