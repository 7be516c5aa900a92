from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.tokens import MAX_SEQUENCE, MAX_WORD, tokenise


def words(text: str) -> list[str]:
    return [word for sequence in tokenise(text) for word in sequence.words]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Kerry's plane", ["Kerry", "'", "s", "plane"]),
        ("Biden’ s isolation", ["Biden", "’", "s", "isolation"]),
        ("O'Brien and D’Souza", ["O'Brien", "and", "D’Souza"]),
        ("the U.S. and the U.S", ["the", "U.S.", "and", "the", "U.S"]),
        ("J. K. Rowling", ["J.", "K.", "Rowling"]),
        ("Al-Watan", ["Al", "-", "Watan"]),
        ("1,300.5 at 10:30", ["1,300.5", "at", "10:30"]),
        ("see https://a.example/b(c) now", ["see", "https://a.example/b(c)", "now"]),
        ("don't", ["don", "'", "t"]),
        ("to J.Doe@mail.example.com, now", ["to", "J.Doe@mail.example.com", ",", "now"]),
        ("(see HeatingOil.pdf)", ["(", "see", "HeatingOil.pdf", ")"]),
        ("@home at 5@6", ["@", "home", "at", "5", "@", "6"]),
    ],
)
def test_words_marks_and_abbreviations_are_told_apart(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


def test_a_line_is_a_sequence_and_a_long_one_is_cut_after_a_sentence() -> None:
    assert [s.words for s in tokenise("One two\n\nthree")] == [("One", "two"), ("three",)]
    pieces = [s.words for s in tokenise("This is a sentence of seven words. " * 200)]
    assert all(len(piece) <= MAX_SEQUENCE for piece in pieces)
    assert all(piece[-1] == "." for piece in pieces)


def test_a_huge_token_is_looked_at_only_at_its_start_and_keeps_its_span() -> None:
    (sequence,) = tokenise("a" * 1_000_000)
    assert len(sequence.words[0]) == MAX_WORD
    assert sequence.spans == ((0, 1_000_000),)


def test_a_line_of_hyphens_before_an_address_takes_no_longer_than_its_length() -> None:
    (sequence, *_) = tokenise("a@" + "a-" * 100_000)
    assert sequence.words[:3] == ("a", "@", "a")


@given(st.text() | st.text(alphabet="aA@.-1 pdf\n"))
def test_spans_are_in_order_and_nothing_but_white_space_is_left_out(text: str) -> None:
    spans = [span for sequence in tokenise(text) for span in sequence.spans]
    assert spans == sorted(spans)
    kept = "".join(text[a:b] for a, b in spans)
    assert kept == "".join(text.split())
    assert all(
        text[a:b].startswith(w)
        for s in tokenise(text)
        for w, (a, b) in zip(s.words, s.spans, strict=True)
    )
