"""broadsheet import: the list that another program wrote."""

from __future__ import annotations

import sys

import click

from tui.cli.exits import Exit, say_failure
from tui.cli.place import open_library
from tui.errors import ReadingError, visible
from tui.fetch import Limits

LARGEST = 1 << 30
"""Bytes of a list: some programs put whole articles into theirs."""


@click.command(name="import", short_help="Take over the lists of other programs.")
@click.argument("files", nargs=-1, required=True, type=click.Path())
def import_list(files: tuple[str, ...]) -> None:
    """Take over the lists in FILES: pages with their tags, dates, states and marks, and feeds.

    A file may be the folder or ZIP file that Omnivore exports.

    From Pocket, Instapaper, Readwise Reader, Omnivore, Wallabag, Raindrop, a browser's bookmarks,
    OPML, newsboat, or a text file of addresses; it is seen which. The pages themselves are
    fetched when you open them, and all of them by `broadsheet add --waiting`.
    """
    from tui.fetch.exports import read_export
    from tui.model import Page
    from tui.pipeline.importing import import_list as take

    failed = False
    with open_library() as library:
        for name in files:
            try:
                export = read_export(name, Limits(size=LARGEST))
                taken = [
                    take(library, Page(part, body), export.highlights)
                    for part, body in export.lists
                ]
            except ReadingError as error:
                failed = True
                say_failure(error)
                continue
            counts = {
                "page": sum(found.new for found in taken),
                "known": sum(found.known for found in taken),
                "feed": sum(found.feeds for found in taken),
            }
            parts = [_counted(count, what) for what, count in counts.items() if count]
            said = ", ".join(parts) or "nothing new"
            click.echo(f"{visible(name)} ({taken[0].program}): {said}", err=True)
    sys.exit(Exit.FAILED if failed else Exit.OK)


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 or what == "known" else f"{count:,} {what}s"
