"""How often a page that has its article is taken for a wall: never."""

from __future__ import annotations

from pathlib import Path

from tests.quality.labelled_pages import DATASETS
from tui.errors import NoArticleError
from tui.extract import extract
from tui.fetch.challenges import is_challenge
from tui.model import Page

SMALL = 30_000
"""Bytes: most pages with so short an article that it could be a wall's are smaller."""
CHECKS = {"0551"}
"""Pages of the collections that are robot checks in truth."""
NAMED = ("paywall", "robot check", "consent")


def test_no_page_with_an_article_is_taken_for_a_wall(shared: Path) -> None:
    refused = []
    for name, pages in DATASETS.items():
        for page in pages(shared / "data"):
            if is_challenge(page.body) and page.key not in CHECKS:
                refused.append((name, page.key, "robot check"))
            if len(page.body) > SMALL:
                continue
            try:
                extract(Page(page.url or "https://site.example/", page.body, "text/html"))
            except NoArticleError as error:
                if any(wall in error.message for wall in NAMED):
                    refused.append((name, page.key, error.message))
    assert refused == []
