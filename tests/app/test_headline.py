"""A row says what is of interest first: why a source failed, not once more where it is."""

from __future__ import annotations

import pytest

from tui.app.headline import why_failed


@pytest.mark.parametrize(
    ("source", "error", "why"),
    [
        ("/a/b c.html", "/a/b c.html is empty. Check it", "is empty. Check it"),
        ("b c.html", "file:///a/b%20c.html took more than 20 seconds", "took more than 20 seconds"),
        ("https://a.example/1", "https://a.example/1 answered 404", "answered 404"),
        (
            "https://a.example/1",
            "https://b.example/2 answered 404",
            "https://b.example/2 answered 404",
        ),
        (
            "b.html",
            "There is no file b.html. Check the name",
            "There is no file b.html. Check the name",
        ),
        ("b.html", "b.html is empty. Check it", "b.html is empty. Check it"),
        ("b.html", "", ""),
    ],
)
def test_the_reason_comes_without_the_address_that_the_row_tells(
    source: str, error: str, why: str
) -> None:
    assert why_failed(source, error) == why
