from __future__ import annotations

from datetime import date

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block, Quantity


def dates(text: str, published: date | None = None) -> list[Quantity]:
    page = Article((Block("paragraph", text),), published=published)
    return [figure for figure in find_quantities(page) if figure.kind == "date"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was seized on December 7, 2016.", "2016-12-07"),
        ("It was seized on 7 December 2016.", "2016-12-07"),
        ("It was seized on Sunday, 24th July 2022.", "2022-07-24"),
        ("It was seized on 2016-12-07.", "2016-12-07"),
        ("It was seized on 23.04.2022.", "2022-04-23"),
        ("The conflict erupted in March 2011 there.", "2011-03"),
        ("The proposal of December 2 was rejected.", "--12-02"),
        ("They met on Feb. 14 in Rome.", "--02-14"),
        ("They cut ties in 2011 and left.", "2011"),
        ("It was built in the 1990s there.", "199X"),
        ("The 2020s began badly.", "202X"),
        ("It fell on Tuesday, a day of rest.", "-W-2"),
        ("It was cheap in the early 2000s there.", "200X"),
        ("A 2017 survey asked them.", "2017"),
        ("As 2015 comes to an end, they ask.", "2015"),
        ("It was a 1998 series of strikes.", "1998"),
        ("They left in 2017 April.", "2017-04"),
        ("They left in 2017 april.", "2017-04"),
        ("They went back May twenty nine.", "--05-29"),
        ("It fell in mid-2011 again.", "2011"),
        ("A 19th century church stood there.", "18XX"),
        ("Sales fell in the first quarter of 2016.", "2016-Q1"),
        ("They left in nineteen ninety-six.", "1996"),
        ("They met on Thursday in Rome.", "-W-4"),
        ("They meet every Thursday in Rome.", "-W-4"),
        ("It was seized in 2015-03 there.", "2015-03"),
        ("It will grow in 2019-H2 again.", "2019-H2"),
        ("They met on March eighteenth in Rome.", "--03-18"),
        ("They met on 9/11 in Rome.", "--09-11"),
        ("Deliveries begin in week 31 there.", "--W31"),
        ("They met on May twenty-nine.", "--05-29"),
        ("They met on the twenty-third of June 2019.", "2019-06-23"),
        ("They met on October, 1st.", "--10-01"),
        ("They met on Friday 23.", "---23"),
        ("They met in April '17.", "2017-04"),
        ("They met in 2017 April.", "2017-04"),
        ("The file is of 20161016.", "2016-10-16"),
        ("The file is of 2016 10 16.", "2016-10-16"),
        ("He fell in 44 BC.", "-0043"),
        ("It burnt in AD 79.", "0079"),
        ("Sales fell in H1 2022.", "2022-H1"),
        ("He has sung since '99.", "1999"),
        ("She left on the first day of May 2019.", "2019-05-01"),
        ("She left in the second week of May 2019.", "2019-05"),
        ("They met on February 30.", None),
    ],
)
def test_a_date_is_iso_8601_as_far_as_the_text_gives_it(text: str, value: str | None) -> None:
    assert [figure.value for figure in dates(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Thursday in Rome.", "2016-12-08"),
        ("They will meet on Thursday in Rome.", "2016-12-15"),
        ("It could reach Rome on Monday.", "2016-12-12"),
        ("He could not be reached on Monday in Rome.", "2016-12-05"),
        ("The Lakers beat the Celtics on Sunday night.", "2016-12-04"),
        ("The proposal of December 2 was rejected.", "2016-12-02"),
        ("It was agreed on February 3 in Rome.", "2016-02-03"),
        ("It will open on February 3 in Rome.", "2017-02-03"),
    ],
)
def test_the_day_of_publication_completes_a_date_and_says_so(text: str, value: str) -> None:
    (figure,) = dates(text, published=date(2016, 12, 9))
    assert (figure.value, figure.inferred) == (value, True)


