"""The text of a page's bytes: the charset that it names where that holds, else the likeliest."""

from __future__ import annotations

import codecs
import re
from functools import cache

import webencodings

from tui.extract.mojibake import encoded_once
from tui.model import Page

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
"""Bytes in which a page may name its charset: HTML asks for 1024, real pages are late."""

_NAMED = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE
)
_TAG = re.compile(rb"<[^<>]*>")
_SEARCHED = 1 << 20
_SAMPLE = 16_384
"""Bytes that are searched for words that are not ASCII, and bytes of these that detection reads:
its work grows steeply, its answer doesn't change."""

_MAX_STRAY = 0.02
"""Share of a UTF-8 page's non-ASCII bytes that may be Windows-1252 and the page still UTF-8."""

_CHANCE = 16
"""Characters of a Chinese, Japanese or Korean text that have been seen to be valid UTF-8."""

_WINDOWS_1252 = {
    0xDC00 + byte: bytes([byte]).decode("windows-1252", "replace") for byte in range(0x80, 0x100)
}
_FALLBACK = "windows-1252"


@cache
def _web_codecs() -> frozenset[str]:
    """What browsers can decode. To ask for them loads them all: few pages need more than UTF-8."""
    return frozenset(
        str(encoding.codec_info.name)
        for encoding in map(webencodings.lookup, webencodings.LABELS)
        if encoding is not None and encoding.name not in {"replacement", "x-user-defined"}
    )


def decode(page: Page) -> str:
    """The page's text: by its byte order mark, its header, its own declaration, or detection.

    Valid UTF-8 is UTF-8 whatever is declared: no real text in another charset happens to be
    valid, but for a few Chinese words. What was encoded twice is decoded twice. Never raises;
    what cannot be read is U+FFFD.
    """
    return encoded_once(_decoded(page))


def _decoded(page: Page) -> str:
    body = page.body
    for mark, codec in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace")
    declared = _codec(page.charset) or _codec_of_head(body)
    text = _as_utf8(body)
    if text is not None and not (_is_multibyte(declared) and _may_be_chance(text)):
        return text
    if declared is None or declared == "utf-8":
        declared = _detected(body)
    return body.decode(declared or _FALLBACK, "replace")


def _codec(label: str) -> str | None:
    """Python's codec for a charset label, as browsers read it; None for one they don't know.

    "iso-8859-1" means Windows-1252, and GBK is decoded by its superset. Python's own aliases
    ("latin-1", "cp949") count too.
    Source: WHATWG Encoding standard, "names and labels".
    """
    encoding = webencodings.lookup(label)
    if encoding is None:
        try:
            name = codecs.lookup(label.strip()).name
        except (LookupError, ValueError):
            return None
        encoding = webencodings.lookup(name)
        codec = name if encoding is None else str(encoding.codec_info.name)
    else:
        codec = str(encoding.codec_info.name)
    if codec != "utf-8" and codec not in _web_codecs():
        return None
    return "gb18030" if codec == "gbk" else codec


def _codec_of_head(body: bytes) -> str | None:
    """The codec that the page itself names, in a meta element or an XML declaration."""
    for named in _NAMED.finditer(body, 0, _HEAD):
        codec = _codec(named[1].decode("ascii", "replace"))
        if codec is not None:
            # A page whose declaration can be read as ASCII is not UTF-16, whatever it says.
            return "utf-8" if codec.startswith("utf-16") else codec
    if len(body) >= 4 and body[1::2][:64].count(0) > len(body[:128]) // 4:
        return "utf-16-le"
    if len(body) >= 4 and body[0::2][:64].count(0) > len(body[:128]) // 4:
        return "utf-16-be"
    return None


def _is_multibyte(codec: str | None) -> bool:
    """Whether bytes of this codec may be valid UTF-8 by chance: short Chinese text can be."""
    return codec is not None and codec != "utf-8" and len("語한".encode(codec, "ignore")) > 0


def _may_be_chance(text: str) -> bool:
    """Whether so few characters of `text` are not ASCII that it may be UTF-8 by accident."""
    return len(text) - len(text.encode("ascii", "ignore")) <= _CHANCE


def _as_utf8(body: bytes) -> str | None:
    """The text if it is UTF-8, a few stray Windows-1252 bytes repaired; None if it is not."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "surrogateescape")
    stray = sum(text.count(chr(escape)) for escape in _WINDOWS_1252)
    other = len(text) - len(text.encode("ascii", "ignore"))
    if stray > max(1, _MAX_STRAY * other):
        return None
    return text.translate(_WINDOWS_1252)


def _detected(body: bytes) -> str:
    """The likeliest codec of bytes that are not UTF-8 and name no charset that we know."""
    # Imported here: its tables are 7 ms that hardly a page needs.
    from charset_normalizer import from_bytes

    words = _TAG.sub(b" ", body[:_SEARCHED]).split()
    sample = b" ".join(word for word in words if not word.isascii())[:_SAMPLE]
    # Among the web's codecs alone it is right more often, and three times faster.
    codecs_of_web = sorted(_web_codecs())
    best = from_bytes(sample, steps=4, chunk_size=1024, cp_isolation=codecs_of_web).best()
    return (best and _codec(best.encoding)) or _FALLBACK
