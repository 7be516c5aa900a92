from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.pane.places import offset_of, place_at
from tui.model import Article, Block


def article(*texts: str) -> Article:
    return Article(tuple(Block("paragraph", text) for text in texts))


PARAGRAPHS = [f"Paragraph {n} says something of its own, {n * 7} times over." for n in range(30)]


@given(st.lists(st.text(), max_size=6), st.integers(min_value=0, max_value=400))
def test_a_place_is_found_again_in_the_same_text(texts: list[str], offset: int) -> None:
    same = article(*texts)
    offset = min(offset, len(same.text))
    assert offset_of(same, place_at(same, offset)) == offset


def test_a_place_follows_its_text_when_something_is_put_before_it() -> None:
    before = article(*PARAGRAPHS)
    place = place_at(before, before.offsets[20])
    after = article("A notice that the new extraction has kept.", *PARAGRAPHS)
    assert offset_of(after, place) == after.offsets[21]


def test_of_two_like_texts_the_nearer_one_is_the_place() -> None:
    refrain = "And so it goes on, the same words again and again, as ever."
    before = article(refrain, *PARAGRAPHS, refrain)
    place = place_at(before, before.offsets[31])
    after = article(refrain, *PARAGRAPHS[1:], refrain)
    assert offset_of(after, place) == after.offsets[30]


def test_the_text_before_leads_there_when_the_text_itself_is_gone() -> None:
    before = article("One thing that is kept in both.", "Two is lost.", "Three is lost.")
    place = place_at(before, before.offsets[1])
    after = article("One thing that is kept in both.", "Quite other words.")
    assert offset_of(after, place) == after.offsets[1]


def test_when_all_is_new_the_share_of_the_text_is_kept() -> None:
    before = article(*PARAGRAPHS)
    place = place_at(before, len(before.text) // 2)
    after = article("x" * 1000)
    assert abs(offset_of(after, place) - 500) < 10


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4), st.integers(0, 99))
def test_a_place_is_always_inside_the_text(old: list[str], new: list[str], offset: int) -> None:
    after = article(*new)
    assert 0 <= offset_of(after, place_at(article(*old), offset)) <= len(after.text)
