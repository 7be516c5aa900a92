"""Floors under the figures that are found, on other projects' own cases and on our pages."""

from __future__ import annotations

import importlib.util
import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block

# The shared scorer leaves its files to the garbage collector.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "baseline.json").read_text(encoding="utf-8"))["figures"]


def load(path: Path, name: str) -> ModuleType:
    specification = importlib.util.spec_from_file_location(name, path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    return load(shared / "score" / "figures.py", "figures_scorer")


@pytest.fixture(scope="module")
def adapter() -> ModuleType:
    return load(HERE / "figures_adapter.py", "figures_adapter")


def test_every_figure_of_the_first_page_is_found(
    shared: Path, scorer: ModuleType, adapter: ModuleType
) -> None:
    score = scorer.score_gold(adapter.find, str(shared / "data/figures/seed.jsonl"))
    assert score["span_and_value_recall"] >= FLOORS["seed_span_and_value"]
    assert score["false_finds"] == 0


def test_the_cases_of_recognizers_text(
    shared: Path, scorer: ModuleType, adapter: ModuleType
) -> None:
    scores = scorer.score_recognizers(adapter.find, str(shared / "data/figures/recognizers-text"))
    other, dates = scores["all_but_datetime"], scores["DateTimeModel"]
    assert other["exact_value"] / other["cases"] >= FLOORS["recognizers_exact_value"]
    assert dates["exact"] / dates["cases"] >= FLOORS["recognizers_dates_exact"]
    assert all("raised" not in score for score in scores.values())


def test_the_cases_of_quantulum3(shared: Path, scorer: ModuleType, adapter: ModuleType) -> None:
    folder = str(shared / "data/figures/quantulum3")
    for name, find in (
        ("quantulum_values", "find_valued"),
        ("quantulum_values_of_all_finds", "find"),
        ("quantulum_means", "find_means"),
    ):
        score = scorer.score_quantulum(getattr(adapter, find), folder)
        assert score["values"] / score["cases"] >= FLOORS[name]


def test_the_figures_of_the_sample_pages(sample_pages: Path) -> None:
    gold, found, hits = 0, 0, 0
    for path in sorted(sample_pages.glob("*.json")):
        answer = json.loads(path.read_text(encoding="utf-8"))
        if not answer["figures"]:
            continue
        blocks = tuple(
            Block(block["kind"], block["text"])
            for block in answer["blocks"]
            if block["kind"] != "image"
        )
        published = answer["published"]
        page = Article(blocks, published=date.fromisoformat(published[:10]) if published else None)
        ours = [(f.start, f.end) for f in find_quantities(page)]
        marked = [
            (page.text.index(block["text"]) + figure["start"], figure["text"])
            for figure in answer["figures"]
            for block in [answer["blocks"][figure["block"]]]
        ]
        gold += len(marked)
        found += len(ours)
        hits += sum(
            any(start < at + len(text) and end > at for start, end in ours) for at, text in marked
        )
    assert hits / gold >= FLOORS["sample_pages_recall"]
    assert hits / found >= FLOORS["sample_pages_precision"]
