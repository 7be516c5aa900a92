"""How much and how long a page may be before we stop asking for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui import __version__
from tui.fetch.manners import PLAIN, Manners

Report = Callable[[int, int | None], None]
"""Called with the bytes received so far and, where the server says, the bytes in all."""

USER_AGENT = f"Broadsheet/{__version__} (terminal reading app)"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one retrieval: seconds to connect, between reads and in all; bytes; redirects.

    `size` counts bytes after decompression, so that a small bomb is a large page.
    """

    connect: float = 10.0
    read: float = 15.0
    total: float = 45.0
    size: int = 10 * 1024 * 1024
    redirects: int = 10
    user_agent: str = USER_AGENT
    manners: Manners = PLAIN
