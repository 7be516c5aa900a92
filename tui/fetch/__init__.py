"""Source → Page: the only place that touches the network or reads pages from disk.

A source is an address (http, https), a file (HTML, XHTML, plain text, Markdown; gzipped too),
or "-" for standard input; `expand` turns folders and globs into sources.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.fetch.files import read_file, read_standard_input
from tui.fetch.limits import USER_AGENT, Limits, Report
from tui.fetch.sources import address_meant, expand, host_of, is_address

if TYPE_CHECKING:
    import asyncio

    from tui.model import Page

# asyncio is imported where it runs: a worker process that reads a file has no use for it.

__all__ = [
    "USER_AGENT",
    "Limits",
    "Report",
    "address_meant",
    "expand",
    "fetch",
    "host_of",
    "is_address",
    "retrieve",
    "retrieve_image",
]


def fetch(source: str, limits: Limits | None = None) -> Page:
    """The page at `source`, as received.

    Raises:
        FetchError: it could not be brought, or is not a page; the message says what came.
    """
    import asyncio

    return asyncio.run(retrieve(source, limits))


async def retrieve(source: str, limits: Limits | None = None, report: Report | None = None) -> Page:
    """The page at `source`; `report` is told the bytes so far and, where known, in all.

    Raises:
        FetchError: as `fetch`.
    """
    limits = limits or Limits()
    if is_address(source):
        from tui.fetch.web import retrieve_address

        return await retrieve_address(source, limits, report)
    if source == "-":
        page = await _in_a_thread(lambda: read_standard_input(limits))
    else:
        page = await _in_a_thread(lambda: read_file(source, limits))
    from tui.fetch.walls import refuse_saved_wall

    refuse_saved_wall(source, page.body)
    return page


async def retrieve_image(address: str, source: str, limits: Limits | None = None) -> bytes:
    """The bytes of an image that the page at `source` shows.

    Raises:
        FetchError: it could not be brought, or the page has no business there.
    """
    from tui.fetch.images import bring_image

    return await bring_image(address, source, limits or Limits())


def _in_a_thread(work: Callable[[], Page]) -> asyncio.Future[Page]:
    """What `work` gives, from a thread that nobody waits for at the end.

    A pipe may never give a byte, and `asyncio.run` waits for its own threads: ^C would not end it.
    """
    import asyncio
    from concurrent.futures import Future
    from threading import Thread

    future: Future[Page] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, name="read", daemon=True).start()
    return asyncio.wrap_future(future)
