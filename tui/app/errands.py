"""What takes long and needs no screen: feeds refreshed, pages taken in, in a process of its own.

The screen's process fetches and parses nothing for it, so its keys are as quick as before; what
comes is seen in the library, as what any other program does is.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


class Errands:
    """The errands of a sitting; one refresh at a time."""

    def __init__(
        self,
        library: Path,
        say: Callable[..., None],
        state: Callable[[str], None],
        refresh_key: str,
    ) -> None:
        """Run errands for `library`; `say` tells what came of one, `state` how far one has come.

        `refresh_key` stops a refresh that is under way.
        """
        self._stops = f"  {refresh_key} stops"
        self._library = library
        self._say = say
        self._state = state
        self._refreshing = False
        self._refresh: asyncio.subprocess.Process | None = None

    async def refresh(self) -> None:
        """Ask all feeds for what is new; where that is under way, stop it: nothing is lost."""
        if self._refreshing:
            if self._refresh is not None:
                _interrupt(self._refresh)
            return
        self._refreshing = True
        try:
            await self._asked()
        finally:
            self._refreshing = False

    async def _asked(self) -> None:
        self._state("asking the feeds" + self._stops)
        process = self._refresh = await self._started("refresh", "--progress")
        last: dict[str, Any] = {}
        try:
            assert process.stdout is not None, "it was asked for"
            async for line in process.stdout:
                last = json.loads(line)
                self._state(progress_line(last) + self._stops)
            failure = await self._failure(process)
        finally:
            self._refresh = None
            self._state("")
            _interrupt(process)
        if failure:
            self._say(failure, wrong=True)
        elif process.returncode == 0:
            self._say(summary(last))
        else:
            self._say(f"Stopped, {int(last.get('new', 0))} new are kept")

    async def take(self, address: str) -> None:
        """Take in the page or feed at `address`."""
        self._state(f"asking for {address}")
        process = await self._started("take", "--", address)
        try:
            out, err = await process.communicate()
        finally:
            self._state("")
            _interrupt(process)
        if process.returncode == 0:
            self._say(out.decode("utf-8", "replace").strip())
        else:
            self._say(_last_line(err), wrong=True)

    async def _started(self, *words: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tui",
            "--library",
            str(self._library),
            *words,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,  # the terminal's ^C is the screen's
        )

    async def _failure(self, process: asyncio.subprocess.Process) -> str:
        """What went wrong, "" for nothing; being stopped is nothing wrong."""
        assert process.stderr is not None, "it was asked for"
        err = await process.stderr.read()
        return _last_line(err) if await process.wait() == 1 else ""


def progress_line(state: dict[str, Any]) -> str:
    """How far a refresh has come, for the foot of the list."""
    left, waiting = int(state["left"]), state["unstudied"]
    under_way = state["done"] < state["feeds"]
    parts = [f"{state['done']} of {state['feeds']} feeds", f"{state['new']} new"]
    parts += [f"{waiting} to be annotated"] if waiting and not under_way else []
    parts += [f"{state['failed']} failed"] if state["failed"] else []
    parts += [f"{state['per_second']:.0f} a second"] if state["new"] else []
    parts += [f"{left // 60}:{left % 60:02} left"] if under_way or waiting else []
    return ", ".join(parts)


def summary(state: dict[str, Any]) -> str:
    """What came of a refresh."""
    if not state or not state["feeds"]:
        return "No feed may be asked yet: their servers want to be left alone for now"
    failed = f", {_feeds(state['failed'])} failed: broadsheet feeds says why"
    return f"{state['new']} new from {_feeds(state['feeds'])}" + (failed if state["failed"] else "")


def _feeds(count: int) -> str:
    return f"{count} feed" + "s" * (count != 1)


def _interrupt(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGINT)


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].removeprefix("broadsheet: ") if lines else "it ended without a word"
