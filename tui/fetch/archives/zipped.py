"""ZIP files that hold pages, read without trust: none of their sizes is believed."""

from __future__ import annotations

import zipfile

from tui.errors import FetchError

MOST_FILES = 200_000


def checked(archive: zipfile.ZipFile) -> zipfile.ZipFile:
    """The archive, if it has no more files than one may.

    Raises:
        FetchError: it has more.
    """
    if len(archive.infolist()) > MOST_FILES:
        raise FetchError(f"{archive.filename} has too many files in it", "Unpack it yourself")
    return archive


def read_file(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A file of the archive, unpacked to `most` bytes at most: a bomb ends there.

    Raises:
        FetchError: it is not there, or larger.
    """
    try:
        with archive.open(name) as file:
            body = file.read(most + 1)
    except KeyError as cause:
        raise FetchError(
            f"There is no {name} in {archive.filename}", "Make or fetch it again"
        ) from cause
    if len(body) > most:
        raise FetchError(
            f"{name} in {archive.filename} is larger than a page may be", "Unpack it yourself"
        )
    return body
