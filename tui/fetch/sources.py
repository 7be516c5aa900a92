"""What a person may name on the command line: addresses, files, folders, globs, "-"."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tui.errors import FetchError

PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".xht", ".txt", ".text", ".md", ".markdown"})
"""Endings that a folder's pages have; each may be followed by .gz."""


def is_address(source: str) -> bool:
    """Whether `source` names a page on the web."""
    return source.lower().startswith(("http://", "https://"))


def local_path(source: str) -> Path:
    """The path that `source` names: a file: address, or a name that may begin with ~."""
    if source.lower().startswith("file:"):
        source = unquote(source[5:])
        source = "/" + source.lstrip("/") if source.startswith("//") else source
    try:
        return Path(source).expanduser()
    except RuntimeError:  # there is no such user: then it is a name like any other
        return Path(source)


def host_of(source: str) -> str:
    """The host of an address, or the name of the file: what a progress line shows."""
    if is_address(source):
        with suppress(ValueError):  # no address after all; fetching it will say so
            return urlsplit(source).hostname or source
        return source
    return "standard input" if source == "-" else Path(source).name


def expand(sources: Iterable[str]) -> tuple[str, ...]:
    """The sources one by one: a folder or a glob becomes its pages, sorted by path.

    A name that exists is never taken for a glob. A file that does not exist is kept as it is,
    so that reading it says so and the rest goes on.

    Raises:
        FetchError: a folder or glob holds no page.
    """
    found: list[str] = []
    for source in sources:
        found.extend(_expand_one(source))
    return tuple(found)


def _expand_one(source: str) -> list[str]:
    if source == "-" or is_address(source):
        return [source]
    path = local_path(source)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError):  # too long, not ours to look at: reading it will say so
        return [source]
    if is_folder:
        pages = sorted(str(p) for p in path.rglob("*") if _is_page(p))
        if not pages:
            raise FetchError(
                f"{source} is a folder without pages",
                "Pages end in .html, .htm, .xhtml, .txt or .md, each with or without .gz",
            )
        return pages
    if is_there:
        return [str(path)]
    if not glob.has_magic(source):
        return [source]
    pages = [name for match in _matches(source) for name in _below(match)]
    if not pages:
        raise FetchError(f"No page matches {source}", "Quote the pattern or check the folder")
    return pages


def _matches(pattern: str) -> list[str]:
    return sorted(glob.glob(str(local_path(pattern)), recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern


def _below(match: str) -> list[str]:
    """The pages at one match of a glob; a file that was named by its ending is taken as it is."""
    if Path(match).is_dir():
        return sorted(str(p) for p in Path(match).rglob("*") if _is_page(p))
    return [match] if not match.endswith(".json") else []


def _is_page(path: Path) -> bool:
    name = path.name.lower().removesuffix(".gz")
    return not path.name.startswith(".") and path.is_file() and Path(name).suffix in PAGE_ENDINGS
