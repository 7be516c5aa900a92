"""broadsheet list, export and log: what the library has, on standard output."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from tui.cli.place import open_library, query_help, query_or_exit
from tui.errors import visible

if TYPE_CHECKING:
    from tui.export import Item
    from tui.library.store import Library
    from tui.model import Entry

VERDICT_SIGNS = {"": " ", "later": "w", "archived": "e", "dismissed": "d"}


class WithQueryHelp(click.Command):
    """A command whose help says what a query may be."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the fields of the query language below the options."""
        formatter.write("\n" + query_help().removeprefix("\b\n") + "\n")


@click.command(
    name="list", cls=WithQueryHelp, short_help="List the articles that a query asks for."
)
@click.option("--json", "as_json", is_flag=True, help="A JSON object a line.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many, the newest.")
@click.argument("query", nargs=-1)
def list_entries(query: tuple[str, ...], as_json: bool, limit: int | None) -> None:
    """List the articles of the library that QUERY asks for; without one, the inbox."""
    wanted = query_or_exit(query or ("is:inbox",))
    with open_library(must_exist=True) as library:
        from tui.library import entries

        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        ids = entries.listed(library, wanted, limit=limit)
        for start in range(0, len(ids), 500):
            for entry in entries.rows(library, ids[start : start + 500]):
                click.echo(_json_line(entry) if as_json else _line(entry, width))


@click.command(cls=WithQueryHelp, short_help="Print articles with their quotes and notes.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["md", "json", "csv", "bibtex"]),
    default="md",
    show_default=True,
)
@click.option(
    "--what",
    type=click.Choice(["articles", "quotes", "figures", "highlights"]),
    default="articles",
    show_default=True,
    help="The rows of a CSV table.",
)
@click.option("--output", "-o", type=click.File("w", "utf-8"), default="-", help="A file.")
@click.argument("query", nargs=-1, required=True)
def export(query: tuple[str, ...], form: str, what: Any, output: Any) -> None:
    """Print the articles that QUERY asks for, with their quotes, figures, highlights and notes."""
    wanted = query_or_exit(query)
    with open_library(must_exist=True) as library:
        from tui.library import entries

        for piece in _pieces(_items(library, entries.listed(library, wanted)), form, what):
            output.write(piece)


@click.command(short_help="Print every verdict with its time, as CSV.")
def log() -> None:
    """Print every verdict with its time, as CSV: for people who label articles for a living."""
    import csv

    from tui.library import verdicts

    with open_library(must_exist=True) as library:
        writer = csv.writer(sys.stdout)
        writer.writerow(("at", "address", "title", "before", "verdict"))
        for decision in verdicts.log(library):
            writer.writerow(
                (
                    decision.at.isoformat(),
                    decision.address,
                    decision.title,
                    decision.before or "inbox",
                    decision.verdict or "inbox",
                )
            )


def _line(entry: Entry, width: int | None) -> str:
    """Verdict, star, day, site and title, cut to the cells of the terminal where there is one."""
    signs = VERDICT_SIGNS.get(entry.verdict, entry.verdict[:1]) + ("*" if entry.starred else " ")
    day = entry.published.isoformat()[:10] if entry.published else " " * 10
    title = entry.title if not entry.error else f"{entry.title}: {entry.error}"
    line = visible(f"{signs} {day}  {entry.site[:22]:<22}  {title}")
    if width is None:
        return line
    from rich.cells import set_cell_size

    return set_cell_size(line, width).rstrip()


def _json_line(entry: Entry) -> str:
    import msgspec

    return msgspec.json.encode(entry).decode()


def _items(library: Library, ids: Iterable[int]) -> Iterator[Item]:
    from tui.export import Item, Marked
    from tui.library import entries
    from tui.model import Annotations

    for number in ids:
        article = entries.article_of(library, number)
        if article is None:
            continue
        entry = entries.entry(library, number)
        marks = library.reading(entry.address).highlights
        yield Item(
            article,
            entries.annotations_of(library, number) or Annotations(),
            entry.added,
            entry.verdict,
            entry.starred,
            entry.tags,
            tuple(Marked(mark.start, mark.words, mark.note) for mark in marks),
        )


def _pieces(items: Iterator[Item], form: str, what: Any) -> Iterator[str]:
    import msgspec

    from tui.export import bibtex, item_record, markdown, table

    if form == "csv":
        yield from table(items, what)
    elif form == "bibtex":
        yield from bibtex(items)
    elif form == "json":
        for item in items:
            yield msgspec.json.encode(item_record(item)).decode() + "\n"
    else:
        for number, item in enumerate(items):
            yield ("\n---\n\n" if number else "") + markdown(item)
