"""Article and annotations → text for people and records for programs."""

from __future__ import annotations

from tui.export.bibtex import bibtex
from tui.export.item import Item, Marked
from tui.export.markdown import markdown
from tui.export.plain import body_text, plain_reading
from tui.export.record import failure_record, item_record, record
from tui.export.tables import table

__all__ = [
    "Item",
    "Marked",
    "bibtex",
    "body_text",
    "failure_record",
    "item_record",
    "markdown",
    "plain_reading",
    "record",
    "table",
]
