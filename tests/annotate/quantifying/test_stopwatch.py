from __future__ import annotations

from decimal import Decimal

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block, Quantity


def only(text: str) -> Quantity:
    (figure,) = find_quantities(Article((Block("paragraph", text),)))
    return figure


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("She set a record of 3:54.01 there.", "234.01"),
        ("He ran it in 2:01:09.", "7269"),
        ("He ran it in 2:01:09.5.", "7269.5"),
    ],
)
def test_a_time_that_was_taken_is_a_duration_in_seconds(text: str, seconds: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == ("duration", Decimal(seconds), "second")


@pytest.mark.parametrize("text", ["It began at 2:01:09 there.", "It began at 3:54 there."])
def test_a_time_of_day_is_none(text: str) -> None:
    assert only(text).kind == "time"
