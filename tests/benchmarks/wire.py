"""An app without a terminal whose every write is timed and counted: a key to its repaint."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

# Less is a cursor move or a mode, not a frame.
_SMALLEST_FRAME = 200
_QUIET = 0.03
# Widgets that mount one after the other paint more than once: this long without a frame is done.
_DONE = 0.5


class Took(NamedTuple):
    """What a repaint took: seconds on the clock and of the processor, and bytes on the wire."""

    seconds: float
    processor: float
    size: int


class WireDriver(HeadlessDriver):
    """Takes what would go to the terminal, and says when."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.frames: list[tuple[float, float, int]] = []
        self.drawn = asyncio.Event()

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        if len(data) > _SMALLEST_FRAME:
            self.frames.append((time.perf_counter(), time.process_time(), len(data.encode())))
            self.drawn.set()


class Wire:
    """A running app and the loop that it runs in, to be used as a context."""

    def __init__(self, app: App[None], size: tuple[int, int] = (120, 40)) -> None:
        self.app = app
        self._loop = asyncio.new_event_loop()
        app.driver_class = WireDriver
        self._running = self._loop.create_task(app.run_async(size=size))

    def __enter__(self) -> Wire:
        self._loop.run_until_complete(asyncio.sleep(1.0))
        return self

    def __exit__(self, *_: object) -> None:
        self.app.exit()
        self._loop.run_until_complete(self._running)
        self._loop.close()

    @property
    def _driver(self) -> WireDriver:
        driver = self.app._driver
        assert isinstance(driver, WireDriver)
        return driver

    def rest(self, seconds: float = _QUIET) -> None:
        """Let the app come to rest."""
        self._loop.run_until_complete(asyncio.sleep(seconds))

    def after(self, act: Callable[[], object], *, last: bool = False) -> Took:
        """What it took from `act` to the first frame after it, or to the last one."""
        return self._loop.run_until_complete(self._after(act, last))

    async def _after(self, act: Callable[[], object], last: bool) -> Took:
        driver = self._driver
        driver.frames.clear()
        driver.drawn.clear()
        start, worked = time.perf_counter(), time.process_time()
        act()
        await asyncio.wait_for(driver.drawn.wait(), 30)
        seen = 0
        while seen < len(driver.frames):
            seen = len(driver.frames)
            await asyncio.sleep(_DONE if last else _QUIET)
        clock, processor, _ = driver.frames[-1 if last else 0]
        return Took(clock - start, processor - worked, sum(size for *_, size in driver.frames))

    def key(self, key: str) -> Took:
        """What it took from a key to its repaint."""
        named = {"space": " "}
        character = named.get(key, key if len(key) == 1 else None)
        return self.after(lambda: self._driver.process_message(events.Key(key, character)))

    def resize(self, width: int, height: int, *, last: bool = True) -> Took:
        """What it took from a resize to the last of its repaints, or to the first."""
        size = Size(width, height)
        message = events.Resize(size, size)
        return self.after(lambda: self._driver.process_message(message), last=last)
