"""The fork server that worker processes come from.

It is launched by itself, before what the screen needs is imported: both load side by side.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable
from multiprocessing import forkserver, get_context, resource_tracker
from multiprocessing.context import ForkServerContext

CONTEXT: ForkServerContext = get_context("forkserver")


def launch(modules: Iterable[str]) -> None:
    """Have the server running, with `modules` loaded before its first worker.

    Call it before Textual takes the terminal: a server that is launched later does not come up
    (Textual issue 3593). It takes a few milliseconds, and nothing waits for the server here; one
    that runs already stays as it is.

    ^C is blocked in it, and so in its workers: the terminal sends it to them as well, and it
    would end the server while it loads the parsers. The resource tracker goes first, because
    launching it unblocks the signal.
    """
    CONTEXT.set_forkserver_preload([*modules])
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
