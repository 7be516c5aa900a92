"""Floors under the extraction, on a part of the pages with known answers.

The shipped judge has learned from these pages, so these figures watch over the code, not over
the judge: what it reaches on pages that it has not seen is in tui/extract/models/judge.md.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality.extraction_scores import read, score
from tui.extract.training.pages import known_pages

FLOORS = json.loads((Path(__file__).parent / "baseline.json").read_text("utf-8"))["extraction"]
EVERY = 12
"""One page in twelve keeps the test within half a minute."""


@pytest.mark.parametrize("kind", FLOORS)
def test_the_article_is_found_as_well_as_it_was(kind: str, shared: Path) -> None:
    pages = [page for page in known_pages(shared / "data") if page.kind == kind][::EVERY]
    assert score(pages, read).f1 >= FLOORS[kind]
