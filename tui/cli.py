"""The command line: results on standard output, everything else on standard error."""

from __future__ import annotations

import asyncio
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import aclosing
from enum import IntEnum
from io import TextIOWrapper

import click

from tui import __version__
from tui.config import Settings, default_file, load_settings, settings_path
from tui.errors import ReadingError
from tui.model import Annotations, Article


class Exit(IntEnum):
    """What the exit code says."""

    OK = 0
    FAILED = 1
    USAGE = 2
    INTERRUPTED = 130  # as shells say it: 128 and the number of the signal


class DefaultCommand(click.Group):
    """A group whose first word may be a source: then `open` is meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` name, or `open` with all of them."""
        if args and args[0] not in self.commands:
            return "open", self.commands["open"], args
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let a lone "-" (standard input) be a source."""
        if args and args[0] == "-":
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=DefaultCommand,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="SOURCE... | COMMAND [ARGS]...",
)
@click.version_option(__version__, prog_name="broadsheet")
def main() -> None:
    """Read pages in the terminal: broadsheet SOURCE...

    A SOURCE is an address, a file (HTML, text, Markdown; .gz too), a folder or a glob of them, or
    - for standard input. A file that is named like a command is given as ./NAME.
    """


@main.command(name="open", hidden=True)
@click.argument("sources", nargs=-1, required=True)
def open_sources(sources: tuple[str, ...]) -> None:
    """Open SOURCES in the reader; without a terminal, print them as `read --plain` does."""
    settings = _settings()
    if not (sys.stdout.isatty() and _terminal_for_screen()):
        _print_all(sources, settings, _plain)
        return
    found = _expanded(sources)
    from tui.pipeline import Workers

    with Workers() as workers:  # they load the parsers while we load the screens
        from tui.app import run

        sys.exit(run(found, settings, workers))


@main.command()
@click.option(
    "--json", "as_json", is_flag=True, help="A JSON object a line, with all that is known."
)
@click.argument("sources", nargs=-1, required=True)
def extract(as_json: bool, sources: tuple[str, ...]) -> None:
    """Print the articles of SOURCES as clean text or as JSON lines, in the order given."""
    _print_all(sources, _settings(), _json if as_json else _text)


@main.command()
@click.option("--plain", is_flag=True, help="Print the reading instead of opening a screen.")
@click.argument("sources", nargs=-1, required=True)
@click.pass_context
def read(ctx: click.Context, plain: bool, sources: tuple[str, ...]) -> None:
    """Read SOURCES: on a screen, or --plain for screen readers, Braille and pipes."""
    if plain:
        _print_all(sources, _settings(), _plain)
    else:
        ctx.invoke(open_sources, sources=sources)


@main.group()
def config() -> None:
    """Where the settings are, what they may be, and whether they are right."""


@config.command()
def path() -> None:
    """Print the path of the settings file."""
    click.echo(settings_path())


@config.command()
def show() -> None:
    """Print a settings file with every default and what it means."""
    click.echo(default_file(), nl=False)


@config.command()
def check() -> None:
    """Say whether the settings file is right."""
    _settings()
    click.echo(f"{settings_path()} is right", err=True)


Printer = Callable[[str, Article, Annotations], str]


def _text(source: str, article: Article, annotations: Annotations) -> str:
    from tui.export import body_text

    return body_text(article)


def _plain(source: str, article: Article, annotations: Annotations) -> str:
    from tui.export import plain_reading

    return plain_reading(article, annotations)


def _json(source: str, article: Article, annotations: Annotations) -> str:
    import msgspec

    from tui.export import record

    return msgspec.json.encode(record(source, article, annotations)).decode() + "\n"


def _print_all(sources: tuple[str, ...], settings: Settings, printer: Printer) -> None:
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
                _say_failure(source, outcome, as_json=printer is _json)
                continue
            parted = "\n" if printed and printer is not _json else ""
            sys.stdout.write(parted + printer(source, *outcome))
            sys.stdout.flush()
            printed = True
    return failed


def _say_failure(source: str, error: ReadingError, *, as_json: bool) -> None:
    click.echo(f"broadsheet: {error}", err=True)
    if os.environ.get("BROADSHEET_TRACE"):
        traceback.print_exception(error)
    if as_json:
        import msgspec

        from tui.export import failure_record

        click.echo(msgspec.json.encode(failure_record(source, error)))


def _terminal_for_screen() -> bool:
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


def _settings() -> Settings:
    try:
        return load_settings()
    except ReadingError as error:
        click.echo(f"broadsheet: {error}", err=True)
        sys.exit(Exit.USAGE)


def _expanded(sources: tuple[str, ...]) -> tuple[str, ...]:
    """The sources one by one; a folder or glob without pages is said and left out."""
    from tui.fetch.sources import expand

    found: list[str] = []
    for source in sources:
        try:
            found += expand([source])
        except ReadingError as error:
            click.echo(f"broadsheet: {error}", err=True)
    if not found:
        sys.exit(Exit.FAILED)
    return tuple(found)
