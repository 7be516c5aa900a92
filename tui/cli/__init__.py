"""The command line: results on standard output, everything else on standard error."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from tui import __version__
from tui.cli.exits import Exit, say_failure, say_wrong_setting, settings_or_exit
from tui.cli.group import Commands
from tui.errors import ReadingError, SettingsError

if TYPE_CHECKING:
    from tui.config import Settings
    from tui.pipeline import Workers


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="SOURCE... | COMMAND [ARGS]...",
)
@click.version_option(__version__, prog_name="broadsheet")
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    help="Another library than your own: a file, or a folder that has one.",
)
@click.pass_context
def main(ctx: click.Context, library: Path | None) -> None:
    """Read pages in the terminal: broadsheet SOURCE..., or the inbox without one.

    A SOURCE is an address, a file (HTML, text, Markdown; .gz too), a folder or a glob of them, or
    - for standard input. A file that is named like a command is given as ./NAME.
    """
    ctx.obj = library
    if ctx.invoked_subcommand is None:
        open_inbox()


@main.command(name="open", hidden=True)
@click.argument("sources", nargs=-1, required=True)
def open_sources(sources: tuple[str, ...]) -> None:
    """Open SOURCES in the reader; without a terminal, print them as `read --plain` does."""
    open_in_reader(sources)


def open_inbox() -> NoReturn:
    """Open the library; where there is no terminal, list its inbox. Does not come back."""
    from tui.cli.terminal import has_screen, take_terminal

    if has_screen():
        _hasten()
        if take_terminal():
            _run(())
    from tui.cli.listing import list_entries

    click.get_current_context().invoke(list_entries)
    sys.exit(Exit.OK)


def open_in_reader(sources: tuple[str, ...]) -> NoReturn:
    """Open `sources` on a screen, or print them where there is none; does not come back."""
    from tui.cli.terminal import has_screen, take_terminal

    if has_screen():
        _hasten()
    settings = settings_or_exit()
    if not (has_screen() and take_terminal()):
        from tui.cli.printing import plain, print_all
        from tui.pipeline.loading import ease

        ease()
        print_all(sources, settings, plain)
    _run(_expanded(sources))


def _hasten() -> None:
    """Have another process load the parsers while we load the screens, and nothing hold us up.

    The application eases that once its first frame is on the screen.
    """
    from tui.pipeline.forerunner import sent
    from tui.pipeline.loading import hasten

    hasten()
    if sent() is None:
        from tui.pipeline.server import launch
        from tui.pipeline.stages import PARSERS

        launch([PARSERS])


def triage_in_reader(sources: tuple[str, ...], labels: tuple[str, ...]) -> NoReturn:
    """Open `sources` as a list to label; does not come back."""
    from tui.cli.terminal import has_screen, take_terminal

    if not (has_screen() and take_terminal()):
        raise click.UsageError("triage needs a terminal")
    _hasten()
    _run(_expanded(sources), labels)


def _run(sources: tuple[str, ...], labels: tuple[str, ...] = ()) -> NoReturn:
    library: Path | None = click.get_current_context().find_root().obj
    settings = settings_or_exit()
    with _workers(sources, settings) as workers:
        from tui.app import run

        try:
            sys.exit(run(sources, settings, workers, library, labels))
        except SettingsError as error:  # a key of no verb: all else is seen as it is loaded
            say_wrong_setting(error)
            sys.exit(Exit.USAGE)


def _workers(sources: tuple[str, ...], settings: Settings) -> Workers:
    """Workers, with the first page in hand where a process was sent ahead for it."""
    from tui.fetch import is_address
    from tui.pipeline import Workers, limits_of
    from tui.pipeline.forerunner import sent
    from tui.pipeline.stages import PARSERS

    ahead = sent()
    if ahead is None:
        return Workers(first=[PARSERS])
    workers = Workers(ahead=ahead)
    if sources and not is_address(sources[0]):
        workers.begin(sources[0], limits_of(settings))
    return workers


def _expanded(sources: tuple[str, ...]) -> tuple[str, ...]:
    """The sources one by one; a folder or glob without pages is said and left out."""
    from tui.fetch.sources import expand

    found: list[str] = []
    for source in sources:
        try:
            found += expand([source])
        except ReadingError as error:
            say_failure(error)
    if not found:
        sys.exit(Exit.FAILED)
    return tuple(found)
