"""What the sidebar lists of an article, each row with its places in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tui.app.told import told_figures
from tui.library.records import Highlight
from tui.model import Annotations, Article, Entity, Label, Quantity, Quote

Section = Literal[
    "people", "organisations", "places", "other names", "quotes", "figures", "contents", "marked"
]
SECTIONS: tuple[Section, ...] = (
    "people",
    "organisations",
    "places",
    "other names",
    "quotes",
    "figures",
    "contents",
    "marked",
)
SECTION_OF: dict[Label, Section] = {
    "PER": "people",
    "ORG": "organisations",
    "LOC": "places",
    "MISC": "other names",
}
LONGEST = 200
"""Code points of a row's words that are kept: no sidebar is wider."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row: `lead` says who or how much, `words` what; `spans` are its places in the text.

    `thing` is what it stands for: None for a heading and for what the reader marked.
    """

    section: Section
    lead: str
    words: str
    spans: tuple[tuple[int, int], ...]
    thing: Entity | Quote | Quantity | None = None


def contents(
    article: Article,
    annotations: Annotations,
    highlights: Iterable[Highlight] = (),
    *,
    figures_by_kind: bool = False,
) -> tuple[Item, ...]:
    """The rows of all sections, in the order of SECTIONS.

    Names come with the most mentioned first, quotes, figures and headings as they stand in the
    text; figures by kind and then by place where asked. What the reader marked comes last.
    """
    names = sorted(
        (entity for entity in annotations.entities if entity.mentions),
        key=lambda e: (
            SECTIONS.index(SECTION_OF[e.label]),
            -len(e.mentions),
            e.mentions[0].start,
        ),
    )
    quantities = told_figures(article, annotations)
    if figures_by_kind:
        quantities = tuple(sorted(quantities, key=lambda q: (q.kind, q.start)))
    return (
        *(_name(entity) for entity in names),
        *(_quote(article, quote) for quote in annotations.quotes),
        *(_figure(article, quantity) for quantity in quantities),
        *_headings(article),
        *(_marked(highlight) for highlight in highlights),
    )


def speaker_name(quote: Quote) -> str:
    """Who said it, or "" where the text does not say."""
    if isinstance(quote.speaker, Entity):
        return quote.speaker.name
    return quote.speaker or ""


def value_text(quantity: Quantity) -> str:
    """A figure's value as people write it: "21 %", "1,200–1,500 EUR", "2016-12-07"."""
    if quantity.low is not None or quantity.high is not None:
        value = "–".join(_number(v) for v in (quantity.low, quantity.high) if v is not None)
    else:
        value = _number(quantity.value)
    about = "≈" if quantity.approximate and value else ""
    return f"{about}{value} {quantity.unit}".strip() if value else ""


def _number(value: Decimal | str | None) -> str:
    if not isinstance(value, Decimal):
        return value or ""
    # Fixed-point notation of 1E+400 would be a line of four hundred noughts.
    return f"{value:,f}" if value.is_finite() and abs(value.adjusted()) < 15 else str(value)


def _surface(article: Article, start: int, end: int) -> str:
    return " ".join(article.text[start : min(end, start + LONGEST)].split())


def _name(entity: Entity) -> Item:
    spans = tuple((mention.start, mention.end) for mention in entity.mentions)
    return Item(SECTION_OF[entity.label], entity.name[:LONGEST], "", spans, entity)


def _quote(article: Article, quote: Quote) -> Item:
    words = _surface(article, quote.start, quote.end)
    return Item("quotes", speaker_name(quote)[:LONGEST], words, ((quote.start, quote.end),), quote)


def _figure(article: Article, quantity: Quantity) -> Item:
    """The surface is shown and not the value: it is what the eye will look for in the text."""
    surface = _surface(article, quantity.start, quantity.end)
    words = quantity.subject or _rest_of_sentence(article, quantity)
    span = (quantity.start, quantity.end)
    return Item("figures", surface, words[:LONGEST], (span,), quantity)


def _rest_of_sentence(article: Article, quantity: Quantity) -> str:
    """What follows the figure in its sentence, else what leads up to it."""
    start, end = quantity.sentence
    after = _surface(article, quantity.end, max(end, quantity.end)).strip(" ,.;:)]”’\"'»")
    return after or _surface(article, start, max(start, quantity.start))


def _marked(highlight: Highlight) -> Item:
    words = " ".join(highlight.words[:LONGEST].split())
    return Item("marked", highlight.note[:LONGEST], words, ((highlight.start, highlight.end),))


def _headings(article: Article) -> list[Item]:
    return [
        Item("contents", "  " * max(0, block.level - 2), block.text[:LONGEST], ((start, start),))
        for block, start in zip(article.blocks, article.offsets, strict=True)
        if block.kind == "heading"
    ]
