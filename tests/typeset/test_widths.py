from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.typeset.widths import cells_of, measure, shown


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("word", 4),
        ("“naïve”—10 €", 12),
        ("東京", 4),
        ("한국", 4),
        ("👨‍👩‍👧‍👦", 2),
        ("🇺🇸", 2),
        ("👍🏽", 2),
        ("❤️", 2),
        ("e\u0301", 1),
        ("שלום", 4),
        ("a\u00adb", 2),
        ("", 0),
    ],
)
def test_cells_are_those_that_a_terminal_takes(text: str, cells: int) -> None:
    assert cells_of(text) == cells
    assert measure(text).cells(0, len(text)) == cells


@given(st.text())
def test_what_is_measured_is_what_is_shown(text: str) -> None:
    assert measure(text).cells(0, len(text)) == cells_of(text)


@given(st.text())
def test_nothing_that_commands_a_terminal_is_shown(text: str) -> None:
    visible = shown(text + "\x1b[31m\x9b\x07\u202e\u2066\x00\r\n\ud800")
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in visible)
    assert not set(visible) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028")
    visible.encode()


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("שלום world", True), ("1. مرحبا", True), ("world שלום", False), ("日本", False)],
)
def test_the_first_strong_letter_says_which_way_a_paragraph_runs(text: str, rtl: bool) -> None:
    assert measure(text).rtl is rtl
