"""A letter in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import FetchError
from tui.fetch.archives.messages import PACKED, letter, message_in
from tui.fetch.limits import Limits

if TYPE_CHECKING:
    from tui.model import Page


def members(path: Path) -> Iterator[str]:
    """The letter alone."""
    yield ""


def read(path: Path, member: str, limits: Limits) -> Page:
    """The letter.

    Raises:
        FetchError: there is no text in it, or too much.
    """
    return letter(message_in(read_whole(path, limits)), path.resolve().as_uri(), limits)


def read_whole(path: Path, limits: Limits) -> bytes:
    """What is in a file, no more than a page's text can take in it.

    Raises:
        FetchError: it is larger.
    """
    with path.open("rb") as file:
        body = file.read(PACKED * limits.size + 1)
    if len(body) > PACKED * limits.size:
        raise FetchError(f"{path.name} is larger than a page may be", "Open it elsewhere")
    return body
