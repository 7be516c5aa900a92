"""A real pseudo-terminal with the program in it, and every byte that it wrote."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

ROOT = str(Path(__file__).resolve().parents[2])


class Terminal:
    """Runs a command on a terminal of `columns` by `lines`; `wire` is what it wrote."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 120,
        lines: int = 40,
        environment: Mapping[str, str] | None = None,
        program: tuple[str, ...] = ("-m", "tui"),
    ) -> None:
        self.wire = b""
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._process, self.file = pty.fork()
        if self._process == 0:  # pragma: no cover (the child)
            kept = {
                key: value
                for key, value in os.environ.items()
                if key not in {"NO_COLOR", "TMUX", "COLUMNS", "LINES"}
            }
            kept |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": ROOT}
            kept |= environment or {}
            os.execve(sys.executable, [sys.executable, *program, *arguments], kept)
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, size)

    def read(self, seconds: float) -> None:
        """Take what the program writes until it has been silent for `seconds`."""
        while select.select([self.file], [], [], seconds)[0]:
            data = self.take()
            if not data:
                return
            self._stream.feed(_for_pyte(data))

    def take(self) -> bytes:
        """What the program has written now, put on the wire and not on the screen.

        Empty when it has gone. Drawing a screen takes pyte 20 ms.
        """
        try:
            data = os.read(self.file, 65536)
        except OSError:
            return b""
        self.wire += data
        return data

    def until(self, happened: Callable[[str], bool], seconds: float = 30.0) -> str:
        """The screen as soon as it is as it should be."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.05)
            if happened(self.text):
                return self.text
        raise AssertionError(f"it never happened; on the screen was:\n{self.text}")

    def press(self, keys: str) -> None:
        """Type, and let the program answer."""
        os.write(self.file, keys.encode())
        self.read(0.15)

    def suspend_and_resume(self) -> None:
        """Suspend the program as ctrl+z does, wipe the terminal as a shell does, and go on."""
        self.press("\x1a")
        os.waitpid(self._process, os.WUNTRACED)
        self.read(0.15)
        self.screen.reset()
        os.kill(self._process, signal.SIGCONT)

    @property
    def process(self) -> int:
        """The number of the program's process."""
        return self._process

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self._process, signal.SIGTERM)
        for _ in range(100):
            if os.waitpid(self._process, os.WNOHANG)[0]:
                break
            self.read(0.05)
        else:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        os.close(self.file)


_KITTY = re.compile(rb"\x1b\[[<>=][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\]22;[a-z-]*\x1b?\\?")


def _for_pyte(data: bytes) -> bytes:
    """`data` without the sequences that pyte prints because it does not know them."""
    return _KITTY.sub(b"", data)
