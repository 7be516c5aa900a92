"""From the command to the first frame, beside an empty Textual application in the same run."""

from __future__ import annotations

import asyncio
import select
import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from textual.app import App, ComposeResult

from tests.app.terminal import Terminal
from tui.app.headline import Headline
from tui.app.stylesheets import STYLESHEETS
from tui.app.themes import DARK_COLORS
from tui.app.widgets.article_list import ArticleList

pytestmark = pytest.mark.benchmark

ROUNDS = 7
EMPTY = "from textual.app import App\nApp().run()\n"
WRITTEN = b"\x1b[1;1H"
"""What a frame begins with: the cursor at the first cell."""


def first_frame(*arguments: str, program: tuple[str, ...]) -> float:
    """Seconds from the start of the process to its first frame."""
    begin = time.perf_counter()
    with Terminal(*arguments, program=program) as terminal:
        while WRITTEN not in terminal.wire:
            select.select([terminal.file], [], [], 30)
            terminal.read(0)
        return time.perf_counter() - begin


def test_start_to_first_frame_with_a_local_page(
    benchmark: BenchmarkFixture,
    sample_pages: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BROADSHEET_DATA", str(tmp_path))
    page = str(sample_pages / "wire-ceasefire.html")
    empty: list[float] = []

    def turn() -> None:
        empty.append(first_frame(program=("-c", EMPTY)))

    benchmark.pedantic(
        first_frame,
        args=(page,),
        kwargs={"program": ("-m", "tui")},
        setup=turn,
        rounds=ROUNDS,
        warmup_rounds=1,
    )
    benchmark.extra_info["empty_app"] = round(min(empty), 3)
    benchmark.extra_info["times_an_empty_app"] = round(benchmark.stats["min"] / min(empty), 2)


class Host(App[None]):
    """A list of ten thousand articles, from nothing to its first frame."""

    CSS_PATH = STYLESHEETS

    def compose(self) -> ComposeResult:
        yield ArticleList()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK_COLORS

    def on_mount(self) -> None:
        names = ("Mara Lind", "Harbour Board", "Eastmere")
        self.query_one(ArticleList).show(
            [
                Headline(
                    f"{n}.html",
                    f"Article {n} on tides",
                    "estuary.example",
                    None,
                    4.0,
                    names,
                    "ready",
                )
                for n in range(10_000)
            ]
        )


def test_ten_thousand_rows(benchmark: BenchmarkFixture) -> None:
    async def show() -> None:
        async with Host().run_test(size=(120, 40)) as pilot:
            await pilot.pause()

    benchmark.pedantic(lambda: asyncio.run(show()), rounds=5, warmup_rounds=1)
