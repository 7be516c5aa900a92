"""One article as a record that JSON can hold: what `broadsheet extract --json` prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tui.errors import ReadingError
from tui.export.item import Item, speaker_name
from tui.model import Annotations, Article, Block, Clutter, Entity, Quantity, Quote

Record = dict[str, Any]


def record(source: str, article: Article, annotations: Annotations) -> Record:
    """The record of one source; spans are half-open code points in its "text".

    A speaker is a name, a description or null; values are numbers, dates ISO 8601 text.
    """
    return {
        "source": _encodable(source),
        "url": article.url,
        "title": article.title,
        "byline": article.byline,
        "site_name": article.site_name,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "lang": article.lang,
        "excerpt": article.excerpt,
        "image": article.image,
        "text": article.text,
        "blocks": [_block(block) for block in article.blocks],
        "clutter": [_clutter(clutter) for clutter in article.clutter],
        "entities": [_entity(entity) for entity in annotations.entities],
        "quotes": [_quote(quote) for quote in annotations.quotes],
        "figures": [_figure(quantity) for quantity in annotations.quantities],
    }


def item_record(item: Item) -> Record:
    """The record of an article of the library, with what the reader did with it."""
    return record(item.article.url, item.article, item.annotations) | {
        "added": item.added.isoformat() if item.added else None,
        "verdict": item.verdict,
        "starred": item.starred,
        "tags": list(item.tags),
        "highlights": [
            {"start": marked.start, "text": marked.words, "note": marked.note}
            for marked in item.marked
        ],
    }


def failure_record(source: str, error: ReadingError) -> Record:
    """The record of a source that could not be read."""
    return {"source": _encodable(source), "error": error.message, "hint": error.hint}


def _encodable(source: str) -> str:
    """A file's name as JSON can hold it: bytes that are no text come as escapes."""
    return source.encode("utf-8", "backslashreplace").decode()


def _block(block: Block) -> Record:
    row: Record = {"kind": block.kind, "text": block.text, "level": block.level}
    extra = {"marker": block.marker, "alt": block.alt, "href": block.href}
    return row | {key: value for key, value in extra.items() if value}


def _clutter(clutter: Clutter) -> Record:
    return {
        "text": clutter.block.text or clutter.block.alt,
        "position": clutter.position,
        "reason": clutter.reason,
    }


def _entity(entity: Entity) -> Record:
    return {
        "name": entity.name,
        "label": entity.label,
        "aliases": list(entity.aliases),
        "mentions": [[mention.start, mention.end] for mention in entity.mentions],
    }


def _quote(quote: Quote) -> Record:
    return {
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "cue": quote.cue,
        "speaker": speaker_name(quote) or None,
    }


def _figure(quantity: Quantity) -> Record:
    return {
        "start": quantity.start,
        "end": quantity.end,
        "kind": quantity.kind,
        "value": _number(quantity.value),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "unit": quantity.unit,
        "approximate": quantity.approximate,
    }


def _number(value: Decimal | str | None) -> int | float | str | None:
    """A Decimal as the number that JSON has for it."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
