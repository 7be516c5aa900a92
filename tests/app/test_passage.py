"""A few lines around what matters: within the room, with the mark in sight, at its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.passage import flat, passage

WORDS = "The council of the town said on Monday that the bridge over the river stays shut"


def marked(text: str, word: str, width: int, lines: int = 2) -> list[str]:
    """The lines with what is marked in angle brackets."""
    start = text.index(word)
    shown = []
    for line, marks in passage(text, [(start, start + len(word))], width, lines):
        for low, high in reversed(marks):
            line = f"{line[:low]}<{line[low:high]}>{line[high:]}"
        shown.append(line)
    return shown


def test_lines_break_between_words_and_end_in_dots() -> None:
    assert marked(WORDS, "town", 24) == ["The council of the <town>", "said on Monday that the…"]
    assert marked(WORDS, "town", 100) == [WORDS.replace("town", "<town>")]


def test_what_matters_is_in_sight_however_late_it_comes() -> None:
    assert marked(WORDS, "shut", 24) == ["…the bridge over the", "river stays <shut>"]
    assert marked("a" * 500 + " shut", "shut", 20)[0].startswith("…")


def test_wide_characters_take_two_cells() -> None:
    assert marked("上海市長說橋仍然關閉", "橋", 8) == ["上海市長", "說<橋>仍…"]


def test_breaks_and_format_characters_keep_their_count() -> None:
    text = "one\ntwo\u200bthree"
    assert flat(text) == "one two three"
    assert len(flat(text)) == len(text)


@given(
    st.text(max_size=300),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 9)), max_size=3),
    st.integers(8, 60),
    st.integers(1, 3),
)
def test_every_line_fits_and_marks_are_of_the_same_words(
    text: str, spans: list[tuple[int, int]], width: int, lines: int
) -> None:
    marks = sorted((low, min(len(text), low + size)) for low, size in spans if low < len(text))
    shown = passage(text, marks, width, lines)
    assert len(shown) <= lines
    for line, found in shown:
        assert cell_len(line) <= width
        for low, high in found:
            assert 0 <= low < high <= len(line)
            if len(marks) == 1:
                assert line[low:high].strip("…") in flat(text[slice(*marks[0])])
