"""Which addresses may become hyperlinks of the terminal, and in which form."""

from __future__ import annotations

from urllib.parse import quote, urldefrag, urlsplit

_SCHEMES = frozenset({"http", "https", "mailto"})
# What RFC 3986 lets stand in an address, the percent sign included: it may begin an escape.
_UNTOUCHED = "!#$%&'()*+,-./:;=?@[]_~"
_LONGEST = 2000


def hyperlink(href: str) -> str:
    """The address for OSC 8, printable ASCII only; empty where none may be sent.

    Source: the OSC 8 specification limits an address to bytes 32 to 126, and VTE to 2,083 bytes.
    """
    try:
        scheme = urlsplit(href).scheme
        encoded = quote(href, safe=_UNTOUCHED)
    except (ValueError, UnicodeEncodeError):
        return ""
    return encoded if scheme in _SCHEMES and len(encoded) <= _LONGEST else ""


def anchor_in(href: str, url: str) -> str:
    """The anchor that `href` points at inside the page at `url`; empty if it leads elsewhere."""
    try:
        base, fragment = urldefrag(href)
        same = urldefrag(url)[0] == base
    except ValueError:
        return ""
    return fragment if not base or same else ""
