"""Web archives: the pages that a crawler kept, as it got them. Source: WARC 1.1 (ISO 28500).

A member is the place of its record in the file, so that one of a million is read without the
others. Where the whole file was packed in one piece, it is the place in what is unpacked, after
a "u".
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from tui.errors import FetchError
from tui.fetch.kinds import media_type_of
from tui.fetch.limits import Limits

if TYPE_CHECKING:
    from tui.model import Page

KEPT = WarcRecordType.response | WarcRecordType.resource
PAGES = frozenset(("text/html", "application/xhtml+xml"))


def members(path: Path) -> Iterator[str]:
    """The places of the pages in a web archive."""
    with path.open("rb") as file:
        yield from places(file)


def read(path: Path, member: str, limits: Limits) -> Page:
    """The page at a place; of "" the first.

    Raises:
        FetchError: there is no page, or it is too large.
    """
    with path.open("rb") as file:
        place = member or next(places(file), "")
        return page_at(file, place, f"{path.name}#{member}", limits)


def places(file: IO[bytes]) -> Iterator[str]:
    """The places of the pages in an open web archive."""
    last = -1
    found = []
    for record in ArchiveIterator(file, record_types=KEPT):
        if record.stream_pos <= last:
            break  # packed in one piece: places in the file mean nothing
        last = record.stream_pos
        if _is_page(record):
            found.append(str(last))
    else:
        yield from found
        return
    file.seek(0)
    with gzip.open(file) as unpacked:
        for record in ArchiveIterator(unpacked, record_types=KEPT):
            if _is_page(record):
                yield f"u{record.stream_pos}"


def page_at(file: IO[bytes], place: str, name: str, limits: Limits) -> Page:
    """The page at a place of an open web archive; `name` is for the message.

    Raises:
        FetchError: there is none, or it is too large.
    """
    from tui.model import Page

    digits = place.removeprefix("u")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 16):
        raise FetchError(f"There is no page {name}", "List the archive's pages by adding it")
    file.seek(0)
    stream: IO[bytes] = gzip.open(file) if place.startswith("u") else file  # type: ignore[assignment]  # noqa: SIM115 - the caller closes the file
    stream.seek(int(digits))
    record = next(iter(ArchiveIterator(stream, record_types=KEPT, auto_decode="all")), None)
    if record is None or not _is_page(record):
        raise FetchError(f"There is no page {name}", "List the archive's pages by adding it")
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
    body = record.reader.read(limits.size + 1)
    if len(body) > limits.size:
        raise FetchError(f"{url} in {name} is larger than a page may be", "Open it elsewhere")
    return Page(
        url,
        body,
        media_type_of(url or name, _type(record), body),
        charset=record.http_charset or "",
        final_url=url,
        fetched_at=_time(str(record.headers.get("WARC-Date") or "")),
    )


def _is_page(record: WarcRecord) -> bool:
    if record.is_http:
        status = record.http_headers.status_code if record.http_headers else None
        return status == 200 and _type(record) in PAGES
    return record.record_type == WarcRecordType.resource and _type(record) in PAGES


def _type(record: WarcRecord) -> str:
    declared = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return (declared or "").partition(";")[0].strip().lower()


def _time(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)  # WARC knows no other zone
