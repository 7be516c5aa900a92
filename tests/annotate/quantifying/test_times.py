from __future__ import annotations

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opens at 4:30 pm.", "16:30"),
        ("It opens at 5 a.m. there.", "05:00"),
        ("It opens at 12 p.m. there.", "12:00"),
        ("It opens at 16:00.", "16:00"),
        ("It opens at 0430 GMT.", "04:30"),
        ("It opens at noon.", "12:00"),
        ("It opens at half past seven.", "07:30"),
        ("It opens at quarter to five.", "04:45"),
        ("It opens at 20 minutes past eight.", "08:20"),
        ("It opens at five o'clock.", "05:00"),
        ("It opens at five-thirty.", "05:30"),
        ("It opens at 7 in the evening.", "19:00"),
        ("It opens at 10 at night.", "22:00"),
        ("It opens at 12 noon.", "12:00"),
        ("It opens at 2000 GMT.", "20:00"),
        ("It opens at 1140 a.m. there.", "11:40"),
        ("It opens at five thirty pm.", "17:30"),
        ("It opens at 9:00p.", "21:00"),
        ("It opens by 1530 hours.", "15:30"),
        ("It shuts at 24:00.", "24:00"),
    ],
)
def test_a_time_of_day_is_iso_8601(text: str, value: str) -> None:
    figures = find_quantities(Article((Block("paragraph", text),)))
    assert [(figure.kind, figure.value) for figure in figures] == [("time", value)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It opens from 2:00 to 4:30 pm.", "14:00", "16:30"),
        ("It opens from 9:30 to 3:00 pm.", "09:30", "15:00"),
        ("It opens between 5 and 6 in the afternoon.", "17:00", "18:00"),
        ("It opens between 3 and 8am.", "03:00", "08:00"),
        ("It opens from 9am to 5.", "09:00", "17:00"),
        ("It closes between midnight and 5 a.m. there.", "00:00", "05:00"),
        ("It opens 9am to noon.", "09:00", "12:00"),
        ("It opens from 5pm until 12.", "17:00", "00:00"),
    ],
)
def test_the_half_of_the_day_holds_for_both_hours_where_it_can(
    text: str, low: str, high: str
) -> None:
    (figure,) = find_quantities(Article((Block("paragraph", text),)))
    assert (figure.kind, figure.low, figure.high) == ("time", low, high)


def test_a_range_takes_its_half_of_the_day_from_the_second_hour() -> None:
    (figure,) = find_quantities(Article((Block("paragraph", "It opens 2 to 6pm."),)))
    assert (figure.low, figure.high) == ("14:00", "18:00")
