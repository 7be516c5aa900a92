"""From the command to the first frame and the first text, beside an empty Textual application.

Programs are timed as they are installed: with their bytecode.
"""

from __future__ import annotations

import select
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.app.terminal import Terminal
from tests.benchmarks.story import story

pytestmark = pytest.mark.benchmark

ROUNDS = 15
WARMUPS = 2
EMPTY = ("-c", "from textual.app import App\nApp().run()\n")
OURS = ("-m", "tui")
WRITTEN = b"\x1b[1;1H"
"""What a frame begins with: the cursor at the first cell."""
READ = b"its union"
MARKED = "❝".encode()
"""Stands beside a quote: the annotations are on the screen."""


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """A reader's own, with a library and compiled code of its own."""
    folder = tmp_path_factory.mktemp("start")
    return {
        "BROADSHEET_DATA": str(folder / "data"),
        "BROADSHEET_CONFIG": str(folder / "settings.toml"),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }


def seconds_to(
    signs: tuple[bytes, ...],
    *arguments: str,
    program: tuple[str, ...],
    environment: Mapping[str, str],
) -> list[float]:
    """Seconds from the start of the process until each of `signs` is on the wire."""
    begin = time.perf_counter()
    came: list[float] = []
    with Terminal(*arguments, program=program, environment=environment) as terminal:
        for sign in signs:
            while sign not in terminal.wire:
                ready, _, _ = select.select([terminal.file], [], [], 30)
                assert ready, f"{sign!r} never came: {terminal.wire[-500:]!r}"
                assert terminal.take(), f"it ended before {sign!r} came: {terminal.wire[-500:]!r}"
            came.append(time.perf_counter() - begin)
    return came


def test_start_to_first_frame_with_a_local_page(
    benchmark: BenchmarkFixture, sample_pages: Path, environment: Mapping[str, str]
) -> None:
    page = str(sample_pages / "wire-ceasefire.html")
    empty: list[float] = []
    ours: list[float] = []

    def start() -> None:
        empty.extend(seconds_to((WRITTEN,), program=EMPTY, environment=environment))
        ours.extend(seconds_to((WRITTEN,), page, program=OURS, environment=environment))

    benchmark.pedantic(start, rounds=ROUNDS, warmup_rounds=WARMUPS)
    note(benchmark, "empty_app", empty)
    note(benchmark, "ours", ours)
    noted = benchmark.extra_info
    noted["times_an_empty_app"] = round(noted["ours"] / noted["empty_app"], 2)
    noted["times_an_empty_app_median"] = round(noted["ours_median"] / noted["empty_app_median"], 2)


def test_first_frame_to_first_text_of_a_page_of_200_kb(
    benchmark: BenchmarkFixture, tmp_path: Path, environment: Mapping[str, str]
) -> None:
    page = tmp_path / "port.html"
    page.write_text(story(200_000))
    text: list[float] = []
    marks: list[float] = []

    def start() -> None:
        frame, read, marked = seconds_to(
            (WRITTEN, READ, MARKED), str(page), program=OURS, environment=environment
        )
        text.append(read - frame)
        marks.append(marked - read)

    benchmark.pedantic(start, rounds=ROUNDS, warmup_rounds=WARMUPS)
    note(benchmark, "text_after_frame", text)
    note(benchmark, "annotations_after_text", marks)


def note(benchmark: BenchmarkFixture, name: str, seconds: list[float]) -> None:
    """Write the fastest and the middle of `seconds` beside the benchmark's own figures.

    Those take in how long the programs need to end.
    """
    counted = seconds[WARMUPS:]
    benchmark.extra_info[name] = round(min(counted), 3)
    benchmark.extra_info[f"{name}_median"] = round(median(counted), 3)
