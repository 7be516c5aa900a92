"""A date is read from whatever people and machines write, and never made up."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.metadata.dates import read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-17", date(2024, 5, 17)),
        ("2024-05-17T10:30:00Z", datetime(2024, 5, 17, 10, 30, tzinfo=UTC)),
        ("2024-05-17T10:30:00.123+0200", datetime(2024, 5, 17, 8, 30, tzinfo=UTC)),
        ("2024-05-17 23:30 -05:00", datetime(2024, 5, 18, 4, 30, tzinfo=UTC)),
        ("2024-05-17T00:00:00+02:00", date(2024, 5, 17)),
        ("20240517", date(2024, 5, 17)),
        ("1715942400", datetime(2024, 5, 17, 10, 40, tzinfo=UTC)),
        ("Fri, 17 May 2024 10:30:00 +0200", datetime(2024, 5, 17, 8, 30, tzinfo=UTC)),
        (
            "Published on May 17th, 2024 at 10:30 a.m. EDT",
            datetime(2024, 5, 17, 14, 30, tzinfo=UTC),
        ),
        ("Friday, May 17, 2024 10:30 am", date(2024, 5, 17)),
        ("17. Mai 2024, 10:30 Uhr", date(2024, 5, 17)),
        ("le 1er août 2023", date(2023, 8, 1)),
        ("17 de mayo de 2024", date(2024, 5, 17)),
        ("17 maja 2024", date(2024, 5, 17)),
        ("2024年5月17日", date(2024, 5, 17)),
        ("2024 May 17", date(2024, 5, 17)),
        ("17.05.2024", date(2024, 5, 17)),
        ("17/05/2024", date(2024, 5, 17)),
        ("05/17/2024", date(2024, 5, 17)),
        ("19.10.19, 11:29 Uhr", date(2019, 10, 19)),
        ("10.15.98", date(1998, 10, 15)),
    ],
)
def test_dates_of_many_hands(text: str, expected: date) -> None:
    assert read_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "© 2024",
        "1970-01-01T00:00:00Z",
        "0000-00-00",
        "2024-13-45",
        "0",
        "call 555 1234 2024",
        "version 1.2.13",
        "3/09/15",
    ],
)
def test_no_date_is_no_date(text: str) -> None:
    assert read_date(text) is None


def test_the_month_comes_first_only_where_the_page_writes_so() -> None:
    assert read_date("3/4/2024", month_first=True) == date(2024, 3, 4)
    assert read_date("3/4/2024") == date(2024, 4, 3)


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2099, 1, 1)))
def test_every_moment_in_iso_comes_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    expected = moment if moment.time().isoformat() != "00:00:00" else moment.date()
    assert read_date(moment.isoformat()) == expected


@given(st.text(st.sampled_from("0123456789:-/. TZ+MayJune年月日"), max_size=60))
def test_nothing_in_a_text_makes_it_throw(text: str) -> None:
    found = read_date(text)
    assert found is None or 1800 <= found.year <= 2100
