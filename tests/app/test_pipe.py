"""A pipe runs one command without a shell, and what it prints is safe on a screen."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from tui.app.pipe import MOST_OUTPUT, pipe
from tui.errors import ReadingError


async def test_the_command_reads_the_text() -> None:
    assert await pipe("tr a-z A-Z", "a paragraph") == "A PARAGRAPH"


async def test_no_shell_sees_the_command(tmp_path: Path) -> None:
    out = tmp_path / "made"
    printed = await pipe(f"echo ; touch {out} $(id) `id` > x", "text")
    assert printed == f"; touch {out} $(id) `id` > x"
    assert not out.exists()


async def test_escapes_that_a_command_prints_are_shown_and_not_obeyed() -> None:
    printed = await pipe(f"{sys.executable} -c 'print(chr(27) + chr(93) + \"52;c;x\")'", "")
    assert printed == "\\x1b]52;c;x"


@pytest.mark.parametrize("command", ["", "no-such-command-here", "'unclosed", "false", "/"])
async def test_a_command_that_cannot_run_or_fails_is_an_error_that_says_what_to_do(
    command: str,
) -> None:
    with pytest.raises(ReadingError) as caught:
        await pipe(command, "text")
    assert caught.value.hint


async def test_a_command_that_is_not_there_is_said_in_a_sentence() -> None:
    with pytest.raises(ReadingError) as caught:
        await pipe("no-such-command-here -x", "text")
    assert str(caught.value) == "There is no command “no-such-command-here”. Check its name"


async def test_the_name_of_a_command_that_fails_is_told_as_it_was_typed() -> None:
    with pytest.raises(ReadingError, match=r"^“false” failed with status 1"):
        await pipe("false", "text")


async def test_a_command_that_does_not_read_its_input_is_no_error() -> None:
    assert await pipe("true", "x" * 1_000_000) == ""


async def test_a_command_that_never_stops_printing_is_stopped() -> None:
    printed = await asyncio.wait_for(pipe("yes", ""), 10)
    assert len(printed) <= MOST_OUTPUT


async def test_what_takes_too_long_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.pipe.TIME_LIMIT", 0.5)
    child = tmp_path / "child"
    with pytest.raises(ReadingError, match=r"took longer.*in a shell"):
        await pipe(f"sh -c 'sleep 60 & echo $! > {child}; wait'", "text")
    for _ in range(100):
        if not is_running(int(child.read_text())):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it runs on")


def is_running(process: int) -> bool:
    """Whether a process is there and not just waiting to be buried."""
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
