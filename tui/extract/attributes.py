"""What an element's attributes say: numbers, and addresses of images."""

from __future__ import annotations

from urllib.parse import urljoin

from tui.extract.tree import Element

_ICON_PIXELS = 40


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
        if size.isdecimal() and int(size) <= _ICON_PIXELS:
            return True
    return False


def base_address(root: Element, url: str) -> str:
    """The address that relative links start from."""
    named = next(iter(root.xpath("//base/@href")), "")
    try:
        return urljoin(url, str(named).strip())
    except ValueError:
        return url
