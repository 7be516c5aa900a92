"""Pages, articles and annotations as compressed bytes, and back exactly as they were.

What is damaged is an error when it is unpacked: its compression carries a checksum.
"""

from __future__ import annotations

import zlib
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

import msgspec

from tui.library.faults import DamagedError
from tui.model import (
    Annotations,
    Article,
    Block,
    Clutter,
    Entity,
    Page,
    Quantity,
    QuantityKind,
    Quote,
    QuoteKind,
)

LEVEL = 3
"""zlib's sixth level is 8 % smaller and twice as slow."""

T = TypeVar("T")


class _Article(msgspec.Struct, array_like=True):
    blocks: tuple[Block, ...]
    url: str
    title: str
    byline: str
    site_name: str
    published: str
    modified: str
    lang: str
    excerpt: str
    image: str
    clutter: tuple[Clutter, ...]


class _Quote(msgspec.Struct, array_like=True):
    """`speaker` is the place of an entity among the others, or a description."""

    start: int
    end: int
    cue: str
    speaker: int | str | None
    kind: QuoteKind


class _Quantity(msgspec.Struct, array_like=True):
    """A Decimal is written "=1.50": no text of a value begins so."""

    start: int
    end: int
    kind: QuantityKind
    value: str | None
    low: str | None
    high: str | None
    unit: str
    approximate: bool
    inferred: bool
    subject: str
    sentence: tuple[int, int]


class _Annotations(msgspec.Struct, array_like=True):
    entities: tuple[Entity, ...]
    quotes: tuple[_Quote, ...]
    quantities: tuple[_Quantity, ...]
    version: str
    approximate: bool


def pack_page(page: Page) -> bytes:
    """A page as bytes."""
    return _packed(page)


def unpack_page(packed: bytes) -> Page:
    """The page that `pack_page` was given."""
    return _unpacked(packed, Page)


def pack_article(article: Article) -> bytes:
    """An article as bytes."""
    a = article
    return _packed(
        _Article(
            a.blocks, a.url, a.title, a.byline, a.site_name, day_text(a.published),
            day_text(a.modified), a.lang, a.excerpt, a.image, a.clutter,
        )
    )  # fmt: skip


def unpack_article(packed: bytes) -> Article:
    """The article that `pack_article` was given."""
    a = _unpacked(packed, _Article)
    return Article(
        a.blocks, a.url, a.title, a.byline, a.site_name, read_day(a.published),
        read_day(a.modified), a.lang, a.excerpt, a.image, a.clutter,
    )  # fmt: skip


def pack_annotations(annotations: Annotations) -> bytes:
    """Annotations as bytes."""
    places = {id(entity): place for place, entity in enumerate(annotations.entities)}
    known = {entity: place for place, entity in enumerate(annotations.entities)}

    def speaker(quote: Quote) -> int | str | None:
        if not isinstance(quote.speaker, Entity):
            return quote.speaker
        place = places.get(id(quote.speaker), known.get(quote.speaker))
        return quote.speaker.name if place is None else place

    return _packed(
        _Annotations(
            annotations.entities,
            tuple(_Quote(q.start, q.end, q.cue, speaker(q), q.kind) for q in annotations.quotes),
            tuple(_packed_quantity(q) for q in annotations.quantities),
            annotations.version,
            annotations.approximate,
        )
    )


def unpack_annotations(packed: bytes) -> Annotations:
    """The annotations that `pack_annotations` was given; speakers are entities of theirs again."""
    found = _unpacked(packed, _Annotations)
    return Annotations(
        found.entities,
        tuple(
            Quote(
                q.start,
                q.end,
                q.cue,
                found.entities[q.speaker] if isinstance(q.speaker, int) else q.speaker,
                q.kind,
            )
            for q in found.quotes
        ),
        tuple(_unpacked_quantity(q) for q in found.quantities),
        found.version,
        found.approximate,
    )


def day_text(day: date | None) -> str:
    """A day or a moment as ISO 8601, "" for none."""
    return day.isoformat() if day else ""


def read_day(text: str) -> date | None:
    """The day or the moment that `day_text` was given."""
    if not text:
        return None
    return datetime.fromisoformat(text) if len(text) > 10 else date.fromisoformat(text)


def _packed_quantity(q: Quantity) -> _Quantity:
    return _Quantity(
        q.start, q.end, q.kind, _value_text(q.value), _value_text(q.low), _value_text(q.high),
        q.unit, q.approximate, q.inferred, q.subject, q.sentence,
    )  # fmt: skip


def _unpacked_quantity(q: _Quantity) -> Quantity:
    return Quantity(
        q.start, q.end, q.kind, _read_value(q.value), _read_value(q.low), _read_value(q.high),
        q.unit, q.approximate, q.inferred, q.subject, q.sentence,
    )  # fmt: skip


def _value_text(value: Decimal | str | None) -> str | None:
    return f"={value}" if isinstance(value, Decimal) else value


def _read_value(text: str | None) -> Decimal | str | None:
    return Decimal(text[1:]) if text and text.startswith("=") else text


def _packed(value: object) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(value), LEVEL)


def _unpacked(packed: bytes, kind: type[T]) -> T:
    try:
        return msgspec.msgpack.decode(zlib.decompress(packed), type=kind)
    except (zlib.error, msgspec.DecodeError) as error:
        raise DamagedError(
            f"what the library has of this page is damaged: {error}",
            "Add it again; “broadsheet library check” says what else is damaged",
        ) from error
