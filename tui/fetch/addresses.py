"""Which hosts are on this machine or its own network, and not on the web."""

from __future__ import annotations

import asyncio
import ipaddress
import socket


async def is_private(host: str) -> bool:
    """Whether `host` is, or resolves to, an address that is not on the public internet.

    A name that does not resolve is not private: asking for it will fail by itself.
    Source: RFC 6890, as `ipaddress` holds it.
    """
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        pass
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    return any(not ipaddress.ip_address(item[4][0]).is_global for item in found)
