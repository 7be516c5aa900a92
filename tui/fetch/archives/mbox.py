"""A folder of letters in one file. A member is the place of its letter in the file.

Source: RFC 4155; a letter begins with a line "From " after an empty one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tui.errors import FetchError
from tui.fetch.archives.messages import PACKED, letter, message_in
from tui.fetch.limits import Limits

if TYPE_CHECKING:
    from tui.model import Page

LONGEST_LINE = 1 << 20
"""Bytes that are read as one line, so that a file without any is no burden."""


def members(path: Path) -> Iterator[str]:
    """The places of the letters."""
    with path.open("rb") as file:
        for place in _places(file):
            yield str(place)


def read(path: Path, member: str, limits: Limits) -> Page:
    """The letter at a place; of "" the first.

    Raises:
        FetchError: there is none, it has no text, or it is too large.
    """
    if member and not (member.isascii() and member.isdigit() and len(member) < 16):
        raise FetchError(f"There is no letter {member} in {path.name}", "Check the name")
    with path.open("rb") as file:
        file.seek(int(member or "0"))
        if not file.readline(LONGEST_LINE).startswith(b"From "):
            raise FetchError(f"There is no letter {member} in {path.name}", "Check the name")
        body = bytearray()
        for line in _lines(file):
            body += line[1:] if line.startswith(b">From ") else line
            if len(body) > PACKED * limits.size:
                raise FetchError(
                    f"A letter in {path.name} is larger than a page may be",
                    "Open it in your mail program",
                )
    url = f"{path.resolve().as_uri()}#{member or 0}"
    return letter(message_in(bytes(body)), url, limits)


def _places(file: IO[bytes]) -> Iterator[int]:
    place, after_empty = 0, True
    while line := file.readline(LONGEST_LINE):
        if after_empty and line.startswith(b"From "):
            yield place
        after_empty = line in {b"\n", b"\r\n"}
        place += len(line)


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of the letter that the file stands in, to its end."""
    after_empty = False
    while line := file.readline(LONGEST_LINE):
        if after_empty and line.startswith(b"From "):
            return
        after_empty = line in {b"\n", b"\r\n"}
        yield line
