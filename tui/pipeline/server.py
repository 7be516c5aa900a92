"""The fork server that worker processes come from.

It is launched by itself, before what a list needs is imported: both load side by side.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable
from contextlib import redirect_stderr
from multiprocessing import forkserver, get_context, resource_tracker
from multiprocessing.context import ForkServerContext

CONTEXT: ForkServerContext = get_context("forkserver")


def launch(modules: Iterable[str]) -> None:
    """Have the server running, with `modules` loaded before its first worker.

    It takes a few milliseconds, and nothing waits for the server here; one that runs already
    stays as it is. The resource tracker is given what errors go to, and what Textual puts in the
    place of that is no file (Textual issue 3593).

    ^C is blocked in it, and so in its workers: the terminal sends it to them as well, and it
    would end the server while it loads the parsers. The resource tracker goes first, because
    launching it unblocks the signal.
    """
    CONTEXT.set_forkserver_preload(["pebble", *modules])
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
