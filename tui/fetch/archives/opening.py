"""What is in an archive, and one of its members as a page."""

from __future__ import annotations

import email.errors
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tui.errors import FetchError, MissingError
from tui.fetch.limits import Limits
from tui.fetch.sources import ARCHIVES, local_path

if TYPE_CHECKING:
    from tui.model import Page

MOST_MEMBERS = 100_000
"""Pages of one archive that are read: more is a bomb, or work for other tools."""


class _Reader(Protocol):
    """What each kind of archive has a module for."""

    def members(self, path: Path) -> Iterator[str]:
        """The names of its pages, in its order; "" for the only one."""
        ...

    def read(self, path: Path, member: str, limits: Limits) -> Page:
        """The page of that name; of "" the first."""
        ...


def members(name: str) -> list[str]:
    """The sources of the pages in the archive `name`, in its order.

    Raises:
        FetchError: it cannot be read, is damaged, or has more pages than an archive may.
    """
    found: list[str] = []
    with _said(name):
        for member in _reader(name).members(local_path(name)):
            found.append(f"{name}#{member}" if member else name)
            if len(found) > MOST_MEMBERS:
                raise FetchError(
                    f"{name} has more than {MOST_MEMBERS:,} pages", "Split it, and add the parts"
                )
    return found


def read_member(name: str, member: str, limits: Limits) -> Page:
    """The page `member` of the archive `name`, the first one for "".

    Raises:
        FetchError: there is none, it is too large, or the archive is damaged.
    """
    with _said(name):
        return _reader(name).read(local_path(name), member, limits)


def _reader(name: str) -> _Reader:
    kind = next(kind for ending, kind in ARCHIVES.items() if name.lower().endswith(ending))
    reader: _Reader = import_module(f"tui.fetch.archives.{kind}")
    return reader


@contextmanager
def _said(name: str) -> Iterator[None]:
    """Turn what a damaged archive raises into an error that names it."""
    try:
        yield
    except FetchError:
        raise
    except FileNotFoundError as cause:
        raise MissingError(f"There is no file {name}", "Check the name and the folder") from cause
    except OSError as cause:  # those of gzip and of the reader of web archives have no strerror
        reason = cause.strerror or str(cause)
        raise FetchError(f"{name} cannot be read: {reason}", "Check the file") from cause
    except (
        zipfile.BadZipFile,
        zlib.error,
        email.errors.MessageError,
        NotImplementedError,  # a method of compression that nobody uses
        RuntimeError,  # a member with a password
        ValueError,
        LookupError,
        EOFError,
    ) as cause:
        raise FetchError(f"{name} is damaged: {cause}", "Make or fetch it again") from cause
