"""What search and the pages of people look in, made anew whenever an entry shows another text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tui.library.folding import folded
from tui.library.store import Library
from tui.model import Annotations, Article, Entity, Quantity

TABLES = {
    "document": ("title", "body"),
    "quote": ("speaker", "words"),
    "figure": ("kind", "sentence"),
}
"""The tables with an index of their words, and the columns that are in it."""


def index(library: Library, number: int, article: Article, annotations: Annotations | None) -> None:
    """Index the text and the annotations that entry `number` shows, and forget the older ones."""
    with library.transaction():
        forget(library, number)
        _insert(library, "document", (number, article.title, article.text), "entry, title, body")
        if annotations is not None:
            names = _keep_names(library, number, annotations)
            for quote in annotations.quotes:
                speaker = quote.speaker
                name = names.get(speaker) if isinstance(speaker, Entity) else None
                said = speaker.name if isinstance(speaker, Entity) else speaker or ""
                words = article.text[quote.start : quote.end]
                row = (number, quote.start, quote.end, said, name, words)
                _insert(library, "quote", row, 'entry, start, "end", speaker, name, words')
            _keep_figures(library, number, article, annotations, names)
            library.sqlite.execute(
                "UPDATE entry SET watched = EXISTS (SELECT 1 FROM appearance JOIN name ON name.id ="
                " appearance.name JOIN watched USING (folded, label) WHERE appearance.entry = ?1)"
                " WHERE id = ?1",
                (number,),
            )
            library.sqlite.execute("DELETE FROM unstudied WHERE entry = ?", (number,))
        fold_headline(library, number)


def fold_headline(library: Library, number: int) -> None:
    """Have the list's filter find entry `number` by what its row says now."""
    for title, site, names in library.rows(
        "SELECT title, site, names FROM entry WHERE id = ?", (number,)
    ):
        library.write(
            "INSERT INTO headline VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET folded = excluded.folded WHERE folded <> excluded.folded",
            (number, folded(f"{title}\n{site}\n{names}")),
        )


def figure_bounds(figure: Quantity) -> tuple[float | None, float | None]:
    """The least and the greatest number that a figure may mean; None for what is no number."""
    numbers = [float(v) for v in (figure.value, figure.low, figure.high) if isinstance(v, Decimal)]
    return (min(numbers), max(numbers)) if numbers else (None, None)


def forget(library: Library, number: int) -> None:
    """Take the rows of entry `number` out; an index of words has to be told what it loses."""
    for table, columns in TABLES.items():
        listed = ", ".join(columns)
        library.sqlite.execute(
            f"INSERT INTO {table}_words ({table}_words, rowid, {listed})"
            f" SELECT 'delete', id, {listed} FROM {table}_spaced WHERE entry = ?",
            (number,),
        )
        library.sqlite.execute(f"DELETE FROM {table} WHERE entry = ?", (number,))
    library.sqlite.execute("DELETE FROM appearance WHERE entry = ?", (number,))


def _insert(library: Library, table: str, row: tuple[Any, ...], columns: str) -> int:
    """Insert a row and index its words; gives its key."""
    marks = ", ".join("?" * len(row))
    key = library.sqlite.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", row).lastrowid
    listed = ", ".join(TABLES[table])
    library.sqlite.execute(
        f"INSERT INTO {table}_words (rowid, {listed})"
        f" SELECT id, {listed} FROM {table}_spaced WHERE id = ?",
        (key,),
    )
    return key or 0


def _keep_names(library: Library, number: int, annotations: Annotations) -> dict[Entity, int]:
    found: dict[Entity, int] = {}
    for entity in annotations.entities:
        name = " ".join(entity.name.split())
        library.sqlite.execute(
            "INSERT OR IGNORE INTO name (name, label, folded) VALUES (?, ?, ?)",
            (name, entity.label, folded(name)),
        )
        (row,) = library.rows(
            "SELECT id FROM name WHERE folded = ? AND label = ?", (folded(name), entity.label)
        )
        found[entity] = row[0]
        library.sqlite.execute(
            "INSERT INTO appearance VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
            (row[0], number, max(1, len(entity.mentions))),
        )
    return found


def _keep_figures(
    library: Library,
    number: int,
    article: Article,
    annotations: Annotations,
    names: dict[Entity, int],
) -> None:
    """Keep the figures, each with the names in its sentence, by whatever alias they stand there."""
    mentioned = sorted(
        (mention.start, names[entity])
        for entity in annotations.entities
        for mention in entity.mentions
    )
    columns = 'entry, start, "end", kind, low, high, unit, surface, sentence'
    for figure in annotations.quantities:
        key = _insert(library, "figure", (number, *_figure(article, figure)), columns)
        start, end = (bisect_left(mentioned, (place, 0)) for place in figure.sentence)
        library.sqlite.executemany(
            "INSERT OR IGNORE INTO figure_name VALUES (?, ?)",
            [(name, key) for _, name in mentioned[start:end]],
        )


def _figure(article: Article, figure: Quantity) -> Iterator[Any]:
    yield from (figure.start, figure.end, figure.kind, *figure_bounds(figure), figure.unit)
    yield " ".join(article.text[figure.start : figure.end].split())
    start, end = figure.sentence
    yield " ".join(article.text[start:end].split())
