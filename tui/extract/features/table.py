"""Named columns on their way to a matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row for each block and a name for each column."""

    matrix: Matrix
    names: tuple[str, ...]

    def column(self, name: str) -> NDArray[np.float32]:
        """The numbers of one name."""
        return self.matrix[:, self.names.index(name)]


@dataclass(slots=True)
class Table:
    """Named columns under way to a matrix."""

    names: list[str]
    columns: list[Vector]

    def add(self, name: str, column: NDArray[np.generic] | Sequence[float]) -> Vector:
        """Append a column and give it back."""
        values = np.asarray(column, dtype=np.float64)
        self.names.append(name)
        self.columns.append(values)
        return values


def shifted(column: Vector, offset: int) -> Vector:
    """The column as seen from `offset` rows away; -1 past either end."""
    result = np.full(len(column), -1.0)
    if offset > 0:
        result[:-offset] = column[offset:]
    else:
        result[-offset:] = column[:offset]
    return result
