from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.clues import WORDINGS
from tui.extract.line_signs import NAMES, signs

TEXT = (
    "The harbour was shut for a day after the storm, and nobody could say when it would open.",
    "Leave a reply",
    "Anna wrote on 3 May 2026",
    "Related stories",
    "A second harbour was shut in the north of the island on the same day, the council said.",
)


def table(*texts: str) -> dict[str, list[float]]:
    """The columns of `texts` by their names."""
    words = np.array([len(text.split()) for text in texts])
    found = signs(texts, words, np.zeros((len(texts), len(WORDINGS)), int))
    return dict(zip(NAMES, found.T.tolist(), strict=True))


def test_a_label_is_known_and_a_sentence_with_the_same_words_is_none() -> None:
    columns = table(*TEXT)
    assert columns["is_comments"] == [0, 1, 0, 0, 0]
    assert columns["is_others"] == [0, 0, 0, 1, 0]
    assert columns["is_speaker"] == [0, 1, 1, 0, 0]
    assert columns["is_date"] == [0, 0, 1, 0, 0]


def test_lines_know_how_far_a_sign_is_and_how_many_came() -> None:
    columns = table(*TEXT)
    assert np.allclose(np.expm1(columns["since_comments"][1:]), [0, 1, 2, 3])
    assert np.allclose(np.expm1(columns["until_others"][:4]), [3, 2, 1, 0])
    assert columns["since_others"][0] == columns["until_comments"][4] == 7
    assert columns["seen_date"] == [0, 0, 0, 1, 1]


@given(st.lists(st.text(max_size=30), min_size=1, max_size=20))
def test_any_lines_have_finite_signs(texts: list[str]) -> None:
    for column in table(*texts).values():
        assert np.isfinite(column).all()
