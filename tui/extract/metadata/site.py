"""What a site is called, and which pictures are its own rather than the article's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urljoin, urlsplit

from tui.extract.metadata.address import host_names
from tui.extract.metadata.titles import folded
from tui.extract.sanitise import one_line

_PARTS = re.compile(r"\s+[|│\-–—:·•»«]{1,2}\s+|\s*[|│]\s*|:\s+")
_WORD = re.compile(r"[^\W_\d]+")
_FOLDERS = frozenset("avatar avatars icon icons logo logos".split())
_PICTURES = frozenset("avatar blank default favicon icon logo placeholder".split())
_A_WORD = 8
_FEW_WORDS = 5
"""Words of a file's name up to which "logo" says what it is; above it is of a picture's subject."""


def choose_site_name(stated: Iterable[str], title: str, title_element: str, url: str) -> str:
    """The site's name without its slogan; where it states none, the part of the page's title
    that its address bears out."""
    hosts = {folded(name) for name in host_names(url, shortest=3)} - {""}
    for line in filter(None, map(one_line, stated)):
        if name := _without_slogan(_without_title(line, title), hosts):
            return name
    parts = _PARTS.split(one_line(title_element))
    own = (part for part in (parts[-1], parts[0]) if len(parts) > 1)
    return next((part for part in own if _names(part, hosts)), "")


def choose_image(addresses: Iterable[str], url: str) -> str:
    """The first picture, as an absolute address, that is not the site's logo or a face."""
    return next((found for found in _absolute(addresses, url) if not _is_furniture(found)), "")


def _without_title(line: str, title: str) -> str:
    """What follows the article's title in a line that begins with it; "" where nothing does."""
    if not title or not folded(line).startswith(folded(title)):
        return line
    *_, last = _PARTS.split(line)
    return "" if folded(last) in folded(title) else last


def _without_slogan(line: str, hosts: set[str]) -> str:
    parts = _PARTS.split(line)
    return next((part for part in (parts[0], parts[-1]) if _names(part, hosts)), line)


def _names(part: str, hosts: set[str]) -> bool:
    """Whether a part of a line is the host's name, perhaps with "Blog" or "Online" after it."""
    key = folded(part)
    return any(key.startswith(host) and len(key) <= len(host) + _A_WORD for host in hosts)


def _absolute(addresses: Iterable[str], url: str) -> Iterator[str]:
    for address in addresses:
        try:
            absolute = urljoin(url, one_line(address))
            scheme = urlsplit(absolute).scheme
        except ValueError:
            continue
        if scheme in {"http", "https"}:
            yield absolute


def _is_furniture(address: str) -> bool:
    """Whether the path is that of a logo, an icon, a portrait or a stand-in."""
    *folders, name = unquote(urlsplit(address).path)[:500].lower().split("/")
    words = _WORD.findall(name.rpartition(".")[0] or name)
    return (len(words) <= _FEW_WORDS and not _PICTURES.isdisjoint(words)) or any(
        not _FOLDERS.isdisjoint(_WORD.findall(folder)) for folder in folders
    )
