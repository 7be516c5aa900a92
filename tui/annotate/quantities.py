"""The figures that an article gives, with their values, units and what they measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tui.annotate.quantifying.approximations import is_approximate
from tui.annotate.quantifying.found import Setting
from tui.annotate.quantifying.localities import countries, local_currency
from tui.annotate.quantifying.reading import read_sentence
from tui.annotate.quantifying.subjects import find_subject
from tui.annotate.quantifying.tenses import looks_ahead
from tui.annotate.quantifying.tokens import tokenise
from tui.annotate.sentences import sentences
from tui.model import Article, BlockKind, Quantity, QuantityKind

_SILENT: frozenset[BlockKind] = frozenset({"code", "image", "divider"})
"""Blocks that give no figures: the numbers of a program are not the article's."""

_IN_TABLES: frozenset[QuantityKind] = frozenset(
    {"percent", "money", "measure", "duration", "temperature", "coordinates"}
)
"""A table's cells give figures that carry their unit; its bare numbers would drown the others."""


def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """The figures of `article` in the order of its text; a span is the figure without "about".

    A measure's span holds its unit; a count's holds the number, and `unit` the noun.
    """
    found: list[Quantity] = []
    published = _usable(article.published)
    for block, offset in zip(article.blocks, article.offsets, strict=True):
        if block.kind in _SILENT:
            continue
        for quantity in _in_text(block.text, offset, published):
            if block.kind != "table" or quantity.kind in _IN_TABLES:
                found.append(quantity)
    return _localised(tuple(found), article.text)


def _localised(found: tuple[Quantity, ...], text: str) -> tuple[Quantity, ...]:
    """The same figures, with the money of the country that the article is about."""
    if not any(f.kind == "money" and text[f.end - 1].isalpha() for f in found):
        return found
    counts = countries(text)
    if not counts:
        return found
    return tuple(
        replace(figure, unit=local_currency(text[figure.start : figure.end], counts) or figure.unit)
        if figure.kind == "money" and _is_plain_name(text, figure)
        else figure
        for figure in found
    )


def _is_plain_name(text: str, figure: Quantity) -> bool:
    """Whether the currency is named without its country: "420 dirhams"."""
    words = text[figure.start : figure.end].split()
    return len(words) > 1 and not words[-2][:1].isupper()


def _usable(published: date | None) -> date | None:
    """The date of publication, unless it is too strange to count days from."""
    return published if published is not None and 1000 < published.year < 9000 else None


def _in_text(text: str, offset: int, published: date | None) -> Iterator[Quantity]:
    """The figures of a block whose text starts at `offset` in the article."""
    for start, end in sentences(text):
        tokens = tokenise(text, start, end)
        setting = Setting(published, published is not None and looks_ahead(tokens))
        for found in read_sentence(tokens, setting):
            yield Quantity(
                start=offset + tokens.starts[found.start],
                end=offset + tokens.end_of(found.end - 1),
                kind=found.kind,
                value=found.value,
                low=found.low,
                high=found.high,
                unit=found.unit,
                approximate=found.approximate or is_approximate(tokens, found.start, found.end),
                inferred=found.inferred,
                subject=find_subject(tokens, found),
                sentence=(offset + start, offset + end),
            )
