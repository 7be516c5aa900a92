"""A real pseudo-terminal to run the program in, and what it shows."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyte


class Terminal:
    """A program in a terminal of its own; `sent` is every byte that it wrote."""

    def __init__(self, process: subprocess.Popen[bytes], master: int) -> None:
        self.process = process
        self.sent = b""
        self._master = master
        self._screen = pyte.Screen(100, 30)
        self._stream = pyte.ByteStream(self._screen)

    def press(self, keys: bytes) -> None:
        os.write(self._master, keys)

    def shows(self, text: str, seconds: float = 20.0) -> bool:
        """Whether `text` comes on the screen within the time."""
        return self._until(lambda: text in "\n".join(self._screen.display), seconds)

    def ends(self, seconds: float = 20.0) -> int | None:
        """The exit code, or None when the program is still there after the time."""
        self._until(lambda: self.process.poll() is not None, seconds)
        return self.process.poll()

    def _until(self, happened: Callable[[], bool], seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > deadline:
                return False
            if select.select([self._master], [], [], 0.05)[0]:
                with contextlib.suppress(OSError):  # the program has gone
                    received = os.read(self._master, 65536)
                    self.sent += received
                    self._stream.feed(received)
        return True


@contextlib.contextmanager
def running(
    *arguments: str,
    home: Path,
    stdin: bytes | None = None,
    errors: Path | None = None,
    term: str = "xterm-256color",
) -> Iterator[Terminal]:
    """`broadsheet` with `arguments` in a terminal of 100 by 30 that says it is `term`.

    Its settings and library are in `home`; `stdin` is piped into it, `errors` is where standard
    error goes instead of the terminal.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))

    def take_terminal() -> None:
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background ignores it
        fcntl.ioctl(1, termios.TIOCSCTTY, 0)

    with (errors or Path(os.ttyname(slave))).open("wb", buffering=0) as error:
        process = subprocess.Popen(
            [sys.executable, "-m", "tui", *arguments],
            stdin=slave if stdin is None else subprocess.PIPE,
            stdout=slave,
            stderr=error.fileno(),
            preexec_fn=take_terminal,
            env={name: it for name, it in os.environ.items() if name not in ("COLUMNS", "LINES")}
            | {"TERM": term, "COLORTERM": "truecolor"}
            | {"BROADSHEET_DATA": str(home), "BROADSHEET_CONFIG": str(home / "settings.toml")},
        )
    os.close(slave)
    try:
        if stdin is not None and process.stdin is not None:
            process.stdin.write(stdin)
            process.stdin.close()
        yield Terminal(process, master)
    finally:
        process.kill()
        process.wait()
        os.close(master)
