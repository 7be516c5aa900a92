"""How soon the library finds what is typed, and the page of a name, among 100,000 articles."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.test_library import library
from tui.library.people import names_like, person_page
from tui.library.search import Scope, search
from tui.library.store import Library

__all__ = ["library"]

pytestmark = pytest.mark.benchmark

MOST = 200


@pytest.mark.parametrize("scope", ["articles", "quotes", "figures"])
@pytest.mark.parametrize(
    "text", ["mo", "mon", "ba ce", '"mon ba"', "naxorogu", "mon is:starred", "mon is:unread"]
)
def test_a_search(benchmark: BenchmarkFixture, library: Library, text: str, scope: Scope) -> None:
    """Beginnings and words that half the articles have, phrases, rare words, a field."""
    benchmark(lambda: search(library, text, scope, MOST))


def test_the_page_of_a_name(benchmark: BenchmarkFixture, library: Library) -> None:
    ((name,),) = library.rows(
        "SELECT name.name FROM name JOIN appearance ON appearance.name = name.id"
        " GROUP BY name.id ORDER BY count(*) DESC LIMIT 1"
    )
    assert benchmark(lambda: person_page(library, name, "PER")).entries


@pytest.mark.parametrize("letters", ["m", "mon", "monba"])
def test_names_by_a_part(benchmark: BenchmarkFixture, library: Library, letters: str) -> None:
    assert benchmark(lambda: names_like(library, letters))
