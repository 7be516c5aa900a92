"""broadsheet follow, unfollow, feeds, refresh: what fills the pile."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, TextIO

import click

from tui.cli.exits import Exit, say_failure, settings_or_exit
from tui.cli.place import open_library
from tui.errors import ReadingError

if TYPE_CHECKING:
    from tui.library.records import Followed
    from tui.library.store import Library
    from tui.pipeline.refresh import Refreshing

PROCESSES = 1
"""Workers that look for a feed: there is one page to parse at a time."""
NICE = 10
"""How much a refresh gives way to the screen that asked for it, as nice(1) counts it."""
BETWEEN = 0.5
"""Seconds between two steps that another program is told."""


@click.command()
@click.option("--tag", "tags", multiple=True, help="A tag for it; may be given more than once.")
@click.argument("urls", nargs=-1, required=True)
def follow(urls: tuple[str, ...], tags: tuple[str, ...]) -> None:
    """Follow the feeds at URLS. Of a site's page its feed is found, or its news sitemap.

    The articles come with the next refresh.
    """
    from tui.pipeline import Workers, limits_of
    from tui.pipeline.following import follow as follow_one

    limits = limits_of(settings_or_exit())
    failed = False
    with open_library() as library, Workers(PROCESSES) as workers:
        for url in urls:
            try:
                found = asyncio.run(follow_one(library, _whole(url), workers, limits, tags))
            except ReadingError as error:
                say_failure(error)
                failed = True
            else:
                click.echo(f"{found.title or found.url}  {found.url}")
    sys.exit(Exit.FAILED if failed else Exit.OK)


@click.command(short_help="Stop following feeds.")
@click.argument("urls", nargs=-1, required=True)
def unfollow(urls: tuple[str, ...]) -> None:
    """Stop following the feeds at URLS, or those of the sites at URLS. Their articles stay."""
    failed = False
    with open_library(must_exist=True) as library:
        from tui.library import feeds

        for url in urls:
            found = feeds.unfollow(library, _whole(url))
            for feed in found:
                click.echo(f"no longer followed: {feed.title or feed.url}")
            if not found:
                say_failure(ReadingError(f"{url} is not followed", "“broadsheet feeds” lists all"))
                failed = True
    sys.exit(Exit.FAILED if failed else Exit.OK)


@click.group(invoke_without_command=True, short_help="List the feeds that are followed.")
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line.")
@click.pass_context
def feeds(ctx: click.Context, as_json: bool) -> None:
    """List the feeds that are followed, with what was wrong the last time."""
    if ctx.invoked_subcommand is not None:
        return
    with open_library(must_exist=True) as library:
        from tui.library import feeds as kept

        for feed in kept.followed(library):
            click.echo(_json_line(feed) if as_json else _line(feed))


@feeds.command(name="export")
@click.option("--output", "-o", type=click.File("w", "utf-8"), default="-", help="A file for it.")
def export_feeds(output: TextIO) -> None:
    """Print the feeds as OPML 2.0, which every feed reader takes."""
    with open_library(must_exist=True) as library:
        from tui.pipeline.exchanging import opml

        output.write(opml(library))


@click.command()
@click.option("--due", is_flag=True, help="Only those whose time has come: for a timer.")
@click.option("--progress", is_flag=True, help="A JSON object a step: for another program.")
def refresh(due: bool, progress: bool) -> None:
    """Ask the feeds for new articles. What a server wants left alone for now is left alone."""
    with open_library() as library:
        try:
            state = asyncio.run(_refresh(library, due, progress))
        except KeyboardInterrupt:
            click.echo("Stopped; what came is kept.", err=True)
            sys.exit(Exit.INTERRUPTED)
        from tui.library import feeds as kept

        followed = kept.followed(library)
    failures = [feed for feed in followed if feed.error and not feed.gone]
    if progress:
        return
    if not followed:
        click.echo("No feed is followed yet: “broadsheet follow ADDRESS” adds one", err=True)
        return
    parts = [f"{state.new} new", f"{state.done} of {state.feeds} feeds asked"]
    parts += [f"{state.failed} failed"] if state.failed else []
    click.echo(", ".join(parts), err=True)
    for feed in failures if state.failed else []:
        click.echo(f"  {feed.error}", err=True)
    sys.exit(Exit.FAILED if state.failed else Exit.OK)


@click.command(hidden=True)
@click.argument("url")
def take(url: str) -> None:
    """Take in the page or feed at URL and say what it was: for the screen."""
    from tui.pipeline import Workers, limits_of
    from tui.pipeline.following import take as take_one

    limits = limits_of(settings_or_exit())
    with open_library() as library, Workers(PROCESSES) as workers:
        click.echo(asyncio.run(take_one(library, _whole(url), workers, limits)))


async def _refresh(library: Library, due: bool, progress: bool) -> Refreshing:
    from tui.library import feeds as kept
    from tui.library import unstudied
    from tui.pipeline import Workers, limits_of
    from tui.pipeline.refresh import Refreshing, refresh

    wanted = kept.askable(library, time.time(), due=due)
    if not wanted and not unstudied.count(library):
        return Refreshing(0)
    limits = limits_of(settings_or_exit())
    if progress:
        os.nice(NICE)
        with Workers() as workers:
            return await refresh(library, wanted, workers, limits, _teller())
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} of {task.total} feeds"),
        TextColumn("{task.fields[said]}"),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.description}", markup=False),
    )
    console = Console(stderr=True)
    with (
        Workers() as workers,
        Progress(*columns, console=console, disable=not console.is_terminal) as bar,
    ):
        task = bar.add_task("", total=len(wanted), said="")

        def show(state: Refreshing) -> None:
            said = f"{state.new} new, {state.failed} failed, {state.per_second:.1f} a second"
            now = state.now
            if state.unstudied and state.done == state.feeds:
                now = f"{state.unstudied} to be annotated"
            bar.update(task, completed=state.done, said=said, description=now[:40])

        return await refresh(library, wanted, workers, limits, show)


def _teller() -> Callable[[Refreshing], None]:
    """Says each step as another program reads it: two a second at most, and always the last."""
    import msgspec

    said_at = 0.0

    def say(state: Refreshing) -> None:
        nonlocal said_at
        is_last = state.done == state.feeds and not state.unstudied
        if not is_last and state.seconds - said_at < BETWEEN:
            return
        said_at = state.seconds
        more = {"per_second": state.per_second, "left": state.left}
        click.echo(msgspec.json.encode({**asdict(state), **more}).decode())

    return say


def _line(feed: Followed) -> str:
    """Title, address, tags, and what is wrong."""
    tags = "".join(f" #{tag}" for tag in feed.tags)
    line = f"{feed.title or feed.url}  {feed.url}{tags}"
    return f"{line}\n  {'gone for good: ' if feed.gone else ''}{feed.error}" if feed.error else line


def _json_line(feed: Followed) -> str:
    import msgspec

    return msgspec.json.encode(feed).decode()


def _whole(url: str) -> str:
    """An address with its scheme: people leave it out."""
    return url if "://" in url else f"https://{url}"
