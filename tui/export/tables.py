"""Articles, quotes, figures and highlights as CSV, a row each, for people who count them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Literal

from tui.export.item import Item, one_line, speaker_name
from tui.model import Quantity

Kind = Literal["articles", "quotes", "figures", "highlights"]
Cell = str | int | Decimal | None

SOURCE = ("url", "title", "site", "published")
COLUMNS: dict[Kind, tuple[str, ...]] = {
    "articles": (*SOURCE, "byline", "words", "added", "verdict", "starred", "tags", "names"),
    "quotes": ("speaker", "words", "kind", "cue", *SOURCE),
    "figures": ("figure", "kind", "value", "low", "high", "unit", "subject", "sentence", *SOURCE),
    "highlights": ("words", "note", *SOURCE),
}


def table(items: Iterable[Item], kind: Kind = "articles") -> Iterator[str]:
    """The lines of the table, its head first, each with its line end (RFC 4180)."""
    yield _line(COLUMNS[kind])
    rows = {"articles": _articles, "quotes": _quotes, "figures": _figures, "highlights": _marked}
    for item in items:
        for row in rows[kind](item):
            yield _line(row)


def _line(cells: Iterable[Cell]) -> str:
    line = StringIO(newline="")
    csv.writer(line).writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(cell: Cell) -> str | int | Decimal:
    """A cell as a spreadsheet shows it: text that looks like a formula is not to be run."""
    if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell:
        return f"'{cell}"
    return "" if cell is None else cell


def _source(item: Item) -> tuple[Cell, ...]:
    article = item.article
    return article.url, one_line(article.title), article.site_name, _day(article.published)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _articles(item: Item) -> Iterator[tuple[Cell, ...]]:
    yield (
        *_source(item),
        item.article.byline,
        len(item.article.text.split()),
        _day(item.added),
        item.verdict,
        int(item.starred),
        " ".join(item.tags),
        "; ".join(entity.name for entity in item.annotations.entities),
    )


def _quotes(item: Item) -> Iterator[tuple[Cell, ...]]:
    for quote in item.annotations.quotes:
        words = one_line(item.article.text[quote.start : quote.end])
        yield speaker_name(quote), words, quote.kind, quote.cue, *_source(item)


def _figures(item: Item) -> Iterator[tuple[Cell, ...]]:
    for figure in item.annotations.quantities:
        yield (
            one_line(item.article.text[figure.start : figure.end]),
            figure.kind,
            figure.value,
            figure.low,
            figure.high,
            figure.unit,
            figure.subject,
            _sentence(item, figure),
            *_source(item),
        )


def _sentence(item: Item, figure: Quantity) -> str:
    start, end = figure.sentence
    return one_line(item.article.text[start:end])


def _marked(item: Item) -> Iterator[tuple[Cell, ...]]:
    for marked in item.marked:
        yield one_line(marked.words), one_line(marked.note), *_source(item)
