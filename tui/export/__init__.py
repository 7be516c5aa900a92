"""Article and annotations → text for people and records for programs."""

from __future__ import annotations

from tui.export.plain import body_text, plain_reading
from tui.export.record import failure_record, record

__all__ = ["body_text", "failure_record", "plain_reading", "record"]
