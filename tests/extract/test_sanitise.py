"""Nothing that a terminal would obey gets past the gate, and nothing else is lost."""

from __future__ import annotations

import html
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.sanitise import MAX_COMBINING, one_line, sanitise, sanitise_markup

BIDI = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec=None),
        st.characters(categories=["Cs", "Cc", "Cf", "Mn"]),
        st.sampled_from("&#x;0123456789bB\r\n\x1b"),
    )
)


def is_clean(text: str) -> bool:
    """Whether no character of `text` steers a terminal; lone surrogates cannot be written."""
    text.encode()
    return not any(
        (unicodedata.category(c) == "Cc" and c not in "\n\t") or c in BIDI or c == "\ufeff"
        for c in text
    )


@given(ANY_TEXT)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    assert is_clean(sanitise(text))


@given(ANY_TEXT)
def test_sanitising_again_changes_nothing(text: str) -> None:
    once = sanitise(text)
    assert sanitise(once) == once


@given(st.text(st.characters(categories=["L", "Nd", "P", "S", "Zs"])))
def test_letters_digits_and_punctuation_stay(text: str) -> None:
    assert sanitise(text) == text


@given(ANY_TEXT)
def test_markup_stays_clean_when_its_references_are_resolved(markup: str) -> None:
    resolved = html.unescape(sanitise_markup(markup))
    assert "\x1b" not in resolved
    assert is_clean(sanitise_markup(markup))


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == " ".join(line.split())


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\x1b[31mred\x1b[0m", "a[31mred[0m"),
        ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
        ("one\r\ntwo\rthree\ffour\u2028five", "one\ntwo\nthree\nfour\nfive"),
        ("col\tumn", "col\tumn"),
        ("\ufeffHello\x00", "Hello"),
        ("\ud83d\ude00", "😀"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("user\u202egpj.exe", "usergpj.exe"),
        ("Zürich, naïve, 日本語, عربى, שָׁלוֹם, 🏳️‍🌈", "Zürich, naïve, 日本語, عربى, שָׁלוֹם, 🏳️‍🌈"),
    ],
)
def test_known_cases(raw: str, clean: str) -> None:
    assert sanitise(raw) == clean


def test_stacked_marks_are_cut() -> None:
    assert sanitise("Z" + "\u0336" * 500 + "algo") == "Z" + "\u0336" * MAX_COMBINING + "algo"
    assert len(sanitise("Z" + "\u0336\U0001e000" * 500)) == 1 + MAX_COMBINING


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("<p>a&#27;[2J b</p>", "<p>a[2J b</p>"),
        ("&#x1B;&#x1b&#0000027;", ""),
        ("&#&#27;27;", "\ufffd"),
        ("it&#146;s", "it’s"),
        ("&#x9b;31m", "›31m"),
        ("&#1114112;&#99999999999999999999;", ""),
        ("&#55357;&#56832;", "😀"),
        ("&#55357; alone", "\ufffd alone"),
        ("&#8217; &amp; &lt;", "&#8217; &amp; &lt;"),
        ("&#8238;", ""),
        ("a&#13;b", "a\nb"),
    ],
)
def test_references_are_what_a_browser_shows(markup: str, clean: str) -> None:
    assert sanitise_markup(markup) == clean


@pytest.mark.parametrize("unit", ["a", "\x1b", "&#27;", "&#", "\u0301", "\ud800", "é", "\r"])
@pytest.mark.timeout(20)
def test_five_megabytes_of_anything_pass_soon(unit: str) -> None:
    clean = sanitise_markup(unit * (5_000_000 // len(unit)))
    assert clean.isascii() or len(set(clean)) <= 2
    assert not {"\x1b", "\ud800", "\r"} & set(clean)
