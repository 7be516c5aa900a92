"""Importing this loads what annotating an article, and sketching it, takes."""

from __future__ import annotations

import tui.stories  # noqa: F401
from tui.annotate import warm
from tui.pipeline.loading import uncollected

with uncollected():
    warm()
