"""What kind of thing came: a page that can be read, or something else that is named."""

from __future__ import annotations

from tui.errors import FetchError

HTML = "text/html"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
READABLE = frozenset({HTML, "application/xhtml+xml", PLAIN, MARKDOWN})
XML = frozenset({"application/xml", "text/xml"})

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS", "an audio file"),
    (b"ID3", "an audio file"),
    (b"\x1aE\xdf\xa3", "a video"),
)
"""First bytes of what people open by mistake. Source: the formats' own specifications."""

OPENINGS = tuple(
    b"<!doctype html,<html,<head,<body,<title,<meta,<script,<style,<div,<p>,<p ,<article,<main,<h1"
    b",<table".split(b",")
)
"""What a page of markup may begin with, in lower case."""

NOTHING = "Check what should have written it"

PROSE_WINDOW = 2048
"""Bytes that are looked at to tell text from data."""


def media_type_of(name: str, declared: str, body: bytes) -> str:
    """The media type of a page, from its bytes first, then what was declared for it.

    `name` is the file's or the address's, for the message.

    Raises:
        FetchError: the body is empty, or not a page.
    """
    if not body.strip(b"\x00\t\n\r\f "):
        hint = "Open it in a browser: it may need JavaScript" if "://" in name else NOTHING
        raise FetchError(f"{name} is empty", hint)
    for signature, thing in SIGNATURES:
        if body.startswith(signature):
            raise FetchError(f"{name} is {thing}, not a page", "Open it with a program for it")
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        raise FetchError(f"{name} is a WebP image, not a page", "Open it with a program for it")
    if body[4:8] == b"ftyp":
        raise FetchError(f"{name} is a video, not a page", "Open it with a program for it")
    if declared in READABLE:
        if _is_markup(body):
            return HTML if declared == PLAIN else declared
        if _is_binary(body):
            raise FetchError(f"{name} is data, not a page", "Open it with a program for it")
        return declared
    if declared and not _may_be_text(declared):
        raise FetchError(f"{name} is {declared}, not a page", "Open it with a program for it")
    if _is_markup(body):
        return HTML
    if declared in XML or declared in {"application/json", "application/ld+json"}:
        raise FetchError(f"{name} is {declared}, not a page", "Open it with a program for it")
    if _is_binary(body):
        raise FetchError(f"{name} is data, not a page", "Open it with a program for it")
    return PLAIN


def _may_be_text(declared: str) -> bool:
    """Whether servers are known to send pages under this type."""
    return declared.startswith("text/") or declared in XML | {
        "application/octet-stream",
        "application/json",
        "application/ld+json",
        "binary/octet-stream",
        "unknown/unknown",
    }


def _is_markup(body: bytes) -> bool:
    """Whether the first bytes are markup. Source: WHATWG MIME Sniffing, section 7.1, widened."""
    head = body[:PROSE_WINDOW].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\t\n\r\f ")
    head = head[:1024].lower()
    if head.startswith((b"<?xml", b"<!--")):
        return b"<html" in body[: 4 * PROSE_WINDOW].lower()
    return head.startswith(OPENINGS)


def _is_binary(body: bytes) -> bool:
    """Whether this is not text in any charset: control bytes that no text has."""
    head = body[:PROSE_WINDOW]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return controls > len(head) // 20
