"""A page with all that it shows in one file, as browsers save it. Source: RFC 2557."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import FetchError
from tui.fetch.archives.eml import read_whole
from tui.fetch.archives.messages import message_in
from tui.fetch.limits import Limits
from tui.fetch.sources import is_address

if TYPE_CHECKING:
    from tui.model import Page


def members(path: Path) -> Iterator[str]:
    """The page alone."""
    yield ""


def read(path: Path, member: str, limits: Limits) -> Page:
    """The page, which is the first text in the file; the rest is what it shows.

    Raises:
        FetchError: there is none, or it is too large.
    """
    from tui.model import Page

    message = message_in(read_whole(path, limits))
    for part in message.walk():
        body = part.get_payload(decode=True)
        if part.get_content_type() in {"text/html", "application/xhtml+xml"} and body:
            assert isinstance(body, bytes), "decoded"
            said = str(part.get("Content-Location") or message.get("Snapshot-Content-Location"))
            url = said.strip() if is_address(said.strip()) else path.resolve().as_uri()
            charset = part.get_content_charset() or ""
            return Page(url, body, part.get_content_type(), charset, url)
    raise FetchError(f"{path.name} has no page in it", "Save the page again")
