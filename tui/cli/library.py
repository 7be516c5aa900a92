"""broadsheet library: the library's file checked, repaired, copied and made small."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from tui.cli.exits import Exit, say_failure
from tui.cli.place import library_place, open_library, place_that_is_there
from tui.errors import ReadingError


@click.group(short_help="Check, repair or copy the library's file.")
def library() -> None:
    """Look after the library's file: where it is damaged, say so and mend it."""


@library.command(short_help="Say whether the file is sound.")
def check() -> None:
    """Say whether the library is sound, and what is wrong with it if not."""
    with _failures_said():
        problems = _problems()
        for problem in problems:
            click.echo(problem)
        if problems:
            click.echo("“broadsheet library repair” saves what can be read", err=True)
            sys.exit(Exit.FAILED)
        click.echo(f"{_path()} is sound", err=True)


@library.command(short_help="Save what can be read of a damaged file.")
def repair() -> None:
    """Put what can be read of a damaged library in its place, and the damaged file aside."""
    from tui.library.faults import DamagedError
    from tui.library.repair import repair

    with _failures_said():
        try:
            sound = not _problems()
        except DamagedError:
            sound = False
        if sound:
            click.echo(f"{_path()} is sound: nothing to repair", err=True)
            return
        click.echo(f"{repair(_path(), _say_progress)}", err=True)


@library.command(short_help="Copy the file.")
@click.argument("target", type=click.Path(path_type=Path), required=False)
def backup(target: Path | None) -> None:
    """Copy the library to TARGET, or beside itself with the day in its name."""
    from tui.library import upkeep

    with open_library(must_exist=True) as opened, _failures_said():
        path = _path()
        today = datetime.now(UTC).date().isoformat()
        target = target or path.with_name(f"{path.stem}-{today}{path.suffix}")
        upkeep.backup(opened, target)
        click.echo(target)


@library.command()
def vacuum() -> None:
    """Give back the space on the disk that nothing uses any more."""
    from tui.library import upkeep

    with open_library(must_exist=True):
        pass  # it is there, sound enough to be opened, and of the newest version
    with _failures_said():
        click.echo(f"{upkeep.vacuum(_path()) / 1e6:.1f} MB given back", err=True)


def _problems() -> list[str]:
    """What is wrong with the library, as it is: it is not repaired when it is opened."""
    from tui.library.store import Library
    from tui.library.upkeep import check

    with closing(Library(place_that_is_there())) as opened:
        return list(check(opened))


def _path() -> Path:
    from tui.library.connection import file_of

    return file_of(library_place())


def _say_progress(done: int, size: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{done} of {size}", err=True, nl=done == size)


@contextmanager
def _failures_said() -> Iterator[None]:
    try:
        yield
    except ReadingError as error:
        say_failure(error)
        sys.exit(Exit.FAILED)
