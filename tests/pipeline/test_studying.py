"""What came with a refresh is annotated beside it and after it, and none costs the others."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.library.articles import story
from tui.errors import WorkerError
from tui.library import entries, keeping, unstudied
from tui.library.query import parse
from tui.library.store import Library
from tui.model import Annotations
from tui.pipeline import Workers, stages
from tui.pipeline.studying import BATCH, Studying
from tui.pipeline.writing import Writer


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path)
    yield library
    library.close()


def keep_later(library: Library, count: int) -> None:
    for number in range(count):
        page, article, _ = story(number)
        keeping.keep(library, page.url, page, article, later=True)


class Few(Workers):
    """Workers to whom one article is too much; they note how many each journey had."""

    def __init__(self, too_much: bytes = b"") -> None:
        super().__init__(1)
        self.journeys: list[int] = []
        self.too_much = too_much

    async def run(self, name: str, function: object, *arguments: object) -> object:  # type: ignore[override]
        (packed,) = arguments
        assert function is stages.study
        assert isinstance(packed, Sequence)
        self.journeys.append(len(packed))
        if self.too_much in packed:
            raise WorkerError(f"{name} took too long", "Read it elsewhere")
        return await super().run(name, stages.study, packed)


async def studied(library: Library, workers: Workers) -> list[int]:
    """How many were told to be done, at each time."""
    told: list[int] = []
    studying = Studying(library, Writer(library), workers, told.append)
    studying.finish()
    await studying.run()
    return told


async def test_all_that_waits_is_annotated_in_batches(library: Library) -> None:
    keep_later(library, BATCH + 3)
    with Few() as workers:
        assert sum(await studied(library, workers)) == BATCH + 3
        assert workers.journeys == [BATCH, 3]
    ids = entries.listed(library, parse(""))
    assert all(entries.annotations_of(library, number) for number in ids)
    assert unstudied.count(library) == 0


async def test_one_that_is_too_much_costs_the_others_nothing(library: Library) -> None:
    keep_later(library, 3)
    bad = unstudied.waiting(library, 3)[1]
    with Few(bad.article) as workers:
        assert sum(await studied(library, workers)) == 3
    found = {n: entries.annotations_of(library, n) for n in entries.listed(library, parse(""))}
    assert found.pop(bad.entry) == Annotations()
    assert all(it and it.entities for it in found.values())


async def test_nothing_is_begun_while_something_is_more_urgent(library: Library) -> None:
    keep_later(library, 1)
    with Few() as workers:
        studying = Studying(library, Writer(library), workers, lambda _: None)
        with studying.giving_way():
            run = asyncio.create_task(studying.run())
            await asyncio.sleep(0.5)
            assert not workers.journeys
        studying.finish()
        await run
    assert workers.journeys == [1]


async def test_what_is_stopped_waits_for_the_next_time(library: Library) -> None:
    keep_later(library, 2 * BATCH)
    with Few() as workers:
        first = asyncio.Event()
        studying = Studying(library, Writer(library), workers, lambda _: first.set())
        run = asyncio.create_task(studying.run())
        await first.wait()
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        left = unstudied.count(library)
        assert 0 < left <= BATCH
        assert sum(await studied(library, workers)) == left
