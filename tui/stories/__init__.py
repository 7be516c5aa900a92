"""Which articles tell the same story, and what each of them has that the others lack."""

from __future__ import annotations

from tui.stories.differences import Telling, differences
from tui.stories.same import alike
from tui.stories.sketching import sketch

__all__ = ["Telling", "alike", "differences", "sketch"]
