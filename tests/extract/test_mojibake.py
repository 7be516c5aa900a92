"""A page that was encoded twice is read as it was meant, any other as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.mojibake import encoded_once

PAGE = "It’s a naïve idea — “they’re all the same”, said Zoë of the 50 € ticket… 🙂"


def web_codec(raw: bytes) -> str:
    """Windows-1252 as browsers read it: five bytes stand for themselves."""
    return "".join(
        bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else "windows-1252")
        for byte in raw
    )


def test_utf_8_that_was_taken_for_another_charset_is_undone() -> None:
    assert encoded_once(PAGE.encode().decode("latin-1")) == PAGE
    assert encoded_once(web_codec(PAGE.encode())) == PAGE


def test_what_was_not_encoded_twice_is_kept_beside_what_was() -> None:
    mixed = "„Spaß“ und „Ö“: " + PAGE.encode().decode("latin-1")
    assert encoded_once(mixed) == "„Spaß“ und „Ö“: " + PAGE


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        "Il a bâti un château à Âge, où l’été…",
        "A page that shows â€™ where an apostrophe should be was encoded twice.",
        "",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert encoded_once(text) == text


@given(st.text(st.characters(min_codepoint=0x80, max_codepoint=0x20FF), max_size=200))
def test_any_text_gives_a_text(text: str) -> None:
    assert len(encoded_once("â€™" * 3 + text)) <= len(text) + 9
