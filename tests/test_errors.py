from __future__ import annotations

from tui.errors import FetchError


def test_a_hint_is_a_sentence_of_its_own() -> None:
    assert str(FetchError("it is a wall", "log in first")) == "it is a wall. Log in first"


def test_a_message_shows_control_characters_instead_of_sending_them() -> None:
    error = FetchError("it said \x1b]52;c;x\x07 and \u202eback", "Try\nagain")
    assert str(error) == r"it said \x1b]52;c;x\x07 and \u202eback. Try\nagain"
