"""The list over 100,000 articles: its start beside that over ten, its keys, its memory.

`pytest -m benchmark tests/benchmarks/test_triage.py -s` prints a table; a budget is a figure of
the design.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.app.sittings import Shelf
from tests.app.terminal import Terminal
from tests.benchmarks.great_library import make
from tests.benchmarks.test_pane import report
from tests.benchmarks.test_start import OURS, WARMUPS, note, seconds_to
from tests.benchmarks.wire import Took, Wire
from tui.app.app import WELCOMED, Broadsheet
from tui.app.screens.triage import TriageScreen
from tui.app.shelf import Shelf as View
from tui.config import Settings
from tui.library.store import Library

pytestmark = pytest.mark.benchmark

ROUNDS = 10
LISTED = b".example"
"""Is in the sites of rows and nowhere else: the list can be used."""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A library of ten articles."""
    path = tmp_path / "library.db"
    make(path, 10)
    return path


def welcomed(path: Path) -> str:
    """The library's file, once its reader has been here before."""
    library = Library(path)
    library.keep_flag(WELCOMED)
    library.close()
    return str(path)


def test_start_to_a_list_that_can_be_used(
    benchmark: BenchmarkFixture, great: Path, small: Path, tmp_path: Path
) -> None:
    environment = {
        "BROADSHEET_CONFIG": str(tmp_path / "settings.toml"),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(tmp_path / "bytecode"),
    }
    files = {"ten": welcomed(small), "great": welcomed(great)}
    taken: dict[str, list[float]] = {name: [] for name in files}

    def start() -> None:
        for name, file in files.items():
            taken[name] += seconds_to(
                (LISTED,), "--library", file, program=OURS, environment=environment
            )

    benchmark.pedantic(start, rounds=ROUNDS, warmup_rounds=WARMUPS)
    for name, seconds in taken.items():
        note(benchmark, name, seconds)
    noted = benchmark.extra_info
    noted["times_ten"] = round(noted["great"] / noted["ten"], 2)


@pytest.mark.skipif(not Path("/proc").exists(), reason="the process's memory is read from /proc")
def test_the_memory_of_the_list(benchmark: BenchmarkFixture, great: Path) -> None:
    def most() -> float:
        with Terminal("--library", welcomed(great)) as terminal:
            terminal.until(lambda text: LISTED.decode() in text)
            status = Path(f"/proc/{terminal.process}/status").read_text("utf-8")
        kilobytes = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(kilobytes.split()[1]) * 1024 / 1e6

    megabytes = benchmark.pedantic(most)
    benchmark.extra_info["megabytes"] = round(megabytes, 1)


@pytest.fixture
def wire(great: Path) -> Iterator[Wire]:
    """The program over the great library, with all of it listed."""
    os.environ["COLORTERM"] = "truecolor"
    app = Broadsheet((), Settings(), Shelf({}), Path(welcomed(great)))
    with Wire(app) as wire:
        wire.rest(1.0)
        wire.key("5")
        wire.rest(1.0)
        yield wire


def listed(wire: Wire) -> TriageScreen:
    """The list of the program."""
    assert isinstance(wire.app, Broadsheet)
    screen = wire.app.list_screen
    assert screen is not None
    return screen


def test_keys_over_100_000_rows(wire: Wire) -> None:
    assert listed(wire).articles.row_count == 100_000
    for keys in ("j", "k", "space", "x", "Gg"):
        times = [wire.key(keys[turn % len(keys)]) for turn in range(40)]
        report(f"key {keys}, 100,000 rows", "j 10 ms", times)


def test_every_letter_of_a_filter(wire: Wire) -> None:
    screen = listed(wire)
    assert isinstance(screen.pile, View)
    wire.key("slash")
    wire.rest(1.0)
    for needle in ("monq", "ba ce", "zzz", "site:ba"):
        times: list[Took] = []
        for end in range(1, len(needle) + 1):
            times.append(wire.after(lambda end=end, needle=needle: screen.filter(needle[:end])))  # type: ignore[misc]
            wire.rest(0.1)
        report(f"letters of {needle!r}, 100,000 rows", "30 ms", times)


def test_a_verdict(wire: Wire) -> None:
    times: Sequence[Took] = [wire.key("e") for _ in range(20)]
    report("key e, to the cursor's next row", "10 ms", times)
    wire.rest(1.0)
    for _ in range(20):
        wire.key("z")
        wire.rest(0.1)
    assert isinstance(wire.app, Broadsheet)
    print(f"left as it was: {wire.app.librarian.counts}", file=sys.__stdout__)
