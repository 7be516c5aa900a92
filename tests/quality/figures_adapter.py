"""Our figures as the scorer of the shared data wants them; see README.md for the command."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block

Part = float | str | None
Find = dict[str, int | str | Part | list[Part]]


def find(text: str) -> Iterator[Find]:
    """The figures of a paragraph: a value is a number, a date, or two of them for a range."""
    for figure in find_quantities(Article((Block("paragraph", text),))):
        value: Part | list[Part] = _part(figure.value)
        if figure.low is not None:
            value = [_part(figure.low), _part(figure.high)]
        yield {
            "start": figure.start,
            "end": figure.end,
            "kind": figure.kind,
            "value": value,
            "unit": figure.unit,
        }


def find_valued(text: str) -> Iterator[Find]:
    """Those that have a value: "today" has none on a page without a date, and is not listed."""
    return (figure for figure in find(text) if figure["value"] is not None)


def find_means(text: str) -> Iterator[Find]:
    """The same with the mean for a range, which is how quantulum3 writes one."""
    for figure in find_valued(text):
        match figure["value"]:
            case [float(low), float(high)]:
                yield figure | {"value": (low + high) / 2}
            case _:
                yield figure


def _part(value: Decimal | str | None) -> Part:
    """A number as a float, a date with X for what it lacks: "--12-02" is "XXXX-12-02"."""
    if isinstance(value, Decimal):
        return float(value)
    if value is not None and value.startswith("---"):
        return "XXXX-XX-" + value[3:]
    if value is not None and value.startswith("--"):
        return "XXXX-" + value[2:]
    return value
