"""How fast figures are found: at least 100,000 words a second."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block


@pytest.mark.benchmark
def test_figures_of_the_sample_pages(sample_pages: Path, benchmark: BenchmarkFixture) -> None:
    texts = [
        block["text"]
        for path in sorted(sample_pages.glob("*.json"))
        for block in json.loads(path.read_text(encoding="utf-8"))["blocks"]
    ]
    page = Article(tuple(Block("paragraph", text) for text in texts * 5))
    benchmark.extra_info["words"] = len(page.text.split())
    assert benchmark(find_quantities, page)
