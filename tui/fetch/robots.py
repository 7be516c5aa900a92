"""What a site's robots.txt permits: asked where we crawl, never for a page that a reader names.

Source: RFC 9309; sitemaps.org for the sitemaps that it names.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from urllib.parse import urlsplit

from protego import Protego

from tui.errors import FetchError, ReadingError, RefusalError
from tui.fetch.addresses import host_in, is_whole
from tui.fetch.visiting import Asked, Web

NAME = "Broadsheet"
LARGEST = 500 * 1024
"""Bytes of a robots.txt that are read. Source: RFC 9309, section 2.5."""


class Robots:
    """The rules of the sites of one run, each asked for once."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._rules: dict[str, Protego | None] = {}
        self._asking: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def refuse_forbidden(self, url: str, linked_from: str) -> None:
        """Raise where the site does not want programs at `url`.

        Raises:
            FetchError: its robots.txt says so.
        """
        rules = await self._rules_for(url, linked_from)
        if rules is None or not rules.can_fetch(url, NAME):
            raise FetchError(
                f"{host_in(url)} does not want programs at {url} (robots.txt)",
                "Open it yourself, or in the browser",
            )

    async def sitemaps(self, url: str) -> tuple[str, ...]:
        """The sitemaps that the site of the page at `url` names."""
        rules = await self._rules_for(url, url)
        return () if rules is None else tuple(filter(is_whole, rules.sitemaps))

    async def _rules_for(self, url: str, linked_from: str) -> Protego | None:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        # Who waits asks by itself where the one that asked was cancelled: no task outlives the run.
        async with self._asking[site]:
            if site not in self._rules:
                self._rules[site] = await self._asked(site, linked_from)
        return self._rules[site]

    async def _asked(self, site: str, linked_from: str) -> Protego | None:
        """The rules of a site, None where nothing may be asked for.

        A site without a robots.txt permits everything, one that fails while giving it nothing.
        """
        try:
            answer = await self._web.answer(Asked(f"{site}/robots.txt", linked_from))
        except RefusalError as refusal:
            return Protego.parse("") if refusal.status < 500 and refusal.status != 429 else None
        except ReadingError:
            return Protego.parse("")  # the page itself will say what is wrong with the host
        return Protego.parse(answer.body[:LARGEST].decode("utf-8", "replace"))
