"""E-books: a chapter is a page. Source: EPUB 3.3, which EPUB 2 agrees with here.

A member is a chapter's place in the book, from 1.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tui.errors import FetchError
from tui.fetch.archives.zipped import checked, read_file
from tui.fetch.limits import Limits

if TYPE_CHECKING:
    from tui.model import Page

LARGEST_LIST = 5 * 1024 * 1024
"""Bytes of the list of a book's files."""
XHTML = "application/xhtml+xml"
# The lists are read by their tags: an XML parser would have to be kept from entities and bombs.
_TAG = re.compile(r"<(?:[\w-]{1,20}:)?(rootfile|item|itemref)\b([^<>]{0,4000})>")
_ATTRIBUTE = re.compile(r"""([\w:-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def members(path: Path) -> Iterator[str]:
    """The chapters, by their places from 1."""
    with zipfile.ZipFile(path) as book:
        for number, _ in enumerate(_chapters(checked(book)), 1):
            yield str(number)


def read(path: Path, member: str, limits: Limits) -> Page:
    """A chapter; of "" the first.

    Raises:
        FetchError: there is no such chapter, or it is too large.
    """
    from tui.model import Page

    with zipfile.ZipFile(path) as book:
        chapters = _chapters(checked(book))
        number = int(member or "1") if (member or "1").isdecimal() else 0
        if not 0 < number <= len(chapters):
            raise FetchError(
                f"{path.name} has no chapter {member}", f"It has {len(chapters)} chapters"
            )
        body = read_file(book, chapters[number - 1], limits.size)
    url = f"{path.resolve().as_uri()}#{number}"
    return Page(url, body, XHTML, final_url=url)


def _chapters(book: zipfile.ZipFile) -> list[str]:
    """The files of the chapters, in the order in which they are read."""
    container = _tags(read_file(book, "META-INF/container.xml", LARGEST_LIST))
    package = next((said.get("full-path", "") for tag, said in container if tag == "rootfile"), "")
    tags = _tags(read_file(book, package, LARGEST_LIST))
    files = {
        said.get("id", ""): posixpath.normpath(
            posixpath.join(posixpath.dirname(package), unquote(said.get("href", "")))
        )
        for tag, said in tags
        if tag == "item" and said.get("media-type") in {XHTML, "text/html"}
    }
    order = [said.get("idref", "") for tag, said in tags if tag == "itemref"]
    return [files[name] for name in order if name in files]


def _tags(markup: bytes) -> list[tuple[str, dict[str, str]]]:
    text = markup.decode("utf-8-sig", "replace")
    return [
        (
            tag,
            {name: unescape(double or single) for name, double, single in _ATTRIBUTE.findall(said)},
        )
        for tag, said in _TAG.findall(text)
    ]
