"""Pages and feeds that come while the list is on the screen, by processes of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from tests.fetch.path_server import Served, serving_paths
from tests.pipeline.test_refresh import PROSE, item, page, rss
from tui.app.errands import Errands, progress_line, summary
from tui.library import entries, feeds
from tui.library.query import parse
from tui.library.store import Library


def told() -> tuple[list[str], Callable[..., None]]:
    said: list[str] = []

    def say(text: str, *, wrong: bool = False) -> None:
        said.append(f"wrong: {text}" if wrong else text)

    return said, say


def known(place: Path) -> int:
    library = Library(place)
    try:
        return entries.count(library, parse(""))
    finally:
        library.close()


async def test_a_feed_is_followed_and_refreshed_and_a_page_is_kept(tmp_path: Path) -> None:
    paths = {"/page": page(9)}
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(*(item(site, n, PROSE.format(n) * 12) for n in (1, 2))))
        said, say = told()
        states, state = told()
        errands = Errands(tmp_path, say, state, "R")
        await errands.take(f"{site}/feed")
        assert said.pop() == "Harbour is followed, 2 new"
        await errands.take(f"{site}/page")
        assert said.pop() == "Day 9 is in the library"
        await errands.take(f"{site}/none")
        assert "404" in said.pop()
        paths["/feed"] = Served(rss(*(item(site, n, PROSE.format(n) * 12) for n in (1, 2, 3))))
        await errands.refresh()
    assert said == ["1 new from 1 feed"]
    assert any(line.startswith("1 of 1 feeds, 1 new") for line in states)
    assert states[-1] == ""
    assert known(tmp_path) == 4


async def test_a_second_refresh_stops_the_first_and_nothing_is_lost(tmp_path: Path) -> None:
    library = Library(tmp_path)
    asked = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await reader.read()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    async with server:
        feeds.follow(library, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/feed")
        said, say = told()
        errands = Errands(tmp_path, say, lambda state: None, "R")
        first = asyncio.create_task(errands.refresh())
        await asyncio.sleep(0)
        await errands.refresh()  # it is only starting: there is nothing to stop, and no second one
        await asyncio.wait_for(asked.wait(), 60)
        await errands.refresh()
        await asyncio.wait_for(first, 60)
    assert said == ["Stopped, 0 new are kept"]
    (feed,) = feeds.followed(library)
    assert (feed.failures, feed.error) == (0, "")
    library.close()


def test_the_foot_says_what_is_done_failed_and_left() -> None:
    state: dict[str, float] = {"feeds": 9, "done": 3, "failed": 1, "new": 7, "unstudied": 5}
    state |= {"per_second": 4.2, "left": 75.0}
    assert progress_line(state) == ("3 of 9 feeds, 7 new, 1 failed, 4 a second, 1:15 left")
    assert summary(state) == "7 new from 9 feeds, 1 feed failed: broadsheet feeds says why"
    assert progress_line(state | {"done": 9, "failed": 0}) == (
        "9 of 9 feeds, 7 new, 5 to be annotated, 4 a second, 1:15 left"
    )
    assert "No feed may be asked yet" in summary({})
    assert "No feed may be asked yet" in summary({"feeds": 0, "new": 0, "failed": 0})
