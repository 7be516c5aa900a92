"""What another program exported: one file, or a folder or ZIP file of lists with what is beside.

Omnivore parts its list into files of twenty pages, and has the highlights of each page in a file
of its own in the folder "highlights".
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tui.errors import FetchError
from tui.fetch.archives.zipped import checked, read_file
from tui.fetch.files import read_bytes
from tui.fetch.limits import Limits
from tui.fetch.sources import local_path

_LIST = re.compile(r"metadata_(\d{1,9})_to_\d{1,9}\.json")
_HIGHLIGHTS, _MARKDOWN = "highlights", ".md"
LARGEST_HIGHLIGHTS = 10 * 1024 * 1024
"""Bytes of the highlights of one page."""


@dataclass(frozen=True, slots=True)
class Export:
    """The lists by their names, and what was highlighted in a page by the page's name in them."""

    lists: tuple[tuple[str, bytes], ...]
    highlights: Mapping[str, bytes] = field(default_factory=dict)


def read_export(name: str, limits: Limits) -> Export:
    """What is in the file, folder or ZIP file `name`.

    Raises:
        FetchError: it cannot be read, is too large, or has no list in it.
    """
    path = local_path(name)
    try:
        if path.is_dir():
            return _folder(name, path, path.iterdir(), limits)
        if _LIST.fullmatch(path.name) and (path.parent / _HIGHLIGHTS).is_dir():
            return _folder(name, path.parent, (path,), limits)
    except OSError as cause:
        reason = cause.strerror or str(cause)
        raise FetchError(f"{name} cannot be read: {reason}", "Check its permissions") from cause
    body = read_bytes(name, limits)
    if body.startswith(b"PK\x03\x04"):
        return _zipped(name, path, limits)
    return Export(((name, body),))


def _folder(name: str, folder: Path, files: Iterable[Path], limits: Limits) -> Export:
    paths = [*files, *(folder / _HIGHLIGHTS).glob(f"*{_MARKDOWN}")]

    def read(path: str, most: int) -> bytes:
        return read_bytes(path, Limits(size=most))

    return _export(name, [str(path) for path in paths], read, limits)


def _zipped(name: str, path: Path, limits: Limits) -> Export:
    with ExitStack() as stack:
        try:
            archive = checked(stack.enter_context(zipfile.ZipFile(path)))
            return _export(
                name, archive.namelist(), lambda file, most: read_file(archive, file, most), limits
            )
        except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError) as cause:
            raise FetchError(f"{name} is a damaged ZIP file", "Export it again") from cause


def _export(
    name: str, files: Iterable[str], read: Callable[[str, int], bytes], limits: Limits
) -> Export:
    """The lists among `files`, in their order, and the highlights; together within the limit."""
    left = limits.size
    lists: list[tuple[int, str, bytes]] = []
    highlights: dict[str, bytes] = {}
    for file in files:
        path = Path(file)
        found = _LIST.fullmatch(path.name)
        of_page = path.parent.name == _HIGHLIGHTS and path.suffix == _MARKDOWN
        if not (found or of_page):
            continue
        body = read(file, min(left, LARGEST_HIGHLIGHTS) if of_page else left)
        left -= len(body)
        if found:
            lists.append((int(found[1]), file, body))
        else:
            highlights[path.stem] = body
    if not lists:
        raise FetchError(f"{name} has no list of another program in it", "Name the list itself")
    return Export(tuple((file, body) for _, file, body in sorted(lists)), highlights)
