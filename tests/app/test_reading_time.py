"""Reading time and age as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tui.app.headline import headline_of, unread_headline
from tui.app.reading_time import age, minutes, minutes_of_words
from tui.app.widgets.masthead import head_of
from tui.model import Article, Block
from tui.typeset import typeset

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def test_reading_time_follows_the_words() -> None:
    assert minutes_of_words(238) == 1
    assert minutes_of_words(0) == 0


def test_minutes_are_said_in_whole_ones() -> None:
    assert [minutes(m) for m in (0.0, 3.6, 60, 65)] == ["1 min", "4 min", "1 h", "1 h 5 min"]


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (None, ""),
        (datetime(2026, 3, 4, 11, 30, tzinfo=UTC), "30 min"),
        (datetime(2026, 3, 4, 11, 30), "30 min"),
        (datetime(2026, 3, 4, 2, 0, tzinfo=UTC), "10 h"),
        (date(2026, 3, 4), "today"),
        (date(2026, 3, 2), "2 d"),
        (date(2025, 12, 24), "24 Dec"),
        (date(2016, 12, 7), "2016"),
        (date(2025, 1, 3), "2025"),
        (datetime(2026, 3, 5, 12, 0, tzinfo=UTC), "2026"),
    ],
)
def test_age_is_said_in_a_few_cells(published: date | None, said: str) -> None:
    assert age(published, NOW) == said


def test_the_head_and_the_row_say_as_much_as_is_left_of_a_page_of_code() -> None:
    drawing = "\n".join("    |" + " " * 40 + "| a | b |" for _ in range(3000))
    article = Article(
        (Block("code", drawing), Block("paragraph", "Done. 完了")), title="A protocol"
    )
    whole = typeset(article, 72).words_before[-1]
    assert head_of(article, "rfc.txt").minutes == minutes_of_words(whole)
    assert headline_of(unread_headline("rfc.txt"), article).minutes == minutes_of_words(whole)


def test_a_day_of_this_year_is_said_without_its_year_until_the_year_ends() -> None:
    assert age(date(2026, 1, 3), datetime(2026, 12, 30, tzinfo=UTC)) == "3 Jan"
