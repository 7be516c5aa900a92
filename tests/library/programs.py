"""Programs that use a library and may be killed: run in processes that start in a few ms."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.library.articles import story
from tui.library import keeping, upkeep, verdicts
from tui.library.entries import by_address
from tui.library.repair import repair
from tui.library.store import Library

SERVER = multiprocessing.get_context("forkserver")
SERVER.set_forkserver_preload([__name__])


def start(program: Callable[..., None], *arguments: object) -> BaseProcess:
    """A process that runs `program`."""
    process = SERVER.Process(target=program, args=arguments, daemon=True)
    process.start()
    return process


def verdict_of(step: int) -> str:
    """The verdict that a step gives; every step another."""
    return f"label {step}"


def work(path: Path, first: int, done: Connection) -> None:
    """Add an article and give it two verdicts, again and again; say of each step that it is done.

    A step is said to be done when its function has returned.
    """
    library = Library(path)
    step = first
    while True:
        page, article, annotations = story(step // 3)
        if step % 3 == 0:
            keeping.keep(library, page.url, page, article, annotations)
        else:
            verdicts.decide(library, [by_address(library, page.url) or 0], verdict_of(step))
        done.send(step)
        step += 1


def open_and_close(path: Path, done: Connection) -> None:
    """Open a library, which brings it up to date."""
    done.send(0)
    Library(path).close()


def mend(path: Path, done: Connection) -> None:
    """Repair a library."""
    done.send(0)
    repair(path)


def open_and_add(path: Path, number: int) -> None:
    """Open a library that may be damaged, and add an article."""
    library = upkeep.opened(path, lambda error: None)
    page, article, annotations = story(number)
    keeping.keep(library, page.url, page, article, annotations)
    library.close()


def add_and_decide(path: Path, name: str, size: int) -> None:
    """Add articles of one's own, dismiss them, and take every second verdict back."""
    library = Library(path)
    for number in range(size):
        page, article, annotations = story(number, f" So says {name}.")
        url = f"{page.url}/{name}"
        entry = keeping.keep(library, url, None, article, annotations)
        with library.transaction():  # no other program's change comes between
            verdicts.decide(library, [entry.id], f"by {name}")
            if number % 2:
                verdicts.undo(library)
    library.close()


def change_as_nobody(path: Path, answer: Connection) -> None:
    """Read and change a library that this program may not write; answer with what came of it."""
    if os.getuid() == 0:
        os.setuid(65534)  # the superuser may write everything
    library = Library(path)
    tags = library.reading("a").tags
    try:
        library.keep_tags("a", ("changed",))
        said = ""
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
    answer.send((tags, said))
