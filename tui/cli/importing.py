"""broadsheet import: the list that another program wrote."""

from __future__ import annotations

import sys

import click

from tui.cli.exits import Exit, say_failure
from tui.cli.place import open_library
from tui.errors import ReadingError
from tui.fetch import Limits

LARGEST = 1 << 30
"""Bytes of a list: some programs put whole articles into theirs."""


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, type=click.Path())
def import_list(files: tuple[str, ...]) -> None:
    """Take over the lists in FILES: pages with their tags, dates, states and marks, and feeds.

    From Pocket, Instapaper, Readwise Reader, Omnivore, Wallabag, Raindrop, a browser's bookmarks,
    OPML, newsboat, or a text file of addresses; it is seen which. The pages themselves are
    fetched when you open them, and all of them by `broadsheet add --waiting`.
    """
    from tui.fetch.files import read_bytes
    from tui.model import Page
    from tui.pipeline.importing import import_list as take

    failed = False
    with open_library() as library:
        for name in files:
            try:
                found = take(library, Page(name, read_bytes(name, Limits(size=LARGEST))))
            except ReadingError as error:
                failed = True
                say_failure(error)
                continue
            parts = [f"{found.new} pages"] if found.new else []
            parts += [f"{found.known} known"] if found.known else []
            parts += [f"{found.feeds} feeds"] if found.feeds else []
            click.echo(f"{name} ({found.program}): {', '.join(parts) or 'nothing new'}", err=True)
    sys.exit(Exit.FAILED if failed else Exit.OK)
