"""What a person names: an address, with or without its scheme, or a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.fetch import address_meant


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("https://estuary.example/a", "https://estuary.example/a"),
        ("example.org", "https://example.org"),
        ("www.estuary.example", "https://www.estuary.example"),
        ("estuary.example/feed.xml", "https://estuary.example/feed.xml"),
        ("page.html", ""),
        ("saved/page.html", ""),
        ("/home/me/example.org", ""),
        ("-", ""),
        ("", ""),
    ],
)
def test_an_address_is_known_without_its_scheme(source: str, address: str) -> None:
    assert address_meant(source) == address


def test_a_file_that_is_there_is_no_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "example.org").write_text("a page")
    assert address_meant("example.org") == ""
