"""The program: `broadsheet`, or python -m tui."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line.

    Imported here: a worker process imports the module that the program was started from, and
    needs no command line.
    """
    if _is_for_screen(sys.argv[1:]):
        # Before the command line is loaded: no thread runs yet, and the page is there sooner.
        if _is_one_page(sys.argv[1:]):
            from tui.pipeline.forerunner import send_ahead

            send_ahead()
        else:
            from tui.pipeline.server import launch
            from tui.pipeline.stages import PARSERS

            launch([PARSERS])
    from tui.cli import main as command

    command()


def _is_for_screen(arguments: list[str]) -> bool:
    """Whether this looks like a page to be read on a screen; the command line decides."""
    first = arguments[0] if arguments else ""
    return sys.stdout.isatty() and ("://" in first or os.access(first, os.R_OK))


def _is_one_page(arguments: list[str]) -> bool:
    return len(arguments) == 1 and not os.path.isdir(arguments[0])  # noqa: PTH112 - pathlib is slow


if __name__ == "__main__":
    main()
