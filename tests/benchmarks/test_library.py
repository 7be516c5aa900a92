"""What the library answers in with 100,000 articles, and how long a change takes to be on disk.

Making it takes two minutes and 1.2 GB; BROADSHEET_GREAT_LIBRARY names a file to keep it in.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.conftest import SIZE
from tui.library import entries, verdicts
from tui.library.query import parse
from tui.library.store import Library

pytestmark = pytest.mark.benchmark

WINDOW = 200
"""Rows that are asked for first: more than any screen shows."""


@pytest.fixture
def library(great: Path) -> Iterator[Library]:
    library = Library(great)
    yield library
    while verdicts.undo(library):
        pass
    library.close()


def test_opening(benchmark: BenchmarkFixture, great: Path) -> None:
    benchmark(lambda: Library(great).close())


@pytest.mark.parametrize("query", ["is:inbox", "is:starred", ""])
def test_the_first_window_of_a_view(
    benchmark: BenchmarkFixture, library: Library, query: str
) -> None:
    def window() -> int:
        return len(entries.rows(library, entries.listed(library, parse(query), WINDOW)))

    assert benchmark(window) == WINDOW


@pytest.mark.parametrize("query", ["is:inbox", ""])
def test_all_of_a_view(benchmark: BenchmarkFixture, library: Library, query: str) -> None:
    assert len(benchmark(lambda: entries.listed(library, parse(query)))) > SIZE / 4


@pytest.mark.parametrize("letters", ["b", "ba", "bao", "mon", "ba ce", "example", "zzzz"])
@pytest.mark.parametrize("view", ["is:inbox", ""])
def test_a_letter_of_the_filter(
    benchmark: BenchmarkFixture, library: Library, view: str, letters: str
) -> None:
    benchmark(lambda: entries.listed(library, parse(f"{view} {letters}"), WINDOW))


def test_a_preview(benchmark: BenchmarkFixture, library: Library) -> None:
    numbers = count(1)
    assert benchmark(lambda: entries.preview(library, next(numbers) % SIZE + 1)).lead


def test_a_verdict_is_on_disk(benchmark: BenchmarkFixture, library: Library) -> None:
    ids = iter(entries.listed(library, parse("is:inbox")))
    benchmark.pedantic(lambda: verdicts.decide(library, [next(ids)], "archived"), rounds=200)


def test_a_thousand_dismissed(benchmark: BenchmarkFixture, library: Library) -> None:
    ids = entries.listed(library, parse("is:inbox"), 1000)
    benchmark.pedantic(
        lambda: verdicts.decide(library, ids, "dismissed"),
        setup=lambda: verdicts.undo(library) and None,
        rounds=10,
    )


def test_a_thousand_undone(benchmark: BenchmarkFixture, library: Library) -> None:
    ids = entries.listed(library, parse("is:inbox"), 1000)
    benchmark.pedantic(
        lambda: verdicts.undo(library),
        setup=lambda: verdicts.decide(library, ids, "dismissed") and None,
        rounds=10,
    )


def test_memory(benchmark: BenchmarkFixture, great: Path) -> None:
    """Megabytes of a program that has listed everything and shown a screen of it."""
    script = (
        "import resource, sys, pathlib\n"
        "from tui.library import entries\n"
        "from tui.library.query import parse\n"
        "from tui.library.store import Library\n"
        "library = Library(pathlib.Path(sys.argv[1]))\n"
        "ids = entries.listed(library, parse(''))\n"
        "entries.rows(library, ids[:200])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )

    def measure() -> int:
        program = [sys.executable, "-c", script, str(great)]
        return int(subprocess.run(program, check=True, capture_output=True, text=True).stdout)

    unit = 1 if sys.platform == "darwin" else 1024
    benchmark.extra_info["megabytes"] = round(benchmark(measure) * unit / 1e6, 1)
