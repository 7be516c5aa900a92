from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.typeset.breaks import SPACES
from tui.typeset.hyphens import hyphenator_for
from tui.typeset.widths import cells_of, measure
from tui.typeset.wrap import wrap

WORDS = st.lists(
    st.one_of(
        st.text("abcdefgé-—’“”.", min_size=1, max_size=12),
        st.text("東京都は今日、「開く」。ーっ", min_size=1, max_size=12),
        st.sampled_from(
            ["👨‍👩‍👧‍👦", "🇺🇸🇩🇪", "e\u0301te\u0301", "한국어", "שלום", "https://a.b/c/d?e=f&g=h"]
        ),
        st.text(max_size=8),
    ),
    max_size=30,
).map(" ".join)


def lines(text: str, width: int, lang: str = "") -> list[str]:
    wrapped = wrap(measure(text), width, hyphenator_for(lang))
    ends = wrapped.edges[1::2]
    return [
        text[start:end] + ("-" if end in wrapped.hyphens else "")
        for start, end in zip(wrapped.edges[::2], ends, strict=True)
    ]


@given(WORDS, st.integers(min_value=2, max_value=90), st.sampled_from(["", "en", "de"]))
def test_every_line_fits_unless_one_character_alone_does_not(
    text: str, width: int, lang: str
) -> None:
    for line in lines(text, width, lang):
        assert cells_of(line) <= width or len(measure(line).text) <= 1 or cells_of(line) <= 2


@given(WORDS, st.integers(min_value=2, max_value=90), st.sampled_from(["", "en"]))
def test_lines_cover_the_text_in_order_and_lose_nothing_but_spaces(
    text: str, width: int, lang: str
) -> None:
    edges = wrap(measure(text), width, hyphenator_for(lang)).edges
    position = 0
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        assert position <= start <= end
        assert set(text[position:start]) <= SPACES | {"\n"}
        position = end
    assert set(text[position:]) <= SPACES | {"\n"}


@given(st.text(min_size=1), st.integers(min_value=1, max_value=10))
def test_no_line_begins_inside_a_character(text: str, width: int) -> None:
    measured = measure(text)
    for start in wrap(measured, width).edges[::2]:
        if (
            measured.starts is not None
            and start < len(text)
            and (start and text[start - 1] != "\n")
        ):
            assert measured.starts[start]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("one two three", 13, ["one two three"]),
        ("one two three", 12, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("a\nb", 10, ["a", "b"]),
        ("10\u00a0000 people", 8, ["10\u00a0000", "people"]),
        ("a state-of-the-art car", 12, ["a state-of-", "the-art car"]),
        ("it was -5 degrees", 8, ["it was", "-5", "degrees"]),
        ("he left—then came", 9, ["he left—", "then came"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("see https://example.com/path/to", 16, ["see", "https://example.", "com/path/to"]),
    ],
)
def test_latin_text_breaks_at_spaces_hyphens_and_dashes(
    text: str, width: int, expected: list[str]
) -> None:
    assert lines(text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("日本語の文章です。", 8, ["日本語の", "文章で", "す。"]),
        ("彼は「はい」と言う", 6, ["彼は", "「は", "い」と", "言う"]),
        ("コンピューター", 10, ["コンピュー", "ター"]),
        ("한국어 문장입니다", 10, ["한국어", "문장입니다"]),
        ("中文abc中文", 6, ["中文", "abc中", "文"]),
    ],
)
def test_east_asian_text_keeps_stops_brackets_and_small_kana_in_their_places(
    text: str, width: int, expected: list[str]
) -> None:
    assert lines(text, width) == expected


def test_a_soft_hyphen_shows_only_where_the_line_breaks() -> None:
    assert lines("extra\u00adordinary", 8) == ["extra\u00ad-", "ordinary"]
    assert lines("extra\u00adordinary", 40) == ["extra\u00adordinary"]


def test_hyphenation_fills_ragged_lines_and_spares_names() -> None:
    assert lines("the internationalisation", 16, "en") == ["the internation-", "alisation"]
    assert lines("the Internationalisation", 16, "en")[0] == "the"


def test_a_hundred_thousand_combining_marks_are_one_character_on_one_line() -> None:
    text = "a b" + "\u0301" * 100_000 + " c"
    assert len(lines(text, 10)) == 1


def test_a_token_of_a_megabyte_is_broken_in_linear_time() -> None:
    assert len(lines("x" * 1_000_000, 50)) == 20_000
