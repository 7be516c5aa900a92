"""The pile reads what is wanted first, keeps what is near, and loses nothing by a failure."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from textual.message import Message

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tests.app.sittings import Shelf
from tui.app.at_hand import HELD
from tui.app.pile import Pile
from tui.app.supply import Findings
from tui.errors import ReadingError
from tui.library.records import Reading, SiteRule
from tui.model import Annotations, Entry


class NoMemory:
    """A reader who was never here, and may have rules."""

    kept: tuple[SiteRule, ...] = ()

    async def reading(self, address: str) -> Reading:
        return Reading()

    async def rules(self, site: str) -> tuple[SiteRule, ...]:
        return self.kept

    async def keep(self, found: Findings) -> Entry | None:
        return None

    async def ensure(self, source: str) -> Entry | None:
        return None

    async def keep_failure(self, source: str, error: ReadingError) -> Entry | None:
        return None


class Sitting:
    """A pile with what it tells."""

    def __init__(
        self, street: Shelf, sources: tuple[str, ...], memory: NoMemory | None = None
    ) -> None:
        self.tasks: set[asyncio.Task[None]] = set()
        self.told: list[Message] = []
        self.pile = Pile(
            sources, street, memory=memory or NoMemory(), spawn=self.spawn, post=self.told.append
        )

    def spawn(self, coroutine: Coroutine[Any, Any, None]) -> None:
        self.tasks.add(asyncio.create_task(coroutine))

    async def rest(self) -> None:
        while any(not task.done() for task in self.tasks):
            await asyncio.gather(*self.tasks)


def street(count: int) -> Shelf:
    return Shelf({str(n): (FLOOD, FLOOD_ANNOTATIONS) for n in range(count)})


SOURCES = tuple(str(n) for n in range(40))


async def test_what_is_wanted_comes_with_the_next_two() -> None:
    shelf = street(40)
    sitting = Sitting(shelf, SOURCES)
    sitting.pile.want(7)
    await sitting.rest()
    assert sorted(shelf.asked) == ["7", "8", "9"]
    held = sitting.pile.held(8)
    assert held is not None
    assert held.annotations == FLOOD_ANNOTATIONS
    sitting.pile.want(7)
    await sitting.rest()
    assert len(shelf.asked) == 3


async def test_filling_looks_into_everything_once_and_keeps_what_is_near() -> None:
    shelf = street(39)
    sitting = Sitting(shelf, SOURCES)
    await sitting.pile.fill()
    await sitting.rest()
    assert sorted(shelf.asked, key=int) == list(SOURCES)
    assert [h.state for h in sitting.pile.headlines] == ["ready"] * 39 + ["failed"]
    assert sitting.pile.headlines[0].names[0] == "Eastmere"
    assert sum(sitting.pile.held(n) is not None for n in range(40)) == HELD


async def test_annotations_of_a_text_that_was_parted_anew_meanwhile_are_dropped() -> None:
    shelf, memory = street(1), NoMemory()
    sitting = Sitting(shelf, ("0",), memory)
    sitting.pile.want(0)
    await sitting.rest()
    shelf.annotations_held_back.clear()
    sitting.pile.rule(0)  # as it was; its annotations come late
    await asyncio.sleep(0.01)
    memory.kept = (SiteRule("estuary.example", "drop", FLOOD.blocks[0].text[:80]),)
    sitting.pile.rule(0)
    await asyncio.sleep(0.01)
    shelf.annotations_held_back.set()
    await sitting.rest()
    held = sitting.pile.held(0)
    assert held is not None
    assert held.article != FLOOD
    assert held.annotations == Annotations()


async def test_a_second_reading_that_fails_leaves_the_first() -> None:
    shelf = street(1)
    sitting = Sitting(shelf, ("0",))
    sitting.pile.want(0)
    await sitting.rest()
    shelf.articles.clear()
    sitting.pile.again(0)
    await sitting.rest()
    assert sitting.pile.headlines[0].state == "failed"
    held = sitting.pile.held(0)
    assert held is not None
    assert held.article == FLOOD


async def test_a_page_that_cannot_be_annotated_can_be_read() -> None:
    from tui.errors import WorkerError

    class Tired(Shelf):
        async def annotate(self, article: object) -> Annotations:
            raise WorkerError("the page took too long")

    sitting = Sitting(Tired({"0": (FLOOD, FLOOD_ANNOTATIONS)}), ("0",))
    sitting.pile.want(0)
    await sitting.rest()
    held = sitting.pile.held(0)
    assert held is not None
    assert held.annotations == Annotations()
    assert sitting.pile.headlines[0].state == "ready"
    assert "took too long" in sitting.pile.headlines[0].error


async def test_a_source_is_on_the_pile_once() -> None:
    sitting = Sitting(street(2), ("0", "1"))
    assert sitting.pile.add("1") == 1
    assert sitting.pile.add("2") == 2
    assert len(sitting.pile) == 3
