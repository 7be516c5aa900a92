"""How far each block stands from the element that holds most of what the readers picked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tui.extract.blocks import Candidate
from tui.extract.features.table import Table, Vector
from tui.extract.tree import Element

_FAR = 30


class _Way(NamedTuple):
    """Steps up to the nearest element that holds a block and the container, from either of them."""

    up: int
    down: int


def add_container(
    table: Table, found: Sequence[Candidate], counts: Vector, covers: Sequence[Vector]
) -> None:
    """The way of each block to the container, and what share of the picked words that has."""
    picked: Vector = np.mean(covers, axis=0) * counts
    container, words = _container(found, picked.tolist())
    ways = _ways([c.owner for c in found], container)
    table.add("up_to_container", [min(_FAR, way.up) for way in ways])
    table.add("down_to_container", [min(_FAR, way.down) for way in ways])
    table.add("container_share", np.full(len(found), words / max(1.0, float(picked.sum()))))


def _container(found: Sequence[Candidate], picked: Sequence[float]) -> tuple[Element | None, float]:
    """The parent of most of the picked words, and how many of them it has."""
    sums: dict[Element | None, float] = {None: 0.0}
    for candidate, words in zip(found, picked, strict=True):
        parent = candidate.owner.getparent()
        sums[parent] = sums.get(parent, 0.0) + words
    best = max(sums, key=sums.__getitem__)
    return best, sums[best]


def _ways(owners: Sequence[Element], container: Element | None) -> list[_Way]:
    known: dict[Element, _Way] = {}
    while container is not None:
        known[container] = _Way(0, len(known))
        container = container.getparent()
    return [_way(owner, known) for owner in owners]


def _way(owner: Element, known: dict[Element, _Way]) -> _Way:
    chain = []
    current: Element | None = owner
    while current is not None and current not in known:
        chain.append(current)
        current = current.getparent()
    way = known[current] if current is not None else _Way(_FAR, _FAR)
    for element in reversed(chain):
        way = _Way(way.up + 1, way.down)
        known[element] = way
    return way
