"""Which library is meant, and opening it from the command line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.exits import Exit, say_failure, settings_or_exit
from tui.errors import ReadingError

if TYPE_CHECKING:
    from tui.library.query import Query
    from tui.library.store import Library


def library_place() -> Path:
    """The library that --library names, or the reader's own."""
    named: Path | None = click.get_current_context().find_root().obj
    return named or settings_or_exit().data_folder


def place_that_is_there() -> Path:
    """The library's place, for a command that looks into it.

    Raises:
        ReadingError: --library names one that is not there. An empty one would be made of a name
            that was mistyped, and found to have nothing.
    """
    from tui.library.connection import file_of

    place = library_place()
    if click.get_current_context().find_root().obj and not file_of(place).exists():
        raise ReadingError(
            f"there is no library at {place}", "“broadsheet add” with this --library makes one"
        )
    return place


@contextmanager
def open_library(*, must_exist: bool = False) -> Iterator[Library]:
    """The library, closed at the end; where it cannot be used, say so and end."""
    from tui.library.upkeep import opened

    try:
        library = opened(place_that_is_there() if must_exist else library_place(), say_failure)
        try:
            yield library
        finally:
            library.close()
    except ReadingError as error:
        say_failure(error)
        sys.exit(Exit.FAILED)


def query_or_exit(words: tuple[str, ...]) -> Query:
    """The query that the words of the command line are; where it is none, point at the place."""
    from tui.library.query import QueryError, parse

    text = " ".join(words)
    try:
        return parse(text)
    except QueryError as error:
        say_failure(error)
        click.echo(f"  {text}\n  {' ' * error.place}^", err=True)
        sys.exit(Exit.USAGE)


def query_help() -> str:
    """What a QUERY may be, for the help of a command."""
    from tui.library.fields import FIELDS

    rows = [f"  {name + ':' + field.example:<22} {field.meaning}" for name, field in FIELDS.items()]
    return "\n".join(
        ["\b", "A QUERY is words and fields, all of which must hold; - before one turns it", "over,"
         " OR between two asks for either, quotation marks make a phrase.", *rows]
    )  # fmt: skip
