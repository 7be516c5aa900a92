from __future__ import annotations

from datetime import date

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block, Quantity

WEDNESDAY = date(2026, 3, 11)


def figures(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, Quantity]]:
    page = Article((Block("paragraph", text),), published=published)
    return [(text[figure.start : figure.end], figure) for figure in find_quantities(page)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It was agreed today in Rome.", "today", "2026-03-11"),
        ("It was agreed yesterday in Rome.", "yesterday", "2026-03-10"),
        ("They will meet tomorrow night in Rome.", "tomorrow night", "2026-03-12"),
        ("They meet the day after tomorrow.", "the day after tomorrow", "2026-03-13"),
        ("It burned down last night.", "last night", "2026-03-10"),
        ("It burned down earlier this morning.", "earlier this morning", "2026-03-11"),
        ("Sales fell last week.", "last week", "2026-W10"),
        ("Sales fell last month.", "last month", "2026-02"),
        ("Sales will fall next quarter.", "next quarter", "2026-Q2"),
        ("Sales fell late last year.", "late last year", "2025"),
        ("Sales fell last summer.", "last summer", "2025"),
        ("It will open next May in Rome.", "next May", "2026-05"),
        ("It opened last May in Rome.", "last May", "2025-05"),
        ("It will change this decade.", "this decade", "202X"),
        ("It will open this September in Rome.", "this September", "2026-09"),
        ("It opens by the end of the year.", "end of the year", "2026"),
        ("It opens by the end of next week.", "the end of next week", "2026-W12"),
        ("It opens later in the month.", "later in the month", "2026-03"),
        ("It fell this fiscal year.", "this fiscal year", "2026"),
        ("It rained in the last week of July.", "the last week of July", "2025-07"),
    ],
)
def test_what_counts_from_today_is_dated_by_the_day_of_publication(
    text: str, surface: str, value: str
) -> None:
    ((found, figure),) = figures(text)
    assert (found, figure.kind, figure.value, figure.inferred) == (surface, "date", value, True)


def test_a_weekend_is_its_two_days() -> None:
    ((_, last),) = figures("They won at the weekend.")
    ((_, coming),) = figures("They will play this weekend.")
    assert (last.low, last.high) == ("2026-03-07", "2026-03-08")
    assert (coming.low, coming.high) == ("2026-03-14", "2026-03-15")


@pytest.mark.parametrize("text", ["It was agreed today.", "Sales fell last year."])
def test_without_a_day_of_publication_there_is_no_value(text: str) -> None:
    ((_, figure),) = figures(text, published=None)
    assert (figure.value, figure.low, figure.inferred) == (None, None, False)


def test_the_past_year_is_as_long_as_a_year() -> None:
    ((surface, figure),) = figures("Sales fell over the past year.")
    assert (surface, figure.kind, figure.value, figure.unit) == ("past year", "duration", 1, "year")


def test_a_century_and_a_half_is_counted_whole() -> None:
    ((surface, figure),) = figures("It stood over the next century and a half.")
    assert (surface, figure.kind, figure.value) == ("next century and a half", "duration", 1.5)


def test_the_ending_of_a_possessive_is_no_part_of_the_date() -> None:
    assert [surface for surface, _ in figures("Sales rose after last year’s fall.")] == [
        "last year"
    ]


def test_the_last_week_of_a_month_is_roughly_that_month() -> None:
    ((surface, figure),) = figures("It rained in the last week of July 2019.")
    assert (surface, figure.value, figure.approximate) == (
        "the last week of July 2019",
        "2019-07",
        True,
    )


@pytest.mark.parametrize(
    "text",
    [
        "It was the last year of his life.",
        "Her last week was calm.",
        "This may be the last time.",
        "The next day they fled.",
        "This fall in prices helps.",
        "They walked past the house.",
        "At the end of the day they fled.",
        "It is the end of the road.",
    ],
)
def test_what_does_not_count_from_today_is_no_date(text: str) -> None:
    assert figures(text) == []
