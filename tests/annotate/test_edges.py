from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.edges import at_their_edges
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import tokenise


def edged(text: str, *forms: str, label: NameLabel = "PER") -> list[str]:
    """What is left of names found at `forms`, each where it first stands in `text`."""
    spans = [Span(at := text.index(form), at + len(form), label) for form in forms]
    return [text[s.start : s.end] for s in at_their_edges(list(tokenise(text)), spans)]


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("^ Wilson, J. (2005).", "^ Wilson", "Wilson"),
        ("* Bauer wrote it.", "* Bauer", "Bauer"),
        ('He is "Sean Figaro" <sean>.', 'Sean Figaro" <', "Sean Figaro"),
        ("Fareez Ali 25 and out.", "Fareez Ali 25", "Fareez Ali"),
        ("(played by Malic White) sings", "Malic White)", "Malic White"),
    ],
)
def test_marks_and_numbers_are_no_part_of_a_name(text: str, form: str, name: str) -> None:
    assert edged(text, form) == [name]


def test_an_open_bracket_ends_a_name_and_a_closed_one_stays() -> None:
    assert edged("of the Janata Dal (United) said", "Janata Dal (United", label="ORG") == [
        "Janata Dal"
    ]
    assert edged("the Sinn Féin (Provisional) said", "Sinn Féin (Provisional)", label="ORG") == [
        "Sinn Féin (Provisional)"
    ]


def test_initials_before_a_person_are_theirs() -> None:
    assert edged("my guru is H D Deve Gowda.", "Deve Gowda") == ["H D Deve Gowda"]


@pytest.mark.parametrize("before", ["A", "I", "3", "Plan. B"])
def test_letters_that_are_words_or_stand_for_something_are_not(before: str) -> None:
    text = f"{before} Deve Gowda left."
    assert edged(text, "Deve Gowda") == ["Deve Gowda"]


def test_an_initial_that_ends_another_name_stays_there() -> None:
    assert edged("with Gowri Siva S Divine Hannah", "Gowri Siva S", "Divine Hannah") == [
        "Gowri Siva S",
        "Divine Hannah",
    ]


def test_two_people_in_one_name_are_two() -> None:
    assert edged("Both Tina and Vicky are great.", "Tina and Vicky") == ["Tina", "Vicky"]
    assert edged("Johnson and Johnson", "Johnson and Johnson", label="ORG") == [
        "Johnson and Johnson"
    ]


def test_what_is_said_of_a_place_is_no_part_of_it() -> None:
    assert edged("in the Wachi area today", "Wachi area", label="LOC") == ["Wachi"]


def test_nothing_is_left_of_marks_alone() -> None:
    assert edged("a ^ b", "^") == []


WORDS = st.sampled_from(
    ["(", ")", "[", "^", "and", "B", "Ali", "25", "area", '"', ",", "é", "alias"]
)


@given(st.lists(WORDS, min_size=1, max_size=20), st.data())
def test_spans_stay_in_order_apart_and_never_empty(words: list[str], data: st.DataObject) -> None:
    sequences = list(tokenise(" ".join(words)))
    tokens = [place for sequence in sequences for place in sequence.spans]
    cuts = sorted(data.draw(st.sets(st.integers(0, len(tokens)), max_size=8)))
    label = data.draw(st.sampled_from(["PER", "ORG", "LOC"]))
    spans = [
        Span(tokens[a][0], tokens[b - 1][1], label)
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    found = at_their_edges(sequences, spans)
    assert all(span.start < span.end for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
