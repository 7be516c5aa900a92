"""The run of verdicts is the likeliest of all that there are."""

from __future__ import annotations

from itertools import pairwise, product
from math import log

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.runs import CHANGE, likeliest_run


def worth(verdicts: tuple[bool, ...] | list[bool], chances: list[float]) -> float:
    """What a run of verdicts is worth, in log-odds."""
    odds = sum(log(p / (1 - p)) for p, body in zip(chances, verdicts, strict=True) if body)
    return odds - CHANGE * sum(a != b for a, b in pairwise(verdicts))


@given(st.lists(st.floats(0.01, 0.99), min_size=1, max_size=8))
def test_no_other_run_is_worth_more(chances: list[float]) -> None:
    found = likeliest_run(np.array(chances))
    best = max(worth(run, chances) for run in product((False, True), repeat=len(chances)))
    assert worth(found, chances) >= best - 1e-6


def test_certainty_and_nothing_are_borne() -> None:
    assert likeliest_run(np.array([1.0, 0.0, 1.0])) == [True, False, True]
    assert likeliest_run(np.array([])) == []
