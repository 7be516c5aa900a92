"""Pages on disk and from standard input."""

from __future__ import annotations

import gzip
import sys
import zlib
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import FetchError, MissingError
from tui.fetch.kinds import HTML, MARKDOWN, PLAIN, media_type_of
from tui.fetch.limits import Limits
from tui.fetch.sources import ADDRESS_WITHOUT_SCHEME, is_there, local_path, parted

if TYPE_CHECKING:
    from tui.model import Page

TYPES = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": "application/xhtml+xml",
    ".xht": "application/xhtml+xml",
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
}


def read_file(name: str, limits: Limits) -> Page:
    """The page in the file `name`, unpacked where it is gzipped, or the member of an archive.

    Raises:
        FetchError: there is no such file, it cannot be read, is too large, or is not a page.
    """
    archive, member = parted(name)
    if archive and not (member and is_there(name)):
        from tui.fetch.archives.opening import read_member

        return read_member(archive, member, limits)
    path, body = local_path(name), read_bytes(name, limits)
    suffix = Path(path.name.lower().removesuffix(".gz")).suffix
    media_type = media_type_of(name, TYPES.get(suffix, ""), body)
    url = path.resolve().as_uri()
    from tui.model import Page  # here, as the screen's first frame need not wait for it

    return Page(url, body, media_type, final_url=url, fetched_at=datetime.now(UTC))


def read_bytes(name: str, limits: Limits) -> bytes:
    """What is in the file `name`, unpacked where it is gzipped.

    Raises:
        MissingError: there is no such file.
        FetchError: it cannot be read, or is too large.
    """
    try:
        with local_path(name).open("rb") as file:
            return _unpacked(name, file, limits)
    except FileNotFoundError as cause:
        raise MissingError(f"There is no file {name}", _what_was_meant(name)) from cause
    except IsADirectoryError as cause:
        raise FetchError(f"{name} is a folder", "Name a page in it") from cause
    except PermissionError as cause:
        raise FetchError(f"{name} may not be read", "Check its permissions") from cause
    except (OSError, ValueError) as cause:
        reason = getattr(cause, "strerror", None) or str(cause)
        raise FetchError(f"{name} cannot be read: {reason}", "Check the file") from cause


def read_standard_input(limits: Limits) -> Page:
    """The page on standard input.

    Raises:
        FetchError: it is empty, too large, or not a page.
    """
    with open(sys.stdin.fileno(), "rb", closefd=False) as file:
        body = _unpacked("Standard input", file, limits)
    media_type = media_type_of("Standard input", "", body)
    from tui.model import Page

    return Page("", body, media_type, fetched_at=datetime.now(UTC))


def _what_was_meant(name: str) -> str:
    scheme, colon, _ = name.partition("://")
    if colon:
        return f"Addresses begin with http:// or https://, not {scheme}://"
    if ADDRESS_WITHOUT_SCHEME.match(name):
        return f"For the page on the web, give https://{name}"
    return "Check the name and the folder"


def _unpacked(name: str, file: BufferedReader, limits: Limits) -> bytes:
    try:
        packed = file.peek(2)[:2] == b"\x1f\x8b"
        body = (gzip.GzipFile(fileobj=file) if packed else file).read(limits.size + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error) as cause:
        raise FetchError(f"{name} is a damaged gzip file", "Fetch it again") from cause
    if len(body) > limits.size:
        size = limits.size // (1024 * 1024)
        raise FetchError(f"{name} is larger than {size} MiB", "Save the article's part of it")
    return body
