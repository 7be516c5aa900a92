"""What a page says twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.repeats import drop_repeats
from tui.model import Block

STORY = [f"Line {n} tells what the harbour cost the town in year {n}. " * 4 for n in range(4)]


def once(*texts: str) -> list[str]:
    blocks = [Block("paragraph", text) for text in texts]
    kept = [True] * len(blocks)
    drop_repeats(blocks, kept)
    return [text for text, keep in zip(texts, kept, strict=True) if keep]


def test_a_whole_text_that_stands_there_again_goes() -> None:
    assert once("Lead.", *STORY, *STORY, "End.") == ["Lead.", *STORY, "End."]
    assert once(*STORY, "Related", *STORY[1:], *STORY) == [*STORY, "Related"]


def test_a_second_text_is_found_behind_a_line_that_stands_elsewhere_too() -> None:
    assert once("Prices", *STORY, "Prices", *STORY) == ["Prices", *STORY]
    assert once("More", "Prices", *STORY, "Prices", *STORY) == ["More", "Prices", *STORY]


def test_a_refrain_and_a_line_told_for_each_product_stay() -> None:
    verse = ["Oh, the quay, the quay,", "the quay where I was born,", "it waits for me."]
    assert once(*verse, "One.", *verse) == [*verse, "One.", *verse]
    assert once(*STORY, STORY[2], "and", STORY[1]) == [*STORY, STORY[2], "and", STORY[1]]


@given(st.lists(st.sampled_from([*STORY, "", "—"])))
def test_what_was_said_once_is_said(texts: list[str]) -> None:
    left = once(*texts)
    assert set(left) == set(texts)
    assert len(left) <= len(texts)


def test_ten_thousand_lines_that_are_all_the_same_are_compared_soon() -> None:
    assert len(once(*["—"] * 10_000)) == 10_000
