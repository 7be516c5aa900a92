"""Reading time and age as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tui.app.reading_time import age, minutes, reading_minutes

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def test_reading_time_follows_the_words() -> None:
    assert reading_minutes("word " * 238) == pytest.approx(1)
    assert reading_minutes("") == 0
    assert reading_minutes("don't stop, ever-green") == pytest.approx(3 / 238)


def test_chinese_is_counted_in_characters() -> None:
    assert reading_minutes("水" * 255) == pytest.approx(1)


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
        (datetime(2026, 3, 5, 12, 0, tzinfo=UTC), "2026"),
    ],
)
def test_age_is_said_in_a_few_cells(published: date | None, said: str) -> None:
    assert age(published, NOW) == said
