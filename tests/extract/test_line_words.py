"""Words speak for or against a line, and the lines around it know."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.line_words import NAMES, Words, columns, keys, load


def words(**weights: float) -> Words:
    """A list in which each word alone weighs as given."""
    numbers = {key: weight for word, weight in weights.items() for key in keys(f"x {word} x")}
    for key in keys("x x"):
        numbers.pop(key, None)
    found = sorted(numbers)
    return Words(
        np.array(found, np.uint32), np.array([numbers[k] for k in found], np.float32), -0.5
    )


def test_a_known_word_moves_the_line_and_unknown_ones_do_not() -> None:
    leanings = words(newsletter=-2).leanings(["a quiet harbour", "a newsletter of", "", "¡!"])
    assert leanings[1] < -2
    assert leanings[[0, 2, 3]].tolist() == [-0.5, -0.5, -0.5]


def test_figures_count_alike() -> None:
    assert keys("On 17 May at 10:45") == keys("On 28 May at 09:31")
    assert keys("On 17 May") != keys("On 7 May")


def test_only_the_beginning_of_a_line_is_read() -> None:
    assert len(keys("word after word " * 1_000_000)) < 10
    assert keys("a" * 250) == keys("a" * 5_000_000)


def test_lines_know_what_is_said_around_them() -> None:
    leanings = np.array([1.0, -2.0, 1.0, 0.5], np.float32)
    rows = columns(leanings, np.array([4, 4, 4, 4]))
    table = dict(zip(NAMES, rows.T.tolist(), strict=True))
    assert table["lean-1"] == [0, 1, -2, 1]
    assert table["lean+1"] == [-2, 1, 0.5, 0]
    assert table["lean_lowest"] == [1, -2, -2, -2]
    assert np.allclose(np.expm1(table["since_against"]), [999, 0, 1, 2])
    assert table["lean_page"] == pytest.approx([2 * 0.5 / 9] * 4)


def test_the_shipped_words_know_furniture_from_a_story() -> None:
    furniture = ["Sign up for our newsletter", "Share this article", "All rights reserved."]
    story = [
        "He said that the ships had been late for a week because of the storm.",
        "It was not until the next morning that they knew how much had been lost.",
    ]
    leanings = load().leanings(furniture + story)
    assert leanings[: len(furniture)].max() < leanings[len(furniture) :].min()


@given(st.lists(st.text(max_size=30), min_size=1, max_size=20))
def test_any_lines_have_finite_columns(texts: list[str]) -> None:
    leanings = load().leanings(texts)
    counts = np.array([len(text.split()) for text in texts])
    assert np.isfinite(columns(leanings, counts)).all()
