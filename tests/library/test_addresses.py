from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.addresses import address_of, canonical


@pytest.mark.parametrize(
    ("address", "short"),
    [
        (
            "HTTPS://News.Example:443/a?utm_source=x&id=3&fbclid=y#top",
            "https://news.example/a?id=3",
        ),
        ("https://news.example", "https://news.example/"),
        ("http://news.example:8080/a?b=%20c&d", "http://news.example:8080/a?b=%20c&d"),
        ("https://news.example/#!/story/1", "https://news.example/#!/story/1"),
        ("file:///tmp/a.html?utm_source=x", "file:///tmp/a.html?utm_source=x"),
        ("https://[broken/a", "https://[broken/a"),
    ],
)
def test_an_address_loses_what_only_tracks(address: str, short: str) -> None:
    assert canonical(address) == short


@given(st.text())
def test_a_short_address_stays_as_it_is(address: str) -> None:
    short = canonical(f"https://news.example/{address}")
    assert canonical(short) == short


def test_a_file_is_known_by_its_full_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b.html").write_text("x")
    assert address_of("a b.html") == f"file://{tmp_path}/a%20b.html"
    assert address_of("a b.html#3") == f"file://{tmp_path}/a%20b.html#3"
    assert address_of("-") == "-"


def test_a_file_whose_name_is_no_text_has_an_address() -> None:
    assert address_of(os.fsdecode(b"/tmp/caf\xe9.html")) == "file:///tmp/caf%E9.html"
