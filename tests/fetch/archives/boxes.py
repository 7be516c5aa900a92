"""Archives of our own making, with two pages of our own invention."""

from __future__ import annotations

import gzip
import io
import zipfile

PAGES = {
    "https://harbour.example/pier": "<!doctype html><title>Pier</title><body><p>The pier opens.",
    "https://harbour.example/ferry": "<!doctype html><title>Ferry</title><body><p>Zoë sails.",
}


def record(
    url: str, body: bytes, kind: str = "text/html; charset=utf-8", status: int = 200
) -> bytes:
    """A response as a crawler keeps it."""
    answer = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2026-03-02T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:7>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def records() -> list[bytes]:
    """Two pages, and what is none: an image, a page that was not there."""
    pages = [record(url, text.encode()) for url, text in PAGES.items()]
    image = record("https://harbour.example/a.png", b"\x89PNG", "image/png")
    return [image, pages[0], record("https://harbour.example/gone", b"<p>no", status=404), pages[1]]


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return buffer.getvalue()


BOOK = {
    "mimetype": b"application/epub+zip",
    "META-INF/container.xml": b'<container><rootfiles><rootfile full-path="OEBPS/book.opf"/>'
    b"</rootfiles></container>",
    "OEBPS/book.opf": b'<opf:package xmlns:opf="x"><opf:manifest>'
    b'<opf:item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/>'
    b'<opf:item id="a" href="one.xhtml" media-type="application/xhtml+xml"/>'
    b'<opf:item id="c" href="cover.png" media-type="image/png"/></opf:manifest>'
    b'<opf:spine><opf:itemref idref="c"/><opf:itemref idref="a"/><opf:itemref idref="b"/>'
    b"</opf:spine></opf:package>",
    "OEBPS/one.xhtml": PAGES["https://harbour.example/pier"].encode(),
    "OEBPS/two b.xhtml": PAGES["https://harbour.example/ferry"].encode(),
}

LETTER = (
    b'From: "Ada Lindqvist" <ada@harbour.example>\r\nTo: you@example.org\r\n'
    b"Subject: =?utf-8?q?Pier_=26_Ferry?=\r\nDate: Mon, 02 Mar 2026 08:30:00 +0100\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n'
    b"--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe pier opens.\r\n"
    b"--x\r\nContent-Type: text/html; charset=iso-8859-1\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Zo=EB sails.</p>\r\n--x--\r\n"
)
PLAIN_LETTER = b"From: bob@x.example\nSubject: Quay\n\nThe quay is shut.\n>From here on, wait.\n"
MBOX = (
    b"From ada@x Mon Mar  2 08:30:00 2026\n"
    + LETTER.replace(b"\r\n", b"\n")
    + b"\nFrom bob@x Mon Mar  2 09:30:00 2026\n"
    + PLAIN_LETTER
    + b"\n"
)
MHTML = (
    b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://harbour.example/pier\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="y"\r\n\r\n'
    b"--y\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
    b"Content-Location: https://harbour.example/pier\r\n\r\nPHA+VGhlIHBpZXIgb3BlbnMu\r\n"
    b"--y\r\nContent-Type: image/png\r\n\r\nx\r\n--y--\r\n"
)

BOXES: dict[str, bytes] = {
    "site.warc": b"".join(records()),
    "site.warc.gz": b"".join(map(gzip.compress, records())),
    "whole.warc.gz": gzip.compress(b"".join(records())),
    "site.wacz": zipped({"archive/data.warc.gz": b"".join(map(gzip.compress, records()))}),
    "page.mhtml": MHTML,
    "book.epub": zipped(BOOK),
    "letter.eml": LETTER,
    "letters.mbox": MBOX,
}
