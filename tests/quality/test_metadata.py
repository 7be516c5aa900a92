"""Title, author and date of pages that nothing was tuned on stay as often right as they were."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality.labelled_pages import DATASETS, is_held_back
from tests.quality.metadata_scores import FIELDS, read, score

EVERY = 4
"""One in so many held-back pages is read; `metadata_scores` reads them all."""

FLOORS = json.loads((Path(__file__).parent / "baseline.json").read_text())["metadata"]


@pytest.mark.parametrize("name", DATASETS)
def test_metadata_is_right_as_often_as_it_was(shared: Path, name: str) -> None:
    pages = [page for page in DATASETS[name](shared / "data") if is_held_back(page)][::EVERY]
    scores = score(pages, read)
    right = {field: round(scores[field][0], 3) for field in FIELDS}
    assert all(right[field] >= FLOORS[name][field] for field in FIELDS), right


def test_dates_are_not_invented_more_often_than_they_were(shared: Path) -> None:
    pages = [page for page in DATASETS["wcxb"](shared / "data") if is_held_back(page)][::EVERY]
    assert score(pages, read)["date"][1] <= FLOORS["wcxb"]["invented_date"]
