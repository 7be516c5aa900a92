"""The street from a source to what the reader sees: the only composition of the stages."""

from __future__ import annotations

from tui.pipeline.bulk import Outcome, read_all
from tui.pipeline.reading import Progress, Stage, limits_of, read
from tui.pipeline.workers import PageLimits, Workers

__all__ = [
    "Outcome",
    "PageLimits",
    "Progress",
    "Stage",
    "Workers",
    "limits_of",
    "read",
    "read_all",
]
