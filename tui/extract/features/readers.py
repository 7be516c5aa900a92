"""What the readers picked of each block, and where the block stands to what they picked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.extract.content import Readings
from tui.extract.coverage import BlockIndex, pick_of
from tui.extract.features.table import Table, Vector


def add_coverage(
    table: Table, words: Sequence[tuple[str, ...]], counts: Vector, readings: Readings
) -> list[Vector]:
    """The share of each block that each reader picked; gives those of the readers that guess."""
    covers = []
    before = np.concatenate(([0], np.cumsum(counts)))[:-1]
    total = max(1.0, counts.sum())
    index = BlockIndex(words)
    for name in ("readability", "trafilatura", "resiliparse", "publisher"):
        pick = pick_of(getattr(readings, name))
        cover = index.shares(pick)
        table.add(f"{name}", cover)
        table.add(f"{name}_words", np.full(len(words), pick.words))
        table.add(f"{name}_of_page", np.full(len(words), (cover * counts).sum() / total))
        anchors = np.flatnonzero((cover > 0.6) & (counts >= 8))
        first, last = (anchors[0], anchors[-1]) if len(anchors) else (0, len(words) - 1)
        places = np.arange(len(words))
        table.add(f"{name}_from_first", places - first)
        table.add(f"{name}_from_last", places - last)
        table.add(f"{name}_words_from_first", before - before[first])
        table.add(f"{name}_words_from_last", before - before[last])
        if name != "publisher":
            covers.append(cover)
    table.add("readers", np.sum([c >= 0.5 for c in covers], axis=0))
    table.add("coverage", np.sum(covers, axis=0))
    for a in range(3):
        for b in range(a):
            both = (np.minimum(covers[a], covers[b]) * counts).sum()
            either = (np.maximum(covers[a], covers[b]) * counts).sum()
            table.add(f"agree_{a}_{b}", np.full(len(words), both / max(1.0, either)))
    return covers
