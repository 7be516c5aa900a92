from __future__ import annotations

import pytest

from tui.annotate.agreement import agree
from tui.annotate.heads import kind_by_words
from tui.annotate.tagging import Span
from tui.annotate.tokens import tokenise


@pytest.mark.parametrize(
    ("form", "label"),
    [
        ("West Coast Regional Council", "ORG"),
        ("East India Company", "ORG"),
        ("Tarn Harbour Holdings Ltd.", "ORG"),
        ("University of Bergen", "ORG"),
        ("Islamic Republic of Iran", "LOC"),
        ("State of Qatar", "LOC"),
        ("Grenville Street", "LOC"),
    ],
)
def test_the_head_of_a_name_tells_what_it_is(form: str, label: str) -> None:
    assert kind_by_words(form) == label


@pytest.mark.parametrize(
    "form", ["Company", "Union", "Mary Chamber's", "British Museum", "Republic of Letters", "Rome"]
)
def test_a_word_alone_and_a_head_that_may_be_either_tell_nothing(form: str) -> None:
    assert kind_by_words(form) is None


def test_a_body_under_the_name_of_a_place_is_no_place() -> None:
    text = "The Tarn Valley Orchestra plays tonight."
    given = [Span(4, 25, "LOC")]
    assert agree(text, list(tokenise(text)), given) == [Span(4, 25, "ORG")]
