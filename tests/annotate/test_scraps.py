from __future__ import annotations

import pytest

from tui.annotate.scraps import correspondents, dateline, lower_case_places
from tui.annotate.tokens import tokenise


def named(line: str, ordinary: frozenset[str] = frozenset()) -> list[str]:
    (tokens,) = tokenise(line)
    return [line[span.start : span.end] for span in correspondents(tokens, ordinary)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Sonia", "Sonia"),
        ("Sonia Khush", "Sonia Khush"),
        ("John Kerry Heinz", "John Kerry Heinz"),
        ("- Sonia", "Sonia"),
        ("Steve,", "Steve"),
        ("Hey Vladi,", "Vladi"),
        ("Good morning Debra -", "Debra"),
        ('"Lenhart, Matthew" <m@example.com>', "Lenhart, Matthew"),
    ],
)
def test_a_line_that_is_set_like_a_name_in_a_letter_is_one(line: str, name: str) -> None:
    assert named(line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "sonia",
        "Regards",
        "Paris",
        "French",
        "Sonia left",
        "John Kerry was here",
        "Hello everyone,",
        "Dear All,",
        "Max Load",
        "Avis Car Rental",
        'said "Yes, No" twice',
    ],
)
def test_other_short_lines_are_not(line: str) -> None:
    assert named(line) == []


def test_a_word_that_the_article_uses_as_a_word_is_no_signature() -> None:
    assert named("Ruby") == ["Ruby"]
    assert named("Ruby", frozenset({"ruby"})) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("where in mexico or new zealand", ["mexico", "new zealand"]),
        ("i live in san francisco now", ["san francisco"]),
        ("turkey sandwiches on fine china are nice reading", []),
        ("In Mexico", []),
        ("restaurants in auckland, please", ["auckland"]),
        ("the auckland one", []),
        ("good at reading, poor in reading", []),
    ],
)
def test_places_without_capitals_are_found_where_they_mean_nothing_else(
    text: str, places: list[str]
) -> None:
    spans = [span for tokens in tokenise(text) for span in lower_case_places(tokens)]
    assert [text[span.start : span.end] for span in spans] == places


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("GENEVA - The two sides met again.", ["GENEVA"]),
        ("NEW DELHI (AP) - It rained.", ["NEW DELHI"]),
        ("LAGOS, Nigeria - It rained.", ["LAGOS"]),
        ("GENEVA - TALKS GO ON", []),
        ("Geneva - The two sides met again.", []),
        ("SOCCER - The match was lost.", []),
        ("GENEVA", []),
        ("GENEVA TALKS - They go on.", []),
    ],
)
def test_a_report_begins_with_its_place_in_capitals(line: str, places: list[str]) -> None:
    (tokens,) = tokenise(line)
    assert [line[span.start : span.end] for span in dateline(tokens)] == places
