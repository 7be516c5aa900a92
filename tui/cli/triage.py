"""broadsheet triage: a pile with the reader's own labels, for people who label for a living."""

from __future__ import annotations

import click

MOST_LABELS = 9


def _labels(ctx: click.Context, parameter: click.Parameter, given: str) -> tuple[str, ...]:
    """The labels, parted by commas; each has a number key."""
    labels = tuple(label.strip() for label in given.split(",") if label.strip())
    if not labels or len(labels) > MOST_LABELS or len(set(labels)) < len(labels):
        raise click.BadParameter(f"give one to {MOST_LABELS} different labels, parted by commas")
    return labels


@click.command(short_help="Label pages by number keys.")
@click.option(
    "--labels",
    required=True,
    callback=_labels,
    help="Your own verdicts, for the keys 1 to 9: keep,drop,unsure.",
)
@click.argument("sources", nargs=-1, required=True)
def triage(sources: tuple[str, ...], labels: tuple[str, ...]) -> None:
    """Open SOURCES as a list to label by number keys; `broadsheet log` prints the labels."""
    from tui.cli import triage_in_reader

    triage_in_reader(sources, labels)
