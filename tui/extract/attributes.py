"""What an element's attributes say: numbers, and addresses of images."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urljoin

from tui.extract.sanitise import sanitise
from tui.extract.tree import Element

_ICON_PIXELS = 40
# Browsers take these out of an address; a line end in one would break a link on a terminal.
_FOLDED = re.compile(r"[\t\n\r\f]")
# What a browser would run: such a link leads nowhere, and must not be handed on to one.
_PROGRAMS = ("javascript:", "vbscript:", "data:")
_ORIGIN = re.compile(r"https?://[\w.:-]+", re.ASCII)
# Most links of a page: steps from the top of the site, none of them "." or "..".
_PLAIN_PATH = re.compile(r"(?:/[\w%~-][\w.%~-]*)+/?(?:\?[\w=&%.+-]+)?", re.ASCII)


def whole_number(text: str | None, default: int) -> int:
    """The whole number that an attribute gives."""
    text = (text or "").strip()
    return int(text) if text.isdecimal() and len(text) < 10 else default


def image_address(element: Element) -> str:
    """Where an image is: lazy loaders keep the address beside a placeholder."""
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        address = (element.get(name) or "").strip()
        if address and not address.startswith("data:"):
            return str(address)
    for name in ("data-srcset", "srcset"):
        first = (element.get(name) or "").split()
        if first and not first[0].startswith("data:"):
            return str(first[0].rstrip(","))
    return ""


def is_icon(element: Element) -> bool:
    """Whether an image says that it is too small to be a picture."""
    for name in ("width", "height"):
        size = (element.get(name) or "").strip().removesuffix("px")
        if whole_number(size, _ICON_PIXELS + 1) <= _ICON_PIXELS:
            return True
    return False


@lru_cache(maxsize=2048)
def absolute(base: str, href: str) -> str:
    """The whole address of a link, or nothing where it is none.

    Joined by hand where that is plain to do: `urljoin` took a sixth of the walk over a page.
    """
    href = _FOLDED.sub("", href.strip())
    if href[:11].lower().startswith(_PROGRAMS):
        return ""
    if not href or href.startswith(("https://", "http://")):
        return sanitise(href)
    origin = _ORIGIN.match(base)
    if origin and base[origin.end() :].startswith("/") and _PLAIN_PATH.fullmatch(href):
        return origin.group() + href
    try:
        return sanitise(urljoin(base, href))
    except ValueError:
        return ""


def base_address(root: Element, url: str) -> str:
    """The address that relative links start from."""
    named = next(iter(root.xpath("//base/@href")), "")
    try:
        return urljoin(url, str(named).strip())
    except ValueError:
        return url
