"""What an element's attributes say."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.attributes import absolute

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
        ("", ""),
    ],
)
def test_a_link_becomes_a_whole_address(href: str, whole: str) -> None:
    assert absolute(BASES[0], href) == whole


@given(st.sampled_from(BASES), st.text("ab/.?=&%#;~-_: 1", max_size=12))
def test_a_link_from_the_top_of_the_site_joins_as_the_standard_says(base: str, rest: str) -> None:
    href = f"/{rest}".strip()
    assert absolute(base, href) == urljoin(base, href)
