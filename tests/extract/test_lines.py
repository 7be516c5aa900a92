"""Text becomes paragraphs whether its lines are paragraphs, parted by blanks, or wrapped."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.lines import is_wrapped, paragraphs, without_file_name

STORY = [
    "The harbour bridge opened again on Tuesday, after three years of work that cost more than "
    "anyone had thought when the first engineers came to look at its rusting piers.",
    "Traders on the quay said that they had waited long enough, and that the city should pay for "
    "what they had lost in the two summers without a way across the water.",
    "“It is not a gift,” said one of them, who sells rope and paint from a shed by the old crane. "
    "“We paid for it every day, and nobody came to ask us how we were.”",
]


def test_a_line_is_a_paragraph() -> None:
    assert paragraphs("\n".join(STORY)) == STORY


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("\n\n  \n".join(STORY) + "\n\n") == STORY


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_lines_are_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in STORY)
    assert is_wrapped(wrapped)
    assert paragraphs(wrapped) == STORY


def test_list_items_in_wrapped_text_keep_their_lines() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in STORY)
    assert paragraphs(wrapped + "\n\n- rope\n- paint\n- tar")[-3:] == ["- rope", "- paint", "- tar"]


@pytest.mark.parametrize(
    ("glued", "clean"),
    [
        ("pngVideo-640x360Traders waited.", "Traders waited."),
        ("webmVp9-1920x1080-cabinTraders waited.", "Traders waited."),
        ("harbour_bridge-2.jpgTraders waited.", "Traders waited."),
        ("IMG_2041.JPEG“It is not a gift.”", "“It is not a gift.”"),
    ],
)
def test_a_glued_file_name_is_taken_off(glued: str, clean: str) -> None:
    assert without_file_name(glued) == clean


@pytest.mark.parametrize(
    "line",
    [
        "Traders waited.",
        "The MP3 format was new.",
        "PNGs are images.",
        "A 1280x720 screen is small.",
        "harbour.jpg",
        "GIF-making is a craft.",
    ],
)
def test_words_that_are_no_glued_file_name_stay(line: str) -> None:
    assert without_file_name(line) == line


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    kept = "".join("".join(paragraphs(text)).split())
    assert sorted(kept) == sorted("".join(text.split()))
