"""Copies of reports as other desks run them: each must be found, and nothing else.

Two reports are never taken for one, however alike their subjects are.
"""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

from tests.quality.story_variants import variants
from tui.extract import extract
from tui.model import Article, Block, Page, Told
from tui.stories import alike, sketch
from tui.stories.sketching import similarity

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "baseline.json").read_text("utf8"))["stories"]


def found(one: Told, other: Told) -> bool:
    """As the library finds it: by a band that both have, then by a closer look."""
    return bool(set(one.sketch.bands) & set(other.sketch.bands)) and alike(one, other)


def recall(articles: list[Article]) -> float:
    hits = []
    for seed, article in enumerate(articles):
        told = Told(sketch(article), article.title)
        stranger = articles[(seed * 7 + 3) % len(articles)]
        if stranger is article:
            stranger = articles[seed - 1]
        for _, copy in variants(article, stranger, seed):
            hits.append(found(told, Told(sketch(copy), copy.title)))
    return sum(hits) / len(hits)


def wrongly_joined(articles: list[Article]) -> int:
    told = [Told(sketch(article), article.title) for article in articles]
    return sum(
        found(one, other) and similarity(one.sketch, other.sketch)[1] < 0.5
        for one, other in combinations(told, 2)
    )


def test_copies_of_our_own_pages_are_found_and_the_pages_kept_apart(sample_pages: Path) -> None:
    articles = [
        extract(Page(f"https://sample.example/{p.name}", p.read_bytes()))
        for p in sorted(sample_pages.glob("*.html"))
    ]
    assert recall(articles) >= FLOORS["samples_recall"]
    told = [Told(sketch(article), article.title) for article in articles]
    assert not any(found(one, other) for one, other in combinations(told, 2))


@pytest.fixture(scope="module")
def articles_of_the_web(shared: Path) -> list[Article]:
    """Every fourth article of the development pages, by the text of their careful reader."""
    answers = sorted((shared / "data/wcxb/dev/ground-truth").glob("*.json"))
    read = [json.loads(path.read_text("utf8"))["ground_truth"] for path in answers[::4]]
    return [
        Article(
            tuple(Block("paragraph", line) for line in truth["main_content"].splitlines() if line),
            title=truth["title"] or "",
        )
        for truth in read
        if len(truth.get("main_content") or "") > 600
    ]


def test_copies_of_articles_of_the_web_are_found(articles_of_the_web: list[Article]) -> None:
    assert recall(articles_of_the_web) >= FLOORS["web_recall"]
    assert wrongly_joined(articles_of_the_web) == 0
