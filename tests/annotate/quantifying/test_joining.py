from __future__ import annotations

from datetime import date

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block, Quantity

WEDNESDAY = date(2026, 3, 11)


def only(text: str, published: date | None = WEDNESDAY) -> tuple[str, Quantity]:
    page = Article((Block("paragraph", text),), published=published)
    (figure,) = find_quantities(page)
    return text[figure.start : figure.end], figure


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It will open tomorrow at 8.30pm there.", "tomorrow at 8.30pm", "2026-03-12T20:30"),
        ("It will open Friday at 4 p.m. there.", "Friday at 4 p.m.", "2026-03-13T16:00"),
        ("It opened at 7:13 a.m. on Sunday.", "7:13 a.m. on Sunday", "2026-03-08T07:13"),
        ("It opened at noon on May 3, 2019.", "noon on May 3, 2019", "2019-05-03T12:00"),
        ("They will meet on Monday at 2.30 there.", "Monday at 2.30", "2026-03-16T02:30"),
        ("It was read 23.04.2022 14:55 here.", "23.04.2022 14:55", "2022-04-23T14:55"),
        ("They will meet on Tuesday of next week.", "Tuesday of next week", "2026-03-17"),
        ("It was held on 31 May this year there.", "31 May this year", "2026-05-31"),
        ("It was held in November of last year.", "November of last year", "2025-11"),
        ("It fell in July last year, too.", "July last year", "2025-07"),
        ("In the second quarter of this year it fell.", "second quarter of this year", "2026-Q2"),
        ("It rose in the third quarter last year.", "third quarter last year", "2025-Q3"),
        ("It rose in the first half of last year.", "first half of last year", "2025"),
    ],
)
def test_a_day_and_its_time_are_one_figure(text: str, surface: str, value: str) -> None:
    found, figure = only(text)
    assert (found, figure.kind, figure.value) == (surface, "date", value)


def test_the_hours_of_a_day_are_a_range() -> None:
    found, figure = only("It will open on July 4, 2019 from 7:00 to 8:30 pm.")
    assert found == "July 4, 2019 from 7:00 to 8:30 pm"
    assert (figure.low, figure.high) == ("2019-07-04T19:00", "2019-07-04T20:30")


def test_the_time_is_kept_where_the_day_is_not_known() -> None:
    found, figure = only("It will open tomorrow at 8.30pm there.", published=None)
    assert (found, figure.kind, figure.value) == ("tomorrow at 8.30pm", "time", "20:30")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It grew from 6 to 8 million people.", [6_000_000, 8_000_000]),
        ("It grew from $6 to $8 million.", [6_000_000, 8_000_000]),
        ("It grew from 600 to 2 million people.", [600, 2_000_000]),
        ("It grew from 3 million to 5 million people.", [3_000_000, 5_000_000]),
    ],
)
def test_the_ends_of_a_change_share_a_scale_where_they_can(text: str, values: list[int]) -> None:
    page = Article((Block("paragraph", text),))
    assert [figure.value for figure in find_quantities(page)] == values


def test_hours_behind_a_row_of_days_are_no_hours_of_the_last() -> None:
    page = Article((Block("paragraph", "It is open from Monday to Friday, 9am to 5pm."),))
    assert [figure.kind for figure in find_quantities(page)] == ["date", "date", "time"]


@pytest.mark.parametrize(
    "text",
    [
        "It rose 5 percent on Friday.",
        "It opened this week at 8 a.m. there.",
        "On Friday, 12 people fled.",
        "It opened at noon and on Friday it closed.",
    ],
)
def test_neighbours_that_do_not_belong_together_stay_apart(text: str) -> None:
    assert len(find_quantities(Article((Block("paragraph", text),)))) == 2
