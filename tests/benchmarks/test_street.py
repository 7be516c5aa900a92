"""How long a page of 200 KB takes through warm workers: to its text, and to its annotations."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.story import story
from tui.model import Annotations, Article, Page
from tui.pipeline import Workers, read

pytestmark = pytest.mark.benchmark

T = TypeVar("T")
SIZE = 200_000


class Loop:
    """An event loop with its workers, as the screen has them."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self.workers = Workers()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._loop.run_until_complete(work)

    def close(self) -> None:
        self.workers.close()
        self._loop.close()


@pytest.fixture(scope="module")
def loop() -> Iterator[Loop]:
    warm = Loop()
    page = Page("https://example.org/", story(5_000).encode())
    for _ in range(2 * warm.workers.processes):
        article = warm.run(warm.workers.extract(page))
        warm.run(warm.workers.annotate(article))
    yield warm
    warm.close()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("street") / "port.html"
    path.write_text(story(SIZE))
    return str(path)


def test_first_text_of_a_page_of_200_kb(
    benchmark: BenchmarkFixture, loop: Loop, source: str
) -> None:
    def text() -> Article:
        return loop.run(read(source, loop.workers))[1]

    article = benchmark.pedantic(text, rounds=10)
    assert article.text.count("who runs its union") == 30


def test_annotations_after_the_text(benchmark: BenchmarkFixture, loop: Loop, source: str) -> None:
    article = loop.run(read(source, loop.workers))[1]

    def annotations() -> Annotations:
        return loop.run(loop.workers.annotate(article))

    found = benchmark.pedantic(annotations, rounds=10)
    assert found.entities
