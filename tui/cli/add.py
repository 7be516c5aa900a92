"""broadsheet add: pages into the library, by the thousand."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.exits import Exit, settings_or_exit
from tui.cli.place import open_library

if TYPE_CHECKING:
    from tui.library.store import Library
    from tui.pipeline.ingest import Added


@click.command(short_help="Add pages to the library, by the thousand.")
@click.option("--again", is_flag=True, help="Read also what the library has already.")
@click.option("--waiting", is_flag=True, help="All that the library has no article of yet.")
@click.argument("sources", nargs=-1)
def add(sources: tuple[str, ...], again: bool, waiting: bool) -> None:
    """Add SOURCES to the library: addresses, files, folders, globs, or a file of addresses.

    What is there already is left, so an interrupted run goes on where it stopped. Without a
    screen, the failures are all that is said.
    """
    if not sources and not waiting:
        raise click.UsageError("Missing argument 'SOURCES...'.")
    with open_library() as library:
        if waiting:
            from tui.library.entries import unread_sources

            sources = (*sources, *unread_sources(library))
        try:
            added = asyncio.run(_add(library, sources, again))
        except KeyboardInterrupt:
            click.echo("Stopped; what was added is kept. Run it again to go on.", err=True)
            sys.exit(Exit.INTERRUPTED)
    failures = [one for one in added if one.failed]
    known = sum(one.known for one in added)
    parts = [f"{len(added) - known - len(failures)} added"]
    parts += [f"{known} known"] if known else []
    parts += [f"{len(failures)} failed"] if failures else []
    click.echo(", ".join(parts), err=True)
    for one in failures:
        click.echo(f"  {one.entry.error}", err=True)
    sys.exit(Exit.FAILED if failures else Exit.OK)


async def _add(library: Library, sources: tuple[str, ...], again: bool) -> list[Added]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    from tui.pipeline import limits_of
    from tui.pipeline.ingest import add_all
    from tui.pipeline.planning import planned

    wanted = [source for source, _ in planned(_with_lists(sources))]
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} of {task.total}"),
        TextColumn("{task.fields[speed]}"),
        TextColumn("{task.fields[failed]}"),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.description}", markup=False),
    )
    added: list[Added] = []
    failures = 0
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=len(wanted), speed="", failed="")
        limits = limits_of(settings_or_exit())
        async with aclosing(add_all(wanted, library, limits, again=again)) as found:
            async for one in found:
                added.append(one)
                speed = progress.tasks[0].speed
                failures += one.failed
                progress.update(
                    task,
                    advance=1,
                    description=one.entry.title[:40],
                    speed=f"{speed:.1f} pages a second" if speed else "",
                    failed=f"{failures} failed" if failures else "",
                )
    return added


def _with_lists(sources: Iterable[str]) -> Iterable[str]:
    """The sources, with the addresses of a file of addresses in its place."""
    for source in sources:
        yield from _addresses_in(source) or [source]


def _addresses_in(source: str) -> list[str]:
    """The addresses in a text file in which nothing else stands, else none."""
    path = Path(source)
    if path.suffix.lower() not in {".txt", ".urls", ".list", ""} or not path.is_file():
        return []
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    found = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    all_are = all(line.lower().startswith(("http://", "https://")) for line in found)
    return found if all_are and not any(" " in line for line in found) else []
