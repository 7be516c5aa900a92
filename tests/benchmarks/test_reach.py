"""How long 500 feeds take, against the slowest polite schedule, and what a second look moves."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.feed_farm import ENTRIES, FEEDS, addresses, is_broken, polite_seconds
from tui.fetch import Limits
from tui.library import feeds, unstudied
from tui.library.store import Library
from tui.pipeline import Workers
from tui.pipeline.refresh import Refreshing, refresh

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def farm() -> Iterator[int]:
    """The port of the feeds' server."""
    command = [sys.executable, "-m", "tests.benchmarks.feed_farm", "0"]
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
