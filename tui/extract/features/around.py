"""The elements around each block: their names, their classes, and the blocks they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tui.extract.blocks import Candidate
from tui.extract.clues import CLASS_GROUPS, TAG_GROUPS, class_bits, is_hidden, tag_bits
from tui.extract.features.table import Table, Vector
from tui.extract.tree import Element

_HIDDEN_BIT = 1 << len(TAG_GROUPS)
_LEVELS = 5


class Place(NamedTuple):
    """What the elements around a block say, gathered once for each element of the page.

    A tuple: a page makes hundreds, and a frozen dataclass takes four times as long to make.
    """

    tags: int
    own: int
    near: int
    far: int
    depth: int
    signature: str


def places_of(found: Sequence[Candidate]) -> list[Place]:
    """The place of each candidate, from the elements around it."""
    known: dict[Element, Place] = {}
    return [_place(c.element, known) for c in found]


def _place(element: Element, known: dict[Element, Place]) -> Place:
    chain = []
    current = element
    while current is not None and current not in known and current.tag not in ("body", "html"):
        chain.append(current)
        current = current.getparent()
    place = known[current] if current in known else Place(0, 0, 0, 0, 0, "")
    for current in reversed(chain):
        bits = class_bits(current)
        tag = tag_bits(current) | (_HIDDEN_BIT if is_hidden(current) else 0)
        place = Place(
            place.tags | tag,
            bits,
            bits | place.own,
            place.far | bits,
            place.depth + 1,
            f"{current.tag}.{current.get('class') or ''}",
        )
        known[current] = place
    return place


def add_places(table: Table, found: Sequence[Candidate], places: Sequence[Place]) -> None:
    """What the elements around each block are, and what their classes say."""
    table.add("depth", [p.depth for p in places])
    tags = np.array([p.tags for p in places], dtype=np.int64)
    owners = np.array([tag_bits(c.owner) for c in found], dtype=np.int64)
    for bit, name in enumerate((*TAG_GROUPS, "hidden")):
        table.add(f"in_{name}", tags >> bit & 1)
    for bit, name in enumerate(TAG_GROUPS):
        if name in ("p", "li", "td", "a", "span", "dd", "dt", "button"):
            table.add(f"is_{name}", owners >> bit & 1)
    own = np.array([p.own for p in places], dtype=np.int64)
    near = np.array([p.near for p in places], dtype=np.int64)
    far = np.array([p.far for p in places], dtype=np.int64)
    for bit, name in enumerate(CLASS_GROUPS):
        table.add(f"class_{name}", (own >> bit & 1) + (near >> bit & 1) + (far >> bit & 1))


def add_groups(
    table: Table,
    found: Sequence[Candidate],
    places: Sequence[Place],
    counts: Vector,
    links: Vector,
    covers: Sequence[Vector],
) -> None:
    """Sums over the blocks that share an enclosing element, or are of the same make."""
    agreed: Vector = np.mean(covers, axis=0)
    total = max(1.0, counts.sum())
    chains = [_ancestors(c.owner) for c in found]
    for level in range(_LEVELS):
        keys = [chain[level] if level < len(chain) else chain[-1] for chain in chains]
        _add_group(table, f"around{level}", keys, counts, links, agreed, total)
    makes = [
        (p.signature, chain[0].tag, chain[0].get("class"))
        for p, chain in zip(places, chains, strict=True)
    ]
    _add_group(table, "make", makes, counts, links, agreed, total)


def _ancestors(owner: Element) -> list[Element]:
    chain: list[Element] = []
    current = owner.getparent()
    while current is not None and current.tag != "html" and len(chain) < _LEVELS:
        chain.append(current)
        current = current.getparent()
    return chain or [owner]


def _add_group(
    table: Table,
    name: str,
    keys: Sequence[object],
    counts: Vector,
    links: Vector,
    agreed: Vector,
    total: float,
) -> None:
    numbers: dict[object, int] = {}
    ids = np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)
    size = np.bincount(ids)
    words = np.bincount(ids, counts)
    safe = np.maximum(1, words)
    table.add(f"{name}_blocks", size[ids])
    table.add(f"{name}_words", words[ids] / total)
    table.add(f"{name}_words_a_block", (words / size)[ids])
    table.add(f"{name}_links", (np.bincount(ids, counts * links) / safe)[ids])
    table.add(f"{name}_coverage", (np.bincount(ids, counts * agreed) / safe)[ids])
