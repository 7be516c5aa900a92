"""The block's own words, marks and links."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.extract.blocks import Candidate
from tui.extract.clues import WORDINGS
from tui.extract.features.table import Table, Vector

_KINDS = ("paragraph", "heading", "list_item", "blockquote", "code", "table", "caption")
_ENDS = tuple(".!?…。！？:;,”\"»'’)")


def add_text(
    table: Table,
    found: Sequence[Candidate],
    texts: Sequence[str],
    counts: Vector,
    wordings: NDArray[np.int64],
) -> None:
    """What each block is and how it is written."""
    lengths = np.array([len(t) for t in texts], dtype=np.float64)
    table.add("words", counts)
    table.add("characters_a_word", lengths / np.maximum(1, counts))
    for kind in _KINDS:
        table.add(f"kind_{kind}", [c.block.kind == kind for c in found])
    table.add("level", [c.block.level for c in found])
    table.add("marker", [len(c.block.marker) for c in found])
    table.add("commas", [t.count(",") for t in texts])
    stops = table.add("stops", [t.count(". ") + t.count("? ") + t.count("! ") for t in texts])
    table.add("words_a_stop", counts / (stops + 1))
    table.add("ends_a_sentence", [_ending(t) for t in texts])
    table.add("starts_lower", [t[:1].islower() for t in texts])
    table.add("starts_with_digit", [t[:1].isdigit() for t in texts])
    table.add("digits", [sum(map(str.isdigit, t[:80])) / len(t[:80]) for t in texts])
    table.add("capitals", [sum(map(str.isupper, t[:80])) / len(t[:80]) for t in texts])
    table.add("title_case", [_title_case(t) for t in texts])
    table.add("quotes", [any(q in t for q in '"“”„«') for t in texts])
    table.add("bars", [t.count("|") + t.count("•") + t.count("·") for t in texts])
    table.add("lines", [t.count("\n") for t in texts])
    for bit, name in enumerate(WORDINGS):
        table.add(f"says_{name}", wordings >> bit & 1)


def _ending(text: str) -> int:
    return _ENDS.index(text[-1]) + 1 if text[-1] in _ENDS else 0


def _title_case(text: str) -> float:
    words = text[:100].split()
    return sum(w[:1].isupper() for w in words) / len(words) if words else 0.0


def add_links(table: Table, found: Sequence[Candidate], texts: Sequence[str]) -> Vector:
    """The links and marks of each block; gives the share of it that is links."""
    linked = np.array(
        [sum(m.end - m.start for m in c.block.marks if m.kind == "link") for c in found],
        dtype=np.float64,
    )
    lengths = np.array([max(1, len(t)) for t in texts], dtype=np.float64)
    density = table.add("link_density", np.minimum(1, linked / lengths))
    table.add("links", [sum(m.kind == "link" for m in c.block.marks) for c in found])
    table.add("strong", [_marked(c, "strong") for c in found])
    table.add("emphasis", [_marked(c, "emphasis") for c in found])
    return density


def _marked(candidate: Candidate, kind: str) -> float:
    marked = sum(m.end - m.start for m in candidate.block.marks if m.kind == kind)
    return min(1.0, marked / max(1, len(candidate.block.text)))