def test_a_whole_date_is_not_inferred() -> None:
    (figure,) = dates("It was seized on December 7, 2016.", published=date(2020, 1, 1))
    assert not figure.inferred


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It runs from July 21 to 23 in Rome.", "--07-21", "--07-23"),
        ("The war of 1939-1945 was over.", "1939", "1945"),
        ("The season 2013–14 was poor.", "2013", "2014"),
        ("It was so between 1983 and 1986 there.", "1983", "1986"),
        ("It runs from March 16 to March 19, 2026.", "2026-03-16", "2026-03-19"),
        (
            "It runs from the 26th of June 2020 to the 28th of June 2020.",
            "2020-06-26",
            "2020-06-28",
        ),
        ("It runs 9-12 June 2019 in Rome.", "2019-06-09", "2019-06-12"),
        ("It runs between 9 and 12 June in Rome.", "--06-09", "--06-12"),
        ("It runs from April to June in 2017 there.", "2017-04", "2017-06"),
        ("It runs from 10/1 to 11/7 in Rome.", "--10-01", "--11-07"),
        ("It runs 10/1-11/2/2017 in Rome.", "2017-10-01", "2017-11-02"),
        ("It ran 02-02-2020 - 03-03-2020 in Rome.", "2020-02-02", "2020-03-03"),
        ("The season 2011-12 was poor.", "2011", "2012"),
        ("The 2022/23 season was poor.", "2022", "2023"),
        ("It runs 5/6 May in Rome.", "--05-05", "--05-06"),
        ("It ran Jan-Mar 2019 in Rome.", "2019-01", "2019-03"),
        ("It grew in 600-500 BC there.", "-0599", "-0499"),
    ],
)
def test_a_range_of_dates_is_one_figure(text: str, low: str, high: str) -> None:
    assert [(figure.low, figure.high) for figure in dates(text)] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on July 28, 29 and 30 in Rome.", ["--07-28", "--07-29", "--07-30"]),
        ("They met on 5 and 6 May 2020 in Rome.", ["2020-05-05", "2020-05-06"]),
        ("They met on Thursday (July 28) in Rome.", ["--07-28", "--07-28"]),
        ("On July 28, 29 were hurt.", ["--07-28"]),
        ("On 12, 13 and 14 May 2019.", ["2019-05-12", "2019-05-13", "2019-05-14"]),
        ("On 11/20, 11/22 or 11/25.", ["--11-20", "--11-22", "--11-25"]),
    ],
)
def test_days_in_a_row_are_figures_of_their_own(text: str, values: list[str]) -> None:
    assert [figure.value for figure in dates(text)] == values


def test_a_range_may_end_today() -> None:
    (until,) = dates("It will run between now and May 5.", published=date(2026, 3, 11))
    (since,) = dates("It ran between January 5 and now.", published=date(2026, 3, 11))
    assert (until.low, until.high) == ("2026-03-11", "2026-05-05")
    assert (since.low, since.high) == ("2026-01-05", "2026-03-11")


@pytest.mark.parametrize(
    "bound",
    ["since", "until", "before", "after", "no later than", "as early as", "starting on"],
)
def test_the_words_that_make_a_date_a_bound_belong_to_it(bound: str) -> None:
    text = f"It opens {bound} May 5, 2026 there."
    (figure,) = dates(text)
    assert (text[figure.start : figure.end], figure.value) == (f"{bound} May 5, 2026", "2026-05-05")


@pytest.mark.parametrize(
    "text",
    [
        "They won on Saturday 3-1 at home.",
        "Mix 1/2 cup with 3/4 cup.",
        "He cut it from 1 to 3 parts.",
    ],
)
def test_a_score_or_a_fraction_is_no_day(text: str) -> None:
    assert [figure.value for figure in dates(text) if figure.value != "-W-6"] == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In May 20 people died.", "--05"),
        ("On Friday 23 people died.", "-W-5"),
        ("In June 31 people died.", "--06"),
        ("In May twenty people died.", "--05"),
    ],
)
def test_a_number_that_counts_people_is_no_day(text: str, day: str) -> None:
    first, second = find_quantities(Article((Block("paragraph", text),)))
    assert (first.value, second.kind, second.unit) == (day, "count", "person")


@pytest.mark.parametrize(
    "text",
    [
        "May I ask why they march on?",
        "They sold 2000 people tickets.",
        "It may be that he sat in the sun.",
        "They covered 1020 square kilometres.",
        "It passed 1542/1633 tests.",
        "Cyberpunk 2077 sold well, like Blade Runner 2049.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_an_impossible_day_of_publication_is_left_alone(published: date) -> None:
    assert [figure.value for figure in dates("They met on Thursday.", published)] == ["-W-4"]
