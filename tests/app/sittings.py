"""The application over articles made by hand: everything is real but where they come from."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace

from textual.pilot import Pilot

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tui.app.app import Broadsheet
from tui.app.screens.reader import ReaderScreen
from tui.config import Settings
from tui.errors import FetchError
from tui.model import Annotations, Article, Block, Page, Sketch
from tui.pipeline import Progress
from tui.stories import sketch

LONG = Article(
    title="Forty notes on tides",
    site_name="The Estuary Post",
    url="https://estuary.example/tides",
    blocks=tuple(
        Block("paragraph", f"Note {n}: the water rose and fell again. " * 6) for n in range(40)
    ),
)
SOURCES = ("https://estuary.example/eastmere", "https://estuary.example/tides", "missing.html")


class Shelf:
    """Gives the articles that it was given; a source that it has not is an error."""

    def __init__(self, articles: Mapping[str, tuple[Article, Annotations]]) -> None:
        self.articles = dict(articles)
        self.asked: list[str] = []
        self.held_back = asyncio.Event()
        self.held_back.set()
        self.annotations_held_back = asyncio.Event()
        self.annotations_held_back.set()

    async def read(self, source: str, report: Callable[[Progress], None]) -> Article:
        self.asked.append(source)
        report(Progress(source, "estuary.example", "fetch", 124_000, 310_000))
        await self.held_back.wait()
        if source not in self.articles:
            raise FetchError(f"there is no {source}", "Look at its name")
        return self.articles[source][0]

    async def sketch(self, article: Article) -> Sketch:
        return sketch(article)

    def page_of(self, source: str) -> Page | None:
        return None

    async def annotate(self, article: Article) -> Annotations:
        await self.annotations_held_back.wait()
        return next(
            (a for held, a in self.articles.values() if held.text == article.text), Annotations()
        )


def shelf() -> Shelf:
    """Two articles; of the three SOURCES the last is missing."""
    return Shelf({SOURCES[0]: (FLOOD, FLOOD_ANNOTATIONS), SOURCES[1]: (LONG, Annotations())})


def one(article: Article, annotations: Annotations = Annotations()) -> Shelf:  # noqa: B008
    """A single article at the first of SOURCES."""
    return Shelf({SOURCES[0]: (replace(article, url=article.url or SOURCES[0]), annotations)})


def app(*sources: str, street: Shelf | None = None, settings: Settings | None = None) -> Broadsheet:
    """The application over `sources`, past its welcome."""
    return Broadsheet(sources or SOURCES, settings or Settings(), street or shelf())


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    """Wait for what another process or thread does, five seconds at most."""
    for _ in range(250):
        await pilot.pause()
        if happened():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never happened")


def reader(application: Broadsheet) -> ReaderScreen:
    """The reading screen that is open."""
    assert isinstance(application.screen, ReaderScreen)
    return application.screen
