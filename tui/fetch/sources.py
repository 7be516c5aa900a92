"""What a person may name on the command line: addresses, files, folders, globs, "-"."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tui.errors import MissingError

PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".xht", ".txt", ".text", ".md", ".markdown"})
"""Endings that a folder's pages have; each may be followed by .gz."""
ADDRESS_WITHOUT_SCHEME = re.compile(
    r"(?:[\w-]+\.)+(?:[a-z]{2,}/|(?:com|org|net|edu|gov|int|info|news)$)|www\."
)
ARCHIVES = {
    ".warc": "warc",
    ".warc.gz": "warc",
    ".wacz": "wacz",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".epub": "epub",
    ".mbox": "mbox",
    ".eml": "eml",
}
"""How the name of a file that holds pages ends, and the module of `archives` that reads it."""
BESIDE = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", ".files")
"""What a browser puts after a page's name for the folder of what the page shows."""


def is_archive(name: str) -> bool:
    """Whether a file of this name holds pages rather than being one."""
    return name.lower().endswith(tuple(ARCHIVES))


def parted(source: str) -> tuple[str, str]:
    """The archive and the member that `source` names; ("", "") where it names no archive."""
    if is_archive(source):
        return source, ""
    archive, _, member = source.rpartition("#")
    return (archive, member) if is_archive(archive) else ("", "")


def is_address(source: str) -> bool:
    """Whether `source` names a page on the web."""
    return source.lower().startswith(("http://", "https://"))


def address_meant(source: str) -> str:
    """The address that a person means by `source`, with the scheme that is left out; else ""."""
    if is_address(source):
        return source
    left_out = ADDRESS_WITHOUT_SCHEME.match(source) and not is_there(source)
    return f"https://{source}" if left_out else ""


def local_path(source: str) -> Path:
    """The path that `source` names: a file: address, or a name that may begin with ~."""
    if source.lower().startswith("file:"):
        source = unquote(source[5:])
        if source.lower().startswith("//localhost/"):  # RFC 8089 lets this machine be named
            source = source[len("//localhost") :]
        source = "/" + source.lstrip("/") if source.startswith("//") else source
    try:
        return Path(source).expanduser()
    except RuntimeError:  # there is no such user: then it is a name like any other
        return Path(source)


def is_there(source: str) -> bool:
    """Whether the file is there that `source` names; one that may not be looked at is not."""
    try:
        return local_path(source).exists()
    except (OSError, ValueError):
        return False


def host_of(source: str) -> str:
    """The host of an address, or the name of the file: what a progress line shows."""
    if is_address(source):
        with suppress(ValueError):  # no address after all; fetching it will say so
            return urlsplit(source).hostname or source
        return source
    return "standard input" if source == "-" else Path(source).name


def expand(sources: Iterable[str]) -> tuple[str, ...]:
    """The sources one by one: a folder, a glob or an archive becomes its pages, sorted by path.

    A name that exists is never taken for a glob. A file that does not exist is kept as it is,
    so that reading it says so and the rest goes on.

    Raises:
        MissingError: a source is empty, or a folder or glob that holds no page.
    """
    found: list[str] = []
    for source in sources:
        found.extend(_expand_one(source))
    return tuple(found)


def _expand_one(source: str) -> list[str]:
    if source == "-" or is_address(source):
        return [source]
    if not source.strip():
        raise MissingError("A source without a name", "Name a file, a folder or an address")
    path = local_path(source)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError):  # too long, not ours to look at: reading it will say so
        return [source]
    if is_folder:
        pages = [page for name in _pages_of(path) for page in _members(name)]
        if not pages:
            raise MissingError(
                f"{source} is a folder without pages",
                "Pages end in .html, .htm, .xhtml, .txt or .md, each with or without .gz; archives"
                f" in {', '.join(ARCHIVES)}",
            )
        return pages
    if is_there:
        return _members(str(path))
    if not glob.has_magic(source):
        return [source]
    pages = [name for match in _matches(source) for name in _below(match)]
    if not pages:
        raise MissingError(f"No page matches {source}", "Quote the pattern or check the folder")
    return pages


def _matches(pattern: str) -> list[str]:
    return sorted(glob.glob(str(local_path(pattern)), recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern


def _below(match: str) -> list[str]:
    """The pages at one match of a glob; a file that was named by its ending is taken as it is."""
    if Path(match).is_dir():
        return [page for name in _pages_of(Path(match)) for page in _members(name)]
    return _members(match) if not match.endswith(".json") else []


def _members(name: str) -> list[str]:
    """The pages of the archive `name`, or the file itself where it is none."""
    if not is_archive(name):
        return [name]
    from tui.fetch.archives.opening import members

    return members(name)


def _pages_of(folder: Path) -> list[str]:
    """The pages in a folder and below, without what a saved page shows in a folder beside it."""
    return sorted(
        str(path) for path in folder.rglob("*") if _is_page(path) and not _is_beside(path, folder)
    )


def _is_beside(path: Path, folder: Path) -> bool:
    """Whether a file lies in the folder that a browser saved with a page."""
    for above in path.parents:
        if above == folder:
            return False
        for ending in BESIDE:
            stem = above.name.removesuffix(ending)
            if stem != above.name and any(
                above.with_name(stem + page).is_file() for page in (".html", ".htm")
            ):
                return True
    return False


def _is_page(path: Path) -> bool:
    name = path.name.lower().removesuffix(".gz")
    known = Path(name).suffix in PAGE_ENDINGS or is_archive(path.name)
    try:
        return known and not path.name.startswith(".") and path.is_file()
    except PermissionError:  # in a folder that may be listed and not entered
        return False
