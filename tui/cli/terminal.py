"""The terminal that a screen needs, wherever input and output go."""

from __future__ import annotations

import os
import sys


def has_screen() -> bool:
    """Whether output goes to a terminal that can be drawn on: a dumb one, as in Emacs, cannot."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def take_terminal() -> bool:
    """Give the screen the terminal where input or errors go elsewhere; whether there is one.

    Textual reads keys from descriptor 0 and draws on descriptor 2. A page that is piped in stays
    readable as `sys.stdin`.
    """
    piped = [number for number in (0, 2) if not os.isatty(number)]
    if not piped:
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
        if 0 in piped:
            sys.stdin = os.fdopen(os.dup(0))
    except OSError:
        return False
    for number in piped:
        os.dup2(terminal, number)
    os.close(terminal)
    return True
