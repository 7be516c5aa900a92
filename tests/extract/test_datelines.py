"""Lines that say who or when, and sentences that begin like them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.datelines import is_dateline


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Lee",
        "BY ANN LEE AND OLA NORDMANN",
        "Von Friederike Moll",
        "Words by Inés Carvalho · Photographs by Youssef Idrissi",
        "By Hannah Voss published May 3, 2026",
        "By Ann Lee | 3 May 2025, 10:30 GMT",
        "Last updated on September 16th, 2023 at 09:27 am",
        "Published: 12.03.2024",
        "— Saturday, July 1, 2026 —",
        "2026-07-01",
    ],
)
def test_who_and_when_is_a_dateline(text: str) -> None:
    assert is_dateline(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By hand and by ear",
        "By Monday it was over.",
        "By Ann Lee’s own account, nothing was said.",
        "In May 2026 it rained.",
        "May 3, 2026 was a Sunday",
        "1 2 3",
        "Ann Lee",
    ],
)
def test_what_says_more_or_less_is_none(text: str) -> None:
    assert not is_dateline(text)


@given(st.text("By Anée, and·|-12:May 2026.", max_size=130))
def test_any_line_is_one_or_not_and_soon(text: str) -> None:
    started = time.process_time()
    is_dateline(text)
    assert time.process_time() - started < 0.5
