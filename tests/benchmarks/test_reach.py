"""How long 500 feeds take, against the slowest polite schedule, and what a second look moves."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.app.sittings import Shelf
from tests.benchmarks.feed_farm import ENTRIES, FEEDS, addresses, is_broken, polite_seconds
from tests.benchmarks.great_library import make
from tests.benchmarks.test_pane import report
from tests.benchmarks.wire import Took, Wire
from tui.app.app import WELCOMED, Broadsheet
from tui.config import Settings
from tui.fetch import Limits
from tui.library import feeds, unstudied
from tui.library.store import Library
from tui.pipeline import Workers
from tui.pipeline.refresh import Refreshing, refresh

pytestmark = pytest.mark.benchmark

LISTED = 10_000
"""Articles in the list over which the cursor moves while feeds are refreshed."""
BETWEEN = 0.1
"""Seconds between one key and the next, as a held key repeats at its slowest."""
KEYS = 150


@pytest.fixture(scope="module")
def farm() -> Iterator[int]:
    """The port of the feeds' server."""
    command = ["nice", "-n10", sys.executable, "-m", "tests.benchmarks.feed_farm", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield int(server.stdout.readline())
        server.terminate()


@pytest.mark.timeout(900)
def test_500_feeds_with_20_entries_each(
    benchmark: BenchmarkFixture, farm: int, tmp_path: Path
) -> None:
    library = Library(tmp_path)
    for url in addresses(farm):
        feeds.follow(library, url)
    listed: list[float] = []

    def note(state: Refreshing) -> None:
        if state.done == state.feeds and not listed:
            listed.append(state.seconds)

    with Workers() as workers:

        def once() -> tuple[Refreshing, float]:
            began = time.monotonic()
            wanted = feeds.followed(library)
            state = asyncio.run(refresh(library, wanted, workers, Limits(), note))
            return state, time.monotonic() - began

        first, took = benchmark.pedantic(once, rounds=1)
        second, again = once()
    left = unstudied.count(library)
    library.close()
    failed = sum(map(is_broken, range(FEEDS)))
    assert (first.failed, first.new, left) == (failed, (FEEDS - failed) * ENTRIES, 0)
    polite = polite_seconds()
    benchmark.extra_info |= {
        "articles": first.new,
        "polite_seconds": polite,
        "all_listed_seconds": round(listed[0], 1),
        "all_listed_times_polite": round(listed[0] / polite, 2),
        "all_annotated_seconds": round(took, 1),
        "nothing_new_times_polite": round(again / polite, 2),
        "nothing_new_share_of_bytes": second.received / first.received,
    }


def test_j_while_500_feeds_are_refreshed(farm: int, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    make(path, LISTED)
    with closing(Library(path)) as library:
        library.keep_flag(WELCOMED)
        for url in addresses(farm):
            feeds.follow(library, url)
    app = Broadsheet((), Settings(), Shelf({}), path)
    with Wire(app) as wire:
        wire.key("5")
        wire.rest(1.0)
        report(f"j, {LISTED} rows, nothing else", "16 ms", _moves(wire))
        wire.after(app.librarian.refresh_feeds)
        wire.rest(1.0)
        report("j while 500 feeds are refreshed", "16 ms", _moves(wire))
        with closing(Library(path)) as library:
            while not all(feed.checked_at for feed in feeds.followed(library)):
                wire.rest(1.0)
            assert unstudied.count(library)
        report("j while what came is annotated", "16 ms", _moves(wire))


def _moves(wire: Wire) -> list[Took]:
    times = []
    for _ in range(KEYS):
        times.append(wire.key("j"))
        wire.rest(BETWEEN)
    return times
