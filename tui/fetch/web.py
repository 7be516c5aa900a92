"""Pages on the web, brought within limits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email.message import Message

from tui.errors import FetchError, RefusalError
from tui.fetch.addresses import host_in, without_credentials
from tui.fetch.copies import original_of
from tui.fetch.kinds import media_type_of
from tui.fetch.limits import Limits, Report
from tui.fetch.visiting import Answer, Asked, Web
from tui.fetch.walls import refuse_wall
from tui.model import Page

MISSING = frozenset({404, 410})
"""Statuses of an archive that has no copy of a page."""


async def retrieve_address(url: str, limits: Limits, report: Report | None) -> Page:
    """The page at an http or https address that the reader gave.

    A copy at the reader's archive is the page that it is a copy of, but for where it was asked for.

    Raises:
        FetchError: no answer, a refusal, a limit passed, or not a page; the message names `url`.
    """
    archive = limits.manners.archive
    async with Web(limits) as web:
        try:
            answer = await web.answer(Asked(url), report)
        except RefusalError as cause:
            if cause.status in MISSING and (original := original_of(url, archive)):
                raise FetchError(
                    f"{host_in(url)} has no copy of {original}", "Look for it in another archive"
                ) from cause
            raise
    original = original_of(answer.url, archive)
    return page_of(without_credentials(url), replace(answer, url=original or answer.url))


async def retrieve_linked(web: Web, url: str, linked_from: str) -> Page:
    """The page that a link leads to; it never leads into the reader's own network.

    Raises:
        FetchError: as `retrieve_address`.
    """
    return page_of(without_credentials(url), await web.answer(Asked(url, linked_from)))


async def retrieve_bytes(url: str, limits: Limits, linked_from: str = "") -> bytes:
    """What stands at an http or https address, whatever it is.

    Raises:
        FetchError: no answer, a refusal or a limit passed; the message names `url`.
    """
    async with Web(limits) as web:
        return (await web.answer(Asked(url, linked_from))).body


def page_of(url: str, answer: Answer) -> Page:
    """The page that an answer holds, after a look at what it really is.

    Raises:
        FetchError: it is not a page, or a wall stands before it.
    """
    return readable(as_received(url, answer))


def readable(page: Page) -> Page:
    """The page with the media type that it has, whatever was declared for it.

    Raises:
        FetchError: it is not a page, or a wall stands before it.
    """
    media_type = media_type_of(page.url, page.media_type, page.body)
    refuse_wall(page.url, page.final_url, page.body)
    return replace(page, media_type=media_type)


def as_received(url: str, answer: Answer) -> Page:
    """What came as a value, whatever it is; its media type is the one that was declared."""
    media_type, charset = _content_type(answer)
    return Page(
        url=url,
        body=answer.body,
        media_type=media_type,
        charset=charset,
        final_url=answer.url,
        fetched_at=datetime.now(UTC),
        etag=answer.headers.get("etag", ""),
        last_modified=answer.headers.get("last-modified", ""),
    )


def _content_type(answer: Answer) -> tuple[str, str]:
    """The media type and charset that the server declares, each "" where it does not."""
    if "content-type" not in answer.headers:
        return "", ""
    declared = Message()
    declared["content-type"] = answer.headers["content-type"]
    charset = declared.get_param("charset")
    return declared.get_content_type(), charset if isinstance(charset, str) else ""
