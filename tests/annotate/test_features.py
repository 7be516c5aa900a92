from __future__ import annotations

import pytest

from tui.annotate.document import featurise_document
from tui.annotate.features import featurise, register, shape
from tui.annotate.tokens import tokenise


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Kerry", "Xx"), ("U.S.", "X.X."), ("al", "x"), ("1,300", "d,d"), ("A", "X1"), ("NATO", "X")],
)
def test_a_shape_squeezes_runs(word: str, expected: str) -> None:
    assert shape(word) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SOCCER - JAPAN GET LUCKY WIN", "rC"),
        ("Arsenal 2 Derby 2", "rT"),
        ("Leading final scores", "rS"),
        ("He left for Rome in the early morning of the day.", ""),
    ],
)
def test_a_line_has_a_register(line: str, expected: str) -> None:
    assert register(tuple(line.split())) == expected


def test_a_token_knows_itself_and_its_neighbours() -> None:
    row = featurise(("in", "Hamburg", "on"))[1]
    assert {"whamburg", "sXx", "-1win", "+1won", "+2spad"} <= set(row)


def test_a_listed_name_of_several_words_is_marked_on_each() -> None:
    rows = next(featurise_document(list(tokenise("in New York City now"))))
    assert [next(f for f in row if f[0] == "@") for row in rows[1:4]] == ["@BC", "@IC", "@EC"]


def test_a_word_is_shown_the_neighbours_it_has_elsewhere_and_not_its_own() -> None:
    sequences = list(tokenise("President Qwerty spoke\nfans of Qwerty sang"))
    first, second = featurise_document(sequences)
    assert {"d-wof", "d+wsang"} <= set(first[1])
    assert {"d-wpresident", "dT"} <= set(second[2])
    assert "d-wof" not in second[2]
