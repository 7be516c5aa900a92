from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path

import pytest

from tui.library import entries
from tui.library.store import Library
from tui.pipeline.ingest import Added, add_all

TEXT = (
    "Crane drivers walked out on day {0}. “Nobody asked us about {0},” said Ada Lindqvist.\n\n"
    "The port of Rotterdam lost {0}% of its ships, and the town waited for its bread."
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "library")
    yield library
    library.close()


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(TEXT.format(number))
    return folder


async def added(library: Library, *sources: Path | str) -> list[Added]:
    async with aclosing(add_all(map(str, sources), library)) as found:
        return [one async for one in found]


async def test_every_page_is_kept_with_all_that_is_in_it(library: Library, pages: Path) -> None:
    found = await added(library, pages)
    assert len({one.entry.id for one in found}) == 6
    assert not any(one.failed or one.known for one in found)
    for one in found:
        assert "Ada Lindqvist" in one.entry.names
        assert entries.annotations_of(library, one.entry.id)
        page = entries.page_of(library, one.entry.id)
        assert page is not None
        assert page.body == Path(one.source).read_bytes()


async def test_what_is_there_is_left_and_what_failed_is_tried_again(
    library: Library, pages: Path
) -> None:
    missing = pages / "late.txt"
    first = await added(library, pages / "0.txt", missing, pages / "none")
    assert [one.failed for one in sorted(first, key=lambda one: one.source)] == [False, True, True]
    missing.write_text(TEXT.format(99))
    again = {Path(one.source).name: one for one in await added(library, pages)}
    assert again["0.txt"].known
    assert not again["late.txt"].known
    assert not again["late.txt"].failed
    assert len(again) == 7


async def test_a_name_that_is_nowhere_is_told_and_not_kept(library: Library, pages: Path) -> None:
    (pages / "empty").mkdir()
    wrong = (pages / "tpyo.html", pages / "empty", pages / "*.nix", " ")
    found = await added(library, *wrong)
    assert [one.failed for one in found] == [True] * 4
    assert not any(entries.known(library, str(name)) for name in wrong)


async def test_a_run_that_is_stopped_loses_nothing_that_was_said_to_be_done(
    library: Library, pages: Path
) -> None:
    done = []
    async with aclosing(add_all([str(pages)], library)) as found:
        async for one in found:
            done.append(one)
            if len(done) == 2:
                break
    assert all(entries.known(library, one.source) for one in done)
    assert len(await added(library, pages)) == 6


async def test_copies_of_a_report_are_one_story(library: Library, pages: Path) -> None:
    report = TEXT.format(7) + "".join(
        f"\n\nShip {n} lay off pier {n} until noon." for n in range(9)
    )
    (pages / "wire.txt").write_text(report)
    (pages / "copy.txt").write_text(report + "\n\nA sentence of our own.")
    found = {Path(one.source).name: one.entry.id for one in await added(library, pages)}
    assert entries.entry(library, found["copy.txt"]).sources == 2
    assert entries.entry(library, found["wire.txt"]).sources == 2
    assert entries.entry(library, found["3.txt"]).sources == 1


def test_adding_ends_its_workers(library: Library, pages: Path) -> None:
    asyncio.run(added(library, pages))
