"""How long 500 feeds take, against the slowest polite schedule, and what a second look moves."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.feed_farm import ENTRIES, FEEDS, addresses, is_broken, polite_seconds
from tui.fetch import Limits
from tui.library import feeds
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
def test_500_feeds_with_20_entries_each(farm: int, tmp_path: Path) -> None:
    library = Library(tmp_path)
    for url in addresses(farm):
        feeds.follow(library, url)
    with Workers() as workers:

        def once() -> tuple[Refreshing, float]:
            began = time.monotonic()
            state = asyncio.run(refresh(library, feeds.followed(library), workers, Limits()))
            return state, time.monotonic() - began

        first, took = once()
        second, again = once()
    library.close()
    failed = sum(map(is_broken, range(FEEDS)))
    assert (first.failed, first.new) == (failed, (FEEDS - failed) * ENTRIES)
    polite = polite_seconds()
    print(
        f"\n{first.new} articles in {took:.1f} s ({first.per_second:.0f} a second),"
        f" {took / polite:.2f}x the polite schedule; nothing new: {again:.1f} s,"
        f" {again / polite:.2f}x, {second.received / first.received:.2%} of the bytes"
    )
