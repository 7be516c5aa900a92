from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.pane.finding import PatternError, find

TEXT = "The Fed’s rate [cuts] came.\n\nRates fell; the well\u2011known  RATE (4.5%) rose."


def words(query: str) -> list[str]:
    return [TEXT[start:end] for start, end in find(TEXT, query)]


def test_a_small_query_ignores_case_and_one_with_a_capital_does_not() -> None:
    assert words("rate") == ["rate", "Rate", "RATE"]
    assert words("Rate") == ["Rate"]


def test_a_space_matches_any_white_space() -> None:
    assert words("known rate") == ["known  RATE"]
    assert words("came. rates") == ["came.\n\nRates"]


def test_straight_quotes_and_hyphens_match_curly_and_long_ones() -> None:
    assert words("fed's") == ["Fed’s"]
    assert words("well-known") == ["well\u2011known"]


def test_signs_of_patterns_are_only_signs() -> None:
    assert words("[cuts]") == ["[cuts]"]
    assert words("(4.5%)") == ["(4.5%)"]
    assert words(".*") == []


def test_a_prefix_makes_it_a_pattern() -> None:
    assert words(r"re:rates?\b") == ["rate", "Rates", "RATE"]
    assert words(r"re:x*") == []


def test_nothing_is_found_for_nothing() -> None:
    assert find(TEXT, "") == find(TEXT, "  ") == find(TEXT, "re:") == ()


@pytest.mark.parametrize("query", ["re:(", "re:[", "re:*", "re:(?<=a+)b(", "re:\\"])
def test_a_pattern_that_cannot_be_read_is_an_error_that_says_so(query: str) -> None:
    with pytest.raises(PatternError, match="is not a pattern"):
        find(TEXT, query)


def test_a_pattern_that_runs_away_is_stopped() -> None:
    start = time.monotonic()
    with pytest.raises(PatternError, match="too long"):
        find("a" * 5000 + "b", r"re:(a|aa)+(a|a?)+$")
    assert time.monotonic() - start < 10


@given(st.text(max_size=20), st.text(max_size=200))
def test_every_hit_is_what_was_asked_for(query: str, text: str) -> None:
    if query.startswith("re:"):
        return
    for start, end in find(text, query):
        assert 0 <= start < end <= len(text)
        found = re.sub(r"\s+", "", text[start:end])
        assert len(found) == len("".join(query.split()))
