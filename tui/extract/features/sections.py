"""The blocks before and after each block: its section, and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.extract.blocks import Candidate
from tui.extract.clues import WORDINGS
from tui.extract.features.table import Table, Vector, shifted

_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)


def add_sections(
    table: Table,
    found: Sequence[Candidate],
    wordings: NDArray[np.int64],
    counts: Vector,
    links: Vector,
    covers: Sequence[Vector],
) -> None:
    """The section that a block stands in: from one heading to the next."""
    n = len(found)
    heads = np.array([c.block.kind == "heading" for c in found])
    ids = np.cumsum(heads, dtype=np.int64)
    agreed: Vector = np.mean(covers, axis=0)
    starts = np.concatenate(([0], np.flatnonzero(heads)))
    head = starts[ids] if len(starts) > 1 else np.zeros(n, dtype=int)
    places = np.arange(n)
    table.add("from_heading", places - head)
    table.add("heading_coverage", agreed[head])
    table.add("heading_level", [found[i].block.level for i in head])
    for name in ("related", "comment", "share", "subscribe", "about", "tags", "contents", "follow"):
        table.add(f"under_{name}", wordings[head] >> WORDINGS.index(name) & 1)
    words = np.bincount(ids, counts)
    safe = np.maximum(1, words)
    size = np.bincount(ids)
    table.add("section_words", words[ids])
    table.add("section_blocks", size[ids])
    table.add("section_links", (np.bincount(ids, counts * links) / safe)[ids])
    table.add("section_coverage", (np.bincount(ids, counts * agreed) / safe)[ids])
    following = np.minimum(ids + 1, len(words) - 1)
    table.add("next_section_words", words[following])
    table.add("next_section_coverage", (np.bincount(ids, counts * agreed) / safe)[following])


def add_neighbours(table: Table, counts: Vector, links: Vector, covers: Sequence[Vector]) -> None:
    """The blocks within three places, and how much of those within fifteen the readers picked."""
    named = {"words": counts, "links": links}
    named |= {f"cover{i}": cover for i, cover in enumerate(covers)}
    for offset in _NEIGHBOURS:
        for name, column in named.items():
            table.add(f"{name}{offset:+d}", shifted(column, offset))
    agreed: Vector = np.mean(covers, axis=0)
    for width in (5, 15):
        kernel = np.ones(width)
        heavy = np.convolve(counts, kernel, "full")
        shared = np.convolve(counts * agreed, kernel, "full")
        mean = shared / np.maximum(1, heavy)
        n = len(counts)
        table.add(f"coverage_before_{width}", mean[:n])
        table.add(f"coverage_after_{width}", mean[width - 1 : width - 1 + n])
