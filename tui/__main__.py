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
        # Before the command line is loaded: the first page is there 20 ms sooner.
        from tui.pipeline.server import launch
        from tui.pipeline.stages import PARSERS

        launch([PARSERS])
    from tui.cli import main as command

    command()


def _is_for_screen(arguments: list[str]) -> bool:
    """Whether this looks like a page to be read on a screen; the command line decides."""
    first = arguments[0] if arguments else ""
    return sys.stdout.isatty() and ("://" in first or os.access(first, os.R_OK))


if __name__ == "__main__":
    main()
