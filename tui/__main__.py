"""The program: `broadsheet`, or python -m tui."""

from __future__ import annotations


def main() -> None:
    """Run the command line.

    Imported here: a worker process imports the module that the program was started from, and
    needs no command line.
    """
    from tui.cli import main as command

    command()


if __name__ == "__main__":
    main()
