"""Headings, lists, quotes, tables, captions, code and links come through as what they are."""

from __future__ import annotations

import json
from pathlib import Path

from tests.quality.structure_scores import pages, share_kept

EVERY = 3
"""One in so many pages is read; `structure_scores` reads them all."""

FLOORS = json.loads((Path(__file__).parent / "baseline.json").read_text())["structure"]


def test_the_share_of_structure_kept_does_not_fall(shared: Path) -> None:
    kept = share_kept(pages(shared / "data")[::EVERY])
    low = {kind: share for kind, share in kept.items() if share < FLOORS[kind]}
    assert not low
