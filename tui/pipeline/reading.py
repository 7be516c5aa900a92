"""One source, from its name to its article, told as it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.config import Settings
from tui.fetch import USER_AGENT, Limits, host_of, retrieve
from tui.fetch.manners import Manners
from tui.pipeline.workers import Workers

if TYPE_CHECKING:
    from tui.model import Article, Page

Stage = Literal["fetch", "extract", "annotate"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a source has come: its stage, the bytes so far and, where known, in all."""

    source: str
    host: str
    stage: Stage
    received: int = 0
    total: int | None = None


def limits_of(settings: Settings) -> Limits:
    """The limits on a retrieval that the reader's settings ask for."""
    return Limits(
        connect=settings.connect_seconds,
        read=settings.read_seconds,
        total=settings.total_seconds,
        size=settings.largest_page * 1024 * 1024,
        user_agent=f"{USER_AGENT} {_header_text(settings.user_agent)}".rstrip(),
        manners=Manners(
            settings.cookies,
            tuple(
                (site, _header_text(name), _header_text(value))
                for site, headers in settings.headers.items()
                for name, value in headers.items()
            ),
            settings.archive,
        ),
    )


def _header_text(text: str) -> str:
    """`text` as a header can carry it: printable ASCII."""
    return "".join(c for c in text if c.isascii() and c.isprintable())


async def read(
    source: str,
    workers: Workers,
    report: Callable[[Progress], None] | None = None,
    limits: Limits | None = None,
) -> tuple[Page, Article]:
    """The page at `source` and its article; cancelling it cancels the work in hand.

    Raises:
        ReadingError: the page could not be brought, or has no article, or was too much to parse.
    """
    if workers.has_begun(source, limits):
        if report is not None:
            report(Progress(source, host_of(source), "extract"))
        return await workers.read(source, limits)
    page = await bring(source, report, limits)
    return page, await workers.extract(page)


async def bring(
    source: str,
    report: Callable[[Progress], None] | None = None,
    limits: Limits | None = None,
) -> Page:
    """The page at `source`, told as it comes.

    Raises:
        FetchError: it could not be brought.
    """
    host = host_of(source)

    def tell(stage: Stage, received: int, total: int | None) -> None:
        if report is not None:
            report(Progress(source, host, stage, received, total))

    tell("fetch", 0, None)
    page = await retrieve(source, limits, lambda received, total: tell("fetch", received, total))
    tell("extract", len(page.body), len(page.body))
    return page
