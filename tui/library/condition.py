"""A condition on entries of the library, and the error of a value that gives none."""

from __future__ import annotations

from collections.abc import Sequence

from tui.errors import ReadingError

Condition = tuple[str, Sequence[object]]
"""What stands behind WHERE, over the table `entry`, and the values for its question marks."""


class FieldError(ReadingError):
    """The value of a field is not understood."""
