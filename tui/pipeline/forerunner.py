"""The first page's own worker: it parses while the screen is still being imported.

A pool takes a library, a fork server and a process of that, and to start them costs as much as
the page. This process is forked before anything is loaded. From then on it is a worker like any
other: what hangs or explodes in it ends it, and the pool takes its place.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

if TYPE_CHECKING:
    from tui.pipeline.limits import PageLimits

_sent: Forerunner | None = None


class LostError(Exception):
    """A worker process ended before it answered."""


class Forerunner:
    """A process, and the pipes to it and from it. It does one thing at a time.

    `begun` is what it was told to begin with, until that is asked for.
    """

    def __init__(self, process: int, requests: BinaryIO, replies: BinaryIO) -> None:
        self.is_free = True
        self.begun: tuple[object, ...] = ()
        self._process = process
        self._requests = requests
        self._replies = replies

    def begin(self, function: Callable[..., object], *arguments: object) -> None:
        """Have it begin with what `run` will ask for. Keep it small: nobody reads it yet."""
        self.begun = (function, *arguments)
        self._ask(self.begun)

    async def run(self, function: Callable[..., Any], *arguments: object) -> Any:
        """`function(*arguments)`, in the process. Cancelling it ends the process.

        Raises:
            TimeoutError: it took longer than a page may, and the process has ended.
            LostError: the process has ended otherwise.
            Exception: as the function raised it.
        """
        import asyncio  # here and below: what would delay the fork

        self.is_free = False
        try:
            error, result = await asyncio.to_thread(self._answer, (function, *arguments))
        except BaseException:
            self.end()
            raise
        self.is_free = True
        if error is not None:
            raise error
        return result

    def _answer(self, request: tuple[object, ...]) -> tuple[Exception | None, Any]:
        import pickle

        begun, self.begun = self.begun, ()
        try:
            if begun and begun != request:
                pickle.load(self._replies)
            if begun != request:
                self._ask(request)
            answer: tuple[Exception | None, Any] = pickle.load(self._replies)
        except (EOFError, OSError, pickle.UnpicklingError) as cause:
            if self._ended() == -signal.SIGALRM:
                raise TimeoutError from cause
            raise LostError from cause
        return answer

    def _ask(self, request: tuple[object, ...]) -> None:
        import pickle

        pickle.dump(request, self._requests)
        self._requests.flush()

    def end(self) -> None:
        """End the process; what it had in hand is dropped."""
        self.is_free = False
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            self._ended()

    def _ended(self) -> int:
        """How the process, whose end is near, has ended; 0 where that was seen before."""
        process, self._process = self._process, 0
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) if process else 0


def send_ahead(limits: PageLimits | None = None) -> None:
    """Fork the process that `sent` gives. Call it first of all: no thread may run yet."""
    global _sent
    requests, to_it = os.pipe()
    from_it, replies = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(to_it)
        os.close(from_it)
        _serve(os.fdopen(requests, "rb"), os.fdopen(replies, "wb"), limits)
    os.close(requests)
    os.close(replies)
    _sent = Forerunner(process, os.fdopen(to_it, "wb"), os.fdopen(from_it, "rb"))


def sent() -> Forerunner | None:
    """The process that was sent ahead, if one was."""
    return _sent


def _serve(requests: BinaryIO, replies: BinaryIO, limits: PageLimits | None) -> NoReturn:
    """Answer until nobody asks any more, and end."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal sends ^C to it as well
        _answer_all(requests, replies, limits)
    finally:
        os._exit(0)


def _answer_all(requests: BinaryIO, replies: BinaryIO, limits: PageLimits | None) -> NoReturn:
    import pickle

    from tui.pipeline import stages
    from tui.pipeline.limits import PageLimits

    limits = limits or PageLimits()
    stages.prepare(limits.memory)
    # What cannot be loaded is told by whatever needs it.
    _outcome(stages.load, stages.PARSERS)
    while True:
        request = pickle.load(requests)
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)  # ends the process
        reply = _outcome(*request)
        signal.setitimer(signal.ITIMER_REAL, 0)
        replies.write(reply)
        replies.flush()
        _outcome(stages.load, stages.MODELS)


def _outcome(function: Callable[..., object], *arguments: object) -> bytes:
    """What the function raised and what it gave, as they cross to the other process."""
    import pickle

    try:
        return pickle.dumps((None, function(*arguments)))
    except Exception as error:
        return pickle.dumps((error, None))
