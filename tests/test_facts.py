"""What is told of an article before it is read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.facts import CHARACTERS_A_MINUTE, WORDS_A_MINUTE, when_said, words_in, words_of
from tui.model import Article, Block
from tui.typeset import typeset


def test_a_word_is_what_stands_between_blanks() -> None:
    assert words_in("don't stop, ever-green") == 3
    assert words_in("    indented\n\n\tcode  here") == 3
    assert words_in("") == words_in(" \n ") == 0


def test_chinese_takes_the_time_that_its_characters_take() -> None:
    assert words_in("水" * CHARACTERS_A_MINUTE) == WORDS_A_MINUTE
    assert words_in("水 is water") == 3


@given(st.lists(st.text(), max_size=5))
def test_the_page_counts_the_words_that_the_article_has(texts: list[str]) -> None:
    article = Article(tuple(Block("code", text) for text in texts))
    assert typeset(article, 20).words_before[-1] == words_of(article)


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (date(2025, 3, 4), "4 March 2025"),
        (datetime(2025, 3, 4, 7, 5), "4 March 2025, 07:05"),
        (datetime(2025, 3, 4, 7, 5, tzinfo=UTC), "4 March 2025, 07:05 UTC"),
        (
            datetime(2025, 3, 4, 17, 40, tzinfo=timezone(timedelta(hours=1))),
            "4 March 2025, 17:40 UTC+1",
        ),
        (
            datetime(2025, 12, 4, 17, 40, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
            "4 December 2025, 17:40 UTC-3:30",
        ),
    ],
)
def test_an_hour_is_said_with_the_zone_that_it_is_of(published: date, said: str) -> None:
    assert when_said(published) == said
