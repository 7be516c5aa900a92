from __future__ import annotations

import pytest

from tui.annotate.scraps import lower_case_places, signature
from tui.annotate.tokens import tokenise


@pytest.mark.parametrize("line", ["Sonia", "Sonia Khush", "John Kerry Heinz"])
def test_a_line_that_is_a_name_is_a_signature(line: str) -> None:
    assert signature(tuple(line.split()))


@pytest.mark.parametrize("line", ["sonia", "Regards", "Paris", "Sonia left", "John Kerry was here"])
def test_other_short_lines_are_not(line: str) -> None:
    assert not signature(tuple(line.split()))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("where in mexico or new zealand", ["mexico", "new zealand"]),
        ("i live in san francisco now", ["san francisco"]),
        ("turkey sandwiches on fine china are nice reading", []),
        ("In Mexico", []),
    ],
)
def test_places_without_capitals_are_found_where_they_mean_nothing_else(
    text: str, places: list[str]
) -> None:
    spans = [span for tokens in tokenise(text) for span in lower_case_places(tokens)]
    assert [text[span.start : span.end] for span in spans] == places
