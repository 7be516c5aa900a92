"""The reading pane against its budget, and against the widgets that Textual would offer.

`pytest -m benchmark tests/benchmarks/test_pane.py -s` prints a table. A budget is a figure of
the design: it is printed beside what was measured, and nothing fails on a slow machine.
"""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Markdown, Static

from tests.app.pane_app import PaneApp, annotations_of
from tests.benchmarks.wire import Took, Wire
from tui.app.settle import settle
from tui.model import Article, Block
from tui.typeset import typeset

pytestmark = pytest.mark.benchmark

WORDS = (
    "the of to and in said government officials announced that new policy would affect people"
    " across country because economic growth minister"
).split()
KEYS = ("j", "k", "p", "P", "space", "b", "c", "f", "m", "n", "ctrl+d", "ctrl+u")


def article(paragraphs: int, seed: int = 1) -> Article:
    """Paragraphs of about 60 words, most of them with a quote, a name and a figure."""
    chance = random.Random(seed)
    blocks = []
    for _ in range(paragraphs):
        words: list[str] = []
        for _ in range(4):
            words += chance.choices(WORDS, k=12)
            if chance.random() < 0.4:
                words.append(f"${chance.randint(1, 99)}.{chance.randint(1, 9)} billion,")
            if chance.random() < 0.4:
                words.append(chance.choice(["Maria Lopez", "John Smith", "Angela Kim"]) + "’s")
            if chance.random() < 0.3:
                words.append("“we will not " + " ".join(chance.choices(WORDS, k=6)) + ",”")
        blocks.append(Block("paragraph", " ".join(words)))
    return Article(tuple(blocks), title="A long story", byline="A. Writer")


def report(what: str, budget: str, times: Sequence[Took]) -> None:
    """Print one row, in milliseconds; the processor's time says what a busy machine hides."""
    clock, processor = ([took[n] * 1e3 for took in times] for n in (0, 1))
    row = f"{what:38} clock {spread(clock)}  processor {spread(processor)} ms"
    print(f"{row} {max(took.size for took in times):6} bytes   {budget}", file=sys.__stdout__)


def spread(values: list[float]) -> str:
    """The least, the middle, and the 95th of a hundred."""
    ordered = sorted(values)
    late = ordered[int(len(ordered) * 0.95)]
    return f"{ordered[0]:6.1f} {ordered[len(ordered) // 2]:6.1f} {late:6.1f}"


def test_the_pane_within_its_budget() -> None:
    big, small = article(5000), [article(150, seed) for seed in range(12)]
    annotations = annotations_of(big)
    app = PaneApp(small[0])
    with Wire(app) as wire:
        view = app.view
        report(
            "next article, 150 blocks",
            "40 ms",
            [wire.after(lambda a=a: view.show(a)) for a in small[1:]],  # type: ignore[misc]
        )
        opened = []
        for _ in range(5):
            view.show(small[0])
            wire.rest(0.2)
            opened.append(wire.after(lambda: view.show(big)))
        report("open 5,000 paragraphs", "250 ms", opened)
        view.annotate(annotations)
        view.choose(annotations.entities[0])
        view.find("policy")
        wire.rest(0.5)
        settle()
        for key in KEYS:
            times = [wire.key(key) for _ in range(30)]
            report(f"key {key}, everything lit", "16 ms, j 12,288 bytes", times)
        cursor = view.cursor
        resized = [wire.resize(100 + 20 * (turn % 2), 40) for turn in range(10)]
        report("resize, to the last repaint", "60 ms", resized)
        resized = [wire.resize(100 + 20 * (turn % 2), 40, last=False) for turn in range(10)]
        report("resize, to the first, which is right", "60 ms", resized)
        assert view.cursor == cursor


def test_the_memory_of_5000_paragraphs() -> None:
    big = article(5000)
    annotations = annotations_of(big)
    app = PaneApp(article(1))
    with Wire(app) as wire:
        tracemalloc.start()
        app.view.show(big)
        app.view.annotate(annotations)
        app.view.find("policy")
        for _ in range(40):
            wire.key("space")
        used, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    row = f"memory of the pane, 5,000 paragraphs: {used / 1e6:.1f} MB, at most {most / 1e6:.1f} MB"
    print(row + "   budget 80 MB", file=sys.__stdout__)


class Widgets(App[None]):
    """A widget for each block, as one would write it first."""

    def __init__(self, shown: Callable[[], ComposeResult]) -> None:
        super().__init__()
        self._shown = shown

    def compose(self) -> ComposeResult:
        yield VerticalScroll(id="page")

    async def show(self) -> None:
        page = self.query_one("#page", VerticalScroll)
        await page.remove_children()
        await page.mount(*self._shown())


@pytest.mark.parametrize("way", ["a Static for each block", "Textual's Markdown"])
def test_the_other_ways_to_show_150_blocks(way: str) -> None:
    text = [block.text for block in article(150).blocks]

    def statics() -> ComposeResult:
        for paragraph in text:
            yield Static(paragraph + "\n", markup=False)

    def markdown() -> ComposeResult:
        yield Markdown("\n\n".join(text))

    app = Widgets(statics if way.startswith("a Static") else markdown)
    with Wire(app) as wire:
        shown = []
        for _ in range(3):
            shown.append(wire.after(lambda: app.call_later(app.show), last=True))
            wire.rest(1.0)
        report(f"{way}, 150 blocks", "-", shown)
        page = app.query_one("#page", VerticalScroll)
        down = [
            wire.after(lambda y=y: page.scroll_to(y=y, animate=False))  # type: ignore[misc]
            for y in range(1, 21)
        ]
        report(f"{way}, a line down", "-", down)


def test_typesetting_5000_paragraphs() -> None:
    big = article(5000)
    pages = [timed(lambda: typeset(big, 72)) for _ in range(5)]
    page = typeset(big, 72)
    again = [timed(lambda: page.at(60)) for _ in range(5)]
    report("typeset 5,000 paragraphs", "100 ms", pages)
    report("typeset them for another width", "60 ms", again)


def timed(act: Callable[[], object]) -> Took:
    """What a function took."""
    start, worked = time.perf_counter(), time.process_time()
    act()
    return Took(time.perf_counter() - start, time.process_time() - worked, 0)
