"""Text fits its cells, and nothing that could move the cursor gets onto a line."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.cells import UNPRINTABLE, cut, fit, one_line


@given(st.text(), st.integers(0, 60))
def test_fitted_text_takes_exactly_its_cells(text: str, width: int) -> None:
    assert cell_len(fit(one_line(text), width)) == width


@given(st.text(), st.integers(0, 60))
def test_cut_text_takes_no_more_than_its_cells(text: str, width: int) -> None:
    assert cell_len(cut(one_line(text), width)) <= width


def test_what_fits_is_left_alone_and_what_does_not_says_so() -> None:
    assert cut("harbour", 7) == "harbour"
    assert cut("harbours", 7) == "harbou…"
    assert cut("港の水位が上がる", 7) == "港の水…"
    assert fit("ab", 4) == "ab  "


@given(st.text())
def test_one_line_holds_no_control_or_format_character(text: str) -> None:
    shown = one_line(text)
    assert not any(unicodedata.category(character) in UNPRINTABLE for character in shown)


def test_controls_are_shown_as_escapes() -> None:
    assert one_line("a\x1b]52;c;aGk=\x07b") == "a\\x1b]52;c;aGk=\\x07b"
    assert one_line("over\u202eride") == "over\\u202eride"
    assert one_line("two\nlines") == "two lines"
