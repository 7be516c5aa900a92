"""What the list of articles costs when it is long."""

from __future__ import annotations

import asyncio

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from textual.app import App, ComposeResult

from tui.app.headline import Headline
from tui.app.stylesheets import STYLESHEETS
from tui.app.themes import DARK_COLORS
from tui.app.widgets.article_list import ArticleList

pytestmark = pytest.mark.benchmark


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
