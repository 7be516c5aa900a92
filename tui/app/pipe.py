"""Sends text to a command of the reader's, and brings back what it printed."""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
from contextlib import suppress

from tui.app.cells import one_line
from tui.errors import ReadingError

TIME_LIMIT = 30.0
MOST_OUTPUT = 1_000_000


async def pipe(command: str, text: str) -> str:
    """What `command` prints when it reads `text`, fit for a screen: one clean line each.

    The command is split into words as a shell would, and no shell runs it: "; rm" and "$(…)"
    are words like any other.

    Raises:
        ReadingError: it is not there, fails, or takes longer than TIME_LIMIT seconds.
    """
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise ReadingError(
            f"this command cannot be understood: {error}",
            "Close its quotation marks, or put a backslash before one that is meant as it is",
        ) from error
    if not words:
        raise ReadingError("no command was given", "Type a program's name and its arguments")
    try:
        process = await asyncio.create_subprocess_exec(
            *words,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )
    except FileNotFoundError as error:
        raise ReadingError(f"There is no command “{words[0]}”", "Check its name") from error
    except (OSError, ValueError) as error:
        raise ReadingError(
            f"“{words[0]}” cannot be run: {error}", "Name a program that you may run"
        ) from error
    try:
        output = await asyncio.wait_for(_printed(process, text), TIME_LIMIT)
    except TimeoutError as error:
        raise ReadingError(
            f"“{words[0]}” took longer than {TIME_LIMIT:.0f} seconds",
            "Run it in a shell, on what `broadsheet extract` prints",
        ) from error
    finally:
        await _end(process)
    printed = printable(output.decode("utf-8", "replace"))
    if len(output) < MOST_OUTPUT and process.returncode:
        said = printed.strip().splitlines() or ["Run it in a shell to see why"]
        raise ReadingError(f"“{words[0]}” failed with status {process.returncode}", said[0])
    return printed


async def _printed(process: asyncio.subprocess.Process, text: str) -> bytes:
    """What a command prints, up to MOST_OUTPUT bytes: `yes` would fill the memory."""
    assert process.stdin is not None, "it was asked for"
    assert process.stdout is not None, "it was asked for"
    writing = asyncio.create_task(_write(process.stdin, text.encode()))
    output = b""
    try:
        while len(output) < MOST_OUTPUT and (
            more := await process.stdout.read(MOST_OUTPUT - len(output))
        ):
            output += more
        if len(output) < MOST_OUTPUT:
            await process.wait()
    finally:
        writing.cancel()
    return output


async def _write(pipe: asyncio.StreamWriter, text: bytes) -> None:
    with suppress(BrokenPipeError, ConnectionResetError):  # it has read enough
        pipe.write(text)
        await pipe.drain()
    pipe.close()


async def _end(process: asyncio.subprocess.Process) -> None:
    """End a command that still runs, with all that it has started, and let go of its pipes."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        with suppress(TimeoutError):  # what has left its group may hold them for ever
            await asyncio.wait_for(process.communicate(), 1)


def printable(text: str) -> str:
    """`text` with everything but its line ends and tabs on the safe side of a terminal."""
    return "\n".join(one_line(line.expandtabs(4)) for line in text.splitlines())
