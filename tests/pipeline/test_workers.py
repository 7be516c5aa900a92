from __future__ import annotations

import asyncio
import os
import resource
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.errors import NoArticleError, WorkerError
from tui.model import Page
from tui.pipeline import PageLimits, Progress, Workers, read

LIMITS = PageLimits(seconds=3.0)


def sleep_for_ever() -> None:
    time.sleep(600)


def eat_memory() -> int:
    return len(bytearray(64 << 30))


def crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def stumble() -> None:
    raise KeyError("a fault of ours")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(limits=LIMITS) as pool:
        yield pool


async def test_a_source_is_read_and_annotated(workers: Workers, sample_pages: Path) -> None:
    told: list[Progress] = []
    source = str(sample_pages / "wire-ceasefire.html")
    page, article = await read(source, workers, told.append)
    annotations = await workers.annotate(article)
    assert page.body == Path(source).read_bytes()
    assert "The road is open and the guns are quiet" in article.text
    assert "Samuel Okello" in {entity.name for entity in annotations.entities}
    assert [progress.stage for progress in told] == ["fetch", "extract"]
    assert told[-1].host == "wire-ceasefire.html"


async def test_a_page_without_an_article_is_an_error_that_crosses_the_process(
    workers: Workers,
) -> None:
    with pytest.raises(NoArticleError) as caught:
        await workers.extract(Page("https://example.org/", b"<html><body></body></html>"))
    assert caught.value.hint


async def test_what_hangs_ends_at_its_limit_and_the_next_page_is_answered(workers: Workers) -> None:
    with pytest.raises(WorkerError, match="hang took more than 3 seconds"):
        await workers.run("hang", sleep_for_ever)
    page = Page("https://example.org/", b"<p>" + b"The crane stood still in the harbour. " * 20)
    assert "crane" in (await workers.extract(page)).text


@pytest.mark.parametrize(
    ("function", "what"), [(eat_memory, "needs more memory"), (crash, "ended the process")]
)
async def test_what_explodes_costs_one_worker(
    workers: Workers, function: object, what: str
) -> None:
    with pytest.raises(WorkerError, match=what):
        await workers.run("bomb", function)  # type: ignore[arg-type]
    page = Page("https://example.org/", b"<p>" + b"The crane stood still in the harbour. " * 20)
    assert "crane" in (await workers.extract(page)).text


async def test_a_fault_of_ours_is_an_error_of_that_page(workers: Workers) -> None:
    with pytest.raises(WorkerError, match=r"page 7 .*KeyError: 'a fault of ours'") as caught:
        await workers.run("page 7", stumble)
    assert isinstance(caught.value.__cause__, KeyError)
    assert "report" in caught.value.hint


async def test_cancelling_frees_the_worker(workers: Workers) -> None:
    tasks = [asyncio.create_task(workers.run("hang", sleep_for_ever)) for _ in range(2)]
    await asyncio.sleep(0.3)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    page = Page("https://example.org/", b"<p>" + b"The crane stood still in the harbour. " * 20)
    began = time.monotonic()
    await workers.extract(page)
    assert time.monotonic() - began < LIMITS.seconds


def test_closing_leaves_no_process_behind() -> None:
    workers = Workers(1)
    asyncio.run(workers.run("pid", os.getpid))
    pid = asyncio.run(workers.run("pid", os.getpid))
    workers.close()
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and Path(f"/proc/{pid}").exists():
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()


async def test_a_pool_that_cannot_start_is_an_error_once() -> None:
    workers = Workers(1)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, hard))  # no file can be opened, nor a pipe
    try:
        with pytest.raises(WorkerError, match="Too many open files"):
            await workers.run("pid", os.getpid)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    workers.close()
