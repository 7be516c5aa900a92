"""The process that is sent ahead for the first page. Each probe is a program: it is sent first."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.app.terminal import Terminal

PROBE = """
import json, os, signal, sys, time

def hang(): time.sleep(600)
def crash(): os.kill(os.getpid(), signal.SIGKILL)
def eat(): return len(bytearray(64 << 30))
def ask(): raise ReadingError("No article", "Look elsewhere")

if __name__ == "__main__":
    from tui.errors import ReadingError
    from tui.pipeline.forerunner import send_ahead, sent
    from tui.pipeline.limits import PageLimits

    limits = PageLimits(seconds=1.5)
    send_ahead(limits)
    import asyncio
    from tui.pipeline import Workers, read
    from tui.fetch import Limits

    async def failure(work):
        try:
            return await work
        except ReadingError as error:
            return f"{type(error).__name__}: {error.message}"

    pids = lambda: workers.run("pid", os.getpid)
    with Workers(limits=limits, ahead=sent()) as workers:
        print(json.dumps(asyncio.run(probe(workers, *sys.argv[1:]))))
    print(json.dumps(is_there(ahead_pid)))
"""

HEAD = """
import os
ahead_pid = 0

def is_there(pid):
    return os.path.exists(f"/proc/{pid}")

async def probe(workers, *arguments):
    global ahead_pid
"""


def told(body: str, *arguments: str) -> tuple[Any, bool]:
    """What the coroutine of `body` returns, and whether its process outlived the workers."""
    lines = "\n".join("    " + line for line in body.strip().splitlines())
    done = subprocess.run(
        [sys.executable, "-c", f"{HEAD}{lines}\n{PROBE}", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    result, is_there = map(json.loads, done.stdout.splitlines())
    return result, is_there


def test_it_has_the_page_in_hand_before_that_is_asked_for(sample_pages: Path) -> None:
    (stages, title, words, one_process), is_there = told(
        """
ahead_pid = await pids()
workers.begin(arguments[0], Limits())
stages = []
page, article = await read(arguments[0], workers, lambda p: stages.append(p.stage), Limits())
annotations = await workers.annotate(article)
assert page.body == open(arguments[0], "rb").read()
return [stages, article.title, [e.name for e in annotations.entities], await pids() == ahead_pid]
""",
        str(sample_pages / "wire-ceasefire.html"),
    )
    assert stages == ["extract"]
    assert title.startswith("Truce holds")
    assert "Samuel Okello" in words
    assert one_process
    assert not is_there, "it outlived the workers"


def test_another_page_than_it_began_with_is_read_as_well(sample_pages: Path) -> None:
    titles, _ = told(
        """
workers.begin(arguments[0], Limits())
other = await read(arguments[1], workers, None, Limits())
first = await read(arguments[0], workers, None, Limits())
return [other[1].title, first[1].title]
""",
        str(sample_pages / "wire-ceasefire.html"),
        str(sample_pages / "press-release.html"),
    )
    assert titles[0] != titles[1]
    assert titles[1].startswith("Truce holds")


def test_a_page_that_cannot_be_read_is_its_error(tmp_path: Path) -> None:
    (absent, asked, same), _ = told(
        """
ahead_pid = await pids()
workers.begin(arguments[0], Limits())
absent = await failure(read(arguments[0], workers, None, Limits()))
return [absent, await failure(workers.run("it", ask)), await pids() == ahead_pid]
""",
        str(tmp_path / "none.html"),
    )
    assert absent.startswith("MissingError: There is no file")
    assert asked == "ReadingError: No article"
    assert same, "an error is no reason to end it"


def test_what_hangs_ends_it_and_the_pool_takes_its_place() -> None:
    (error, goes_on), is_there = told(
        """
ahead_pid = await pids()
error = await failure(workers.run("hang", hang))
return [error, await pids() != ahead_pid]
"""
    )
    assert error == "WorkerError: hang took more than 1.5 seconds to parse"
    assert goes_on
    assert not is_there


def test_what_explodes_costs_it_at_most() -> None:
    (memory, lives, crashed, goes_on), is_there = told(
        """
ahead_pid = await pids()
memory = await failure(workers.run("bomb", eat))
lives = await pids() == ahead_pid
crashed = await failure(workers.run("bomb", crash))
return [memory, lives, crashed, await pids() != ahead_pid]
"""
    )
    assert memory == "WorkerError: bomb needs more memory than a page may have"
    assert lives
    assert crashed == "WorkerError: bomb ended the process that parsed it"
    assert goes_on
    assert not is_there


def test_cancelling_ends_it_and_the_pool_takes_its_place() -> None:
    (elapsed, goes_on), is_there = told(
        """
ahead_pid = await pids()
began = time.monotonic()
task = asyncio.create_task(workers.run("hang", hang))
await asyncio.sleep(0.2)
task.cancel()
await asyncio.gather(task, return_exceptions=True)
elapsed = time.monotonic() - began
return [elapsed, await pids() != ahead_pid]
"""
    )
    assert elapsed < 1.4
    assert goes_on
    assert not is_there


def test_while_it_is_busy_the_pool_has_the_rest() -> None:
    (first, second), _ = told(
        """
ahead_pid = await pids()
both = [asyncio.create_task(pids()) for _ in range(2)]
return [pid == ahead_pid for pid in await asyncio.gather(*both)]
"""
    )
    assert [first, second] == [True, False]


def test_a_pool_that_is_started_under_the_screen_reads_the_next_page(
    sample_pages: Path, tmp_path: Path
) -> None:
    """Textual's standard error is no file: what is launched then must not be given it."""
    environment = {"BROADSHEET_DATA": str(tmp_path), "BROADSHEET_CONFIG": str(tmp_path / "s.toml")}
    page = str(sample_pages / "wire-ceasefire.html")
    with Terminal(page, environment=environment) as terminal:
        terminal.until(lambda text: "this card comes only once" in text)
        terminal.press("\r")
        children = Path(f"/proc/{terminal.process}/task/{terminal.process}/children")
        (ahead,) = children.read_text().split()
        subprocess.run(["kill", "-9", ahead], check=True)
        terminal.press("R")
        terminal.until(lambda text: "ended the process that parsed it" in text)
        terminal.press("R")
        terminal.until(lambda text: len(children.read_text().split()) > 1)
        terminal.until(lambda text: "ended the process" not in text and "Samuel Okello" in text)
