from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "Mr. Kerry met Dr. J. R. Smith in St. Petersburg on Feb. 14.",
        "The U.S. President flew to Rome.",
        "Prices rose 1.5 percent to $3.20 a litre.",
        "It was founded by Apple Inc. Chairman Tim Cook.",
        '"What do you want?" he asked.',
        '"What do you want?" Kerry asked.',
        "Yahoo! said so.",
        "No. 5 is out at 5 p.m. GMT on Tuesday.",
        "1. Boil the water.",
        "Wait... there is more.",
    ],
)
def test_what_does_not_end_a_sentence_keeps_it_whole(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["He left.", "She stayed."],
        ["Is that so?", "Yes!", "Good."],
        ['"It is over."', "He sat down."],
        ["He works for Apple Inc.", "He likes it."],
        ["They came at 5 p.m.", "Nobody was there."],
        ["It grew by 5.", "Then it shrank."],
        ["(He said so.)", "“We did.”", "‘Never.’"],
        ["They live in the U.S.", "The rest moved."],
        ["今日は晴れ。", "明日は雨。"],
    ],
)
def test_sentences_are_parted(parts: list[str]) -> None:
    assert split(" ".join(parts)) == parts


def test_a_line_break_ends_a_sentence() -> None:
    assert split("A heading\n\nThe text begins") == ["A heading", "The text begins"]


def test_no_text_has_no_sentences() -> None:
    assert sentences("") == ()
    assert sentences(" \n\t ") == ()


@given(st.text(alphabet=st.sampled_from("aB1 .!?…\"'”)\n。é"), max_size=60) | st.text())
def test_sentences_hold_every_visible_character_once(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", '."', ". ", "A. ", "1", "\n", "? ", "“"])
def test_a_megabyte_of_one_thing_is_quick(unit: str) -> None:
    assert isinstance(sentences(unit * (1_000_000 // len(unit))), tuple)
