"""Lines that are never an article's, and sentences that begin as they do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.notices import is_notice


@pytest.mark.parametrize(
    "text",
    [
        "ADVERTISEMENT",
        "- Advertisement -",
        "Anzeige",
        "Article continues below this ad",
        "You need to enable JavaScript to play this video",
        "oldstone Master baker Posts: 4,310",
    ],
)
def test_the_machinery_of_a_page_is_a_notice(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "Advertising fell by a tenth in March.",
        "Advertisement is the art of arresting the human intelligence.",
        "She posts: 14 pictures of the same bridge, taken on 14 mornings of one winter.",
        "Sponsored walks raised 4,000 crowns.",
        "",
    ],
)
def test_a_sentence_is_none(text: str) -> None:
    assert not is_notice(text)


@given(st.text("Advertismn posts:0. -", max_size=400))
def test_any_text_is_one_or_not(text: str) -> None:
    assert not (is_notice(text) and len(text) > 200)
