"""The preview says no more than is so: an opening that a site cut short is shown as cut."""

from __future__ import annotations

import pytest

from tui.app.widgets.preview import LEAD, opening

LONG = "The council of the town said on Monday that the bridge over the river stays shut until "


@pytest.mark.parametrize(
    ("lead", "shown"),
    [
        (LONG * 3 + "the divers have cleared the lo", LONG * 3 + "the divers have cleared the…"),
        (LONG * 3 + "spring.", LONG * 3 + "spring."),
        (LONG * 3 + "spring, “or later”", LONG * 3 + "spring, “or later”"),
        (LONG * 3 + "spring...", LONG * 3 + "spring..."),
        (LONG * 3 + "spring，到明年。", LONG * 3 + "spring，到明年。"),
        ("闸门 " + "在星期五之前" * 30, "闸门 " + "在星期五之前" * 30 + "…"),
        ("A history of locks", "A history of locks"),
        ("", ""),
    ],
)
def test_an_opening_without_its_end_is_shown_as_cut(lead: str, shown: str) -> None:
    assert opening(lead, "…") == shown


def test_an_opening_takes_no_more_than_its_room() -> None:
    assert len(opening("word " * LEAD, "…")) <= LEAD
    assert opening("x" * 2 * LEAD, "...").endswith("x...")
