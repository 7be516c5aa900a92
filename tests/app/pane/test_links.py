from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.pane.hints import labels
from tui.app.pane.links import anchor_in, hyperlink


@pytest.mark.parametrize(
    ("href", "sent"),
    [
        ("https://example.com/a?b=c&d=e#f", "https://example.com/a?b=c&d=e#f"),
        ("http://example.com/white house/ü", "http://example.com/white%20house/%C3%BC"),
        ("https://example.com/%20", "https://example.com/%20"),
        ("mailto:a@example.com", "mailto:a@example.com"),
        ("HTTPS://example.com/", "HTTPS://example.com/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("data:text/html,x", ""),
        ("/relative", ""),
        ("", ""),
        ("http://[broken", ""),
        ("https://example.com/" + "a" * 3000, ""),
    ],
)
def test_only_web_and_mail_addresses_become_hyperlinks(href: str, sent: str) -> None:
    assert hyperlink(href) == sent


@given(st.text())
def test_a_hyperlink_cannot_end_its_own_sequence(rest: str) -> None:
    sent = hyperlink("https://example.com/\x1b\\\x07\x9c" + rest)
    assert all(33 <= ord(character) <= 126 for character in sent)


def test_an_anchor_leads_inside_its_own_page_only() -> None:
    page = "https://example.com/a"
    assert anchor_in("#note-1", page) == "note-1"
    assert anchor_in("https://example.com/a#note-1", page) == "note-1"
    assert anchor_in("https://example.com/b#note-1", page) == ""
    assert anchor_in("https://example.com/a", page) == ""


@given(st.integers(min_value=0, max_value=2000))
def test_no_label_begins_another(count: int) -> None:
    made = labels(count)
    assert len(set(made)) == count
    assert len({len(label) for label in made}) <= 1
