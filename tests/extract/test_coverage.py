"""What must hold of the share of a block that a reader picked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.extract.coverage import BlockIndex, pick_of, words_of


def shares(blocks: list[str], pick: str) -> list[float]:
    return [float(s) for s in BlockIndex([words_of(b) for b in blocks]).shares(pick_of(pick))]


def test_a_picked_block_is_covered_and_another_is_not() -> None:
    blocks = ["The ships came in at dawn.", "Share this story with your friends"]
    assert shares(blocks, "The ships came in at dawn") == [1.0, 0.0]


def test_a_half_picked_block_is_covered_in_part() -> None:
    (share,) = shares(["one two three four five six seven eight"], "one two three four five six")
    assert 0.5 < share < 0.7


def test_a_short_block_is_covered_by_a_line_of_its_own_and_not_by_a_word_within() -> None:
    assert shares(["Fish"], "Fish\nIt sold well.") == [1.0]
    assert shares(["Fish"], "The fish sold well at the quay.") == [0.0]


@given(st.lists(st.text(alphabet="ab c", min_size=1), max_size=8), st.text(alphabet="ab c\n"))
def test_a_share_is_a_share_and_a_block_covers_itself(blocks: list[str], pick: str) -> None:
    assert all(0 <= s <= 1 for s in shares(blocks, pick))
    whole = shares(blocks, "\n".join(blocks))
    assert all(s == 1 for s, b in zip(whole, blocks, strict=True) if words_of(b))
