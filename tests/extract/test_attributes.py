"""What an element's attributes say."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.attributes import absolute, is_icon
from tui.extract.tree import parse

BASES = ("https://news.example/a/story.html", "http://news.example:8080/", "https://e.example")


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("/sport/2026/final", "https://news.example/sport/2026/final"),
        ("/search?q=tide&page=2", "https://news.example/search?q=tide&page=2"),
        ("next.html", "https://news.example/a/next.html"),
        ("/a/../b", "https://news.example/b"),
        ("//cdn.example/x", "https://cdn.example/x"),
        ("#notes", "https://news.example/a/story.html#notes"),
        ("https://other.example/x", "https://other.example/x"),
        ("  /padded ", "https://news.example/padded"),
        ("http://[broken", "http://[broken"),
        ("//[broken", ""),
        ("https://other.example/a\n  b\tc", "https://other.example/a  bc"),
        ("/a\r\nb", "https://news.example/ab"),
        ("mailto:desk@news.example", "mailto:desk@news.example"),
        (" JavaScript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,<script>", ""),
        ("", ""),
    ],
)
def test_a_link_becomes_a_whole_address(href: str, whole: str) -> None:
    assert absolute(BASES[0], href) == whole


@given(st.sampled_from(BASES), st.text("ab/.?=&%#;~-_: 1", max_size=12))
def test_a_link_from_the_top_of_the_site_joins_as_the_standard_says(base: str, rest: str) -> None:
    href = f"/{rest}".strip()
    assert absolute(base, href) == urljoin(base, href)


@pytest.mark.parametrize(
    ("width", "icon"), [("16", True), ("40px", True), ("640", False), ("1" * 5000, False)]
)
def test_only_a_small_width_makes_an_icon_however_many_digits_it_has(
    width: str, icon: bool
) -> None:
    root = parse(f'<p>text <img src="a.png" width="{width}"></p>')
    assert is_icon(next(root.iter("img"))) is icon
