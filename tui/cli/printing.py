"""broadsheet extract, and read --plain: readings on standard output."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import aclosing
from io import TextIOWrapper
from typing import NoReturn

import click

from tui.cli.exits import Exit, say_failure, settings_or_exit
from tui.config import Settings
from tui.errors import ReadingError
from tui.model import Annotations, Article


@click.command(short_help="Print articles as text or JSON lines.")
@click.option(
    "--json", "as_json", is_flag=True, help="A JSON object a line, with all that is known."
)
@click.argument("sources", nargs=-1, required=True)
def extract(as_json: bool, sources: tuple[str, ...]) -> None:
    """Print the articles of SOURCES as clean text or as JSON lines, in the order given."""
    print_all(sources, settings_or_exit(), _json if as_json else _text)


@click.command(short_help="Read on a screen, or --plain anywhere.")
@click.option("--plain", "as_text", is_flag=True, help="Print the reading, open no screen.")
@click.argument("sources", nargs=-1, required=True)
def read(as_text: bool, sources: tuple[str, ...]) -> None:
    """Read SOURCES: on a screen, or --plain for screen readers, Braille and pipes."""
    if as_text:
        print_all(sources, settings_or_exit(), plain)
    else:
        from tui.cli import open_in_reader

        open_in_reader(sources)


Printer = Callable[[str, Article, Annotations], str]


def _text(source: str, article: Article, annotations: Annotations) -> str:
    from tui.export import body_text

    return body_text(article)


def plain(source: str, article: Article, annotations: Annotations) -> str:
    """The whole reading in one column."""
    from tui.export import plain_reading

    return plain_reading(article, annotations)


def _json(source: str, article: Article, annotations: Annotations) -> str:
    import msgspec

    from tui.export import record

    return msgspec.json.encode(record(source, article, annotations)).decode() + "\n"


def print_all(sources: tuple[str, ...], settings: Settings, printer: Printer) -> NoReturn:
    """Print each source as it comes, in the order given, and exit with what became of them."""
    if isinstance(sys.stdout, TextIOWrapper):
        encoding = "utf-8" if printer is _json else None
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    try:
        failed = asyncio.run(_print_readings(sources, settings, printer))
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.OK)
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    sys.exit(Exit.FAILED if failed else Exit.OK)


async def _print_readings(sources: tuple[str, ...], settings: Settings, printer: Printer) -> bool:
    """Whether any source failed."""
    from tui.pipeline import limits_of, read_all

    failed = printed = False
    async with aclosing(read_all(sources, limits_of(settings))) as readings:
        async for source, outcome in readings:
            if isinstance(outcome, ReadingError):
                failed = True
                _say(source, outcome, as_json=printer is _json)
                continue
            parted = "\n" if printed and printer is not _json else ""
            sys.stdout.write(parted + printer(source, *outcome))
            sys.stdout.flush()
            printed = True
    return failed


def _say(source: str, error: ReadingError, *, as_json: bool) -> None:
    say_failure(error)
    if as_json:
        import msgspec

        from tui.export import failure_record

        click.echo(msgspec.json.encode(failure_record(source, error)))
