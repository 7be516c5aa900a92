"""A copy that really copies: by a local tool where there is one, else by the terminal."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass

TOOL_TIME_LIMIT = 3.0
"""Seconds; a tool whose display has gone away may wait for ever."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that takes the text on its standard input."""

    command: tuple[str, ...]
    needs: str = ""

    @property
    def name(self) -> str:
        """The program's name."""
        return self.command[0]


TOOLS = (
    Tool(("wl-copy",), needs="WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard"), needs="DISPLAY"),
    Tool(("xsel", "--clipboard", "--input"), needs="DISPLAY"),
    Tool(("pbcopy",)),
    Tool(("termux-clipboard-set",)),
    Tool(("clip.exe",)),
)


def clipboard_tool(environment: Mapping[str, str] = os.environ) -> Tool | None:
    """The clipboard tool of this computer, or None; over SSH its clipboard is not the reader's."""
    if "SSH_CONNECTION" in environment and not environment.get("DISPLAY"):
        return None
    for tool in TOOLS:
        if (not tool.needs or environment.get(tool.needs)) and shutil.which(
            tool.name, path=environment.get("PATH")
        ):
            return tool
    return None


async def copied_by(tool: Tool, text: str) -> bool:
    """Whether `tool` took `text`."""
    try:
        process = await asyncio.create_subprocess_exec(
            *tool.command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode()), TOOL_TIME_LIMIT)
    except TimeoutError:
        process.kill()
        await process.wait()
        return False
    return process.returncode == 0
