"""Images that stand in pages: brought as pages are, but never from where the page cannot be."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import url2pathname

from tui.errors import FetchError
from tui.fetch.addresses import host_in, is_local, is_private, is_whole
from tui.fetch.limits import Limits
from tui.fetch.sources import is_address, local_path
from tui.fetch.web import retrieve_bytes

LARGEST = 10 * 1024 * 1024
"""Bytes that an image may have, whatever a page may."""


async def bring_image(address: str, source: str, limits: Limits) -> bytes:
    """The bytes of the image at `address`, which may be relative to the page.

    `source` is what the reader asked for, and not what the page says of itself. A page on the web
    shows images of the web only, and none of this machine's own network unless it stands there
    itself. A page on disk shows those on the web and those in its own folder or below it.

    Raises:
        FetchError: it could not be brought, or the page has no business there.
    """
    limits = replace(limits, size=min(limits.size, LARGEST))
    try:
        page = source if is_address(source) or source == "-" else _file_address(source)
        there, home = urlsplit(urljoin(page, address)), urlsplit(page)
    except ValueError as cause:
        raise FetchError(f"{address} is not an address", "Open the page in a browser") from cause
    if there.scheme == "file" and home.scheme == "file":
        return await asyncio.to_thread(_beside, there.path, home.path, limits)
    if not is_whole(there.geturl()):
        raise FetchError(f"{address} is not an image of the web", "Open the page in a browser")
    if not is_local(host_in(page)) and await is_private(there.hostname or ""):
        raise FetchError(
            f"{there.hostname} is a host of your own network", "Open the image in a browser"
        )
    return await retrieve_bytes(there.geturl(), limits, page)


def _file_address(name: str) -> str:
    return local_path(name).resolve().as_uri()


def _beside(image: str, page: str, limits: Limits) -> bytes:
    """The image in a file in the folder of `page` or below; links are followed before the look."""
    try:
        path = Path(url2pathname(image)).resolve()
        folder = Path(url2pathname(page)).resolve().parent
        if not path.is_relative_to(folder) or not path.is_file():
            raise FetchError(f"{path.name} does not lie beside its page", "Open it yourself")
        with path.open("rb") as file:
            body = file.read(limits.size + 1)
    except (OSError, ValueError) as cause:
        raise FetchError(f"{image} cannot be read: {cause}", "Check the file") from cause
    if len(body) > limits.size:
        raise FetchError(f"{path.name} is too large", "Open it yourself")
    return body
