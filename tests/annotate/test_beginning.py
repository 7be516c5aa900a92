"""How much of a very long article is annotated."""

from __future__ import annotations

import pytest

import tui.annotate
from tui.annotate import annotate
from tui.model import Article, Block

SENTENCE = "Anna Berger told reporters in Rome that the bridge had cost 3 million euros."


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tui.annotate, "_MOST", 200)


def test_of_a_very_long_article_the_beginning_is_annotated() -> None:
    article = Article(tuple(Block("paragraph", SENTENCE) for _ in range(9)))
    found = annotate(article)
    assert len(found.quantities) == 2
    assert [article.text[q.start : q.end] for q in found.quantities] == ["3 million euros"] * 2
    assert {entity.name for entity in found.entities} == {"Anna Berger", "Rome"}


def test_of_one_very_long_paragraph_the_beginning_is_annotated() -> None:
    article = Article((Block("paragraph", " ".join([SENTENCE] * 9)),))
    assert len(annotate(article).quantities) == 2
