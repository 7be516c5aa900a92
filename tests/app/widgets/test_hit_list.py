"""Rows of what was found: whose words they are and of when is said where there is little room."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from textual.app import App, ComposeResult

from tests.app.widgets.test_sidebar import lines
from tui.app.stylesheets import STYLESHEETS
from tui.app.themes import DARK_COLORS
from tui.app.widgets.hit_list import HitList, Kind
from tui.library.records import Hit
from tui.model import Entry

LONG_SITE = "The Very Long Gazette of Eastmere and the Islands"
ENTRY = Entry(
    1,
    "https://estuary.example/1",
    "https://estuary.example/1",
    "Divers free the lock at Eastmere, and the ferries to the islands sail again from Friday on",
    datetime(2026, 3, 2, tzinfo=UTC),
    site=LONG_SITE,
    published=date(2021, 7, 17),
    verdict="archived",
)
HIT = Hit(ENTRY, "The bridge stays shut", ((4, 10),), speaker="Mara Lind")


class Host(App[None]):
    CSS_PATH = STYLESHEETS

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind: Kind = kind

    def compose(self) -> ComposeResult:
        yield HitList()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK_COLORS

    def on_mount(self) -> None:
        self.query_one(HitList).fill(self.kind, [HIT])


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("kind", ["articles", "quotes"])
async def test_a_long_site_or_title_is_cut_before_the_day_is(kind: Kind, width: int) -> None:
    app = Host(kind)
    async with app.run_test(size=(width, 10)) as pilot:
        await pilot.pause()
        rows = lines(app.query_one(HitList))
        said = rows[0] if kind == "articles" else rows[1]
        assert said.rstrip().endswith(" · 17 Jul 2021")
        assert "Divers free" in said
        assert ("The Very" in said) == (width >= 80 or kind == "articles")
        assert "✓" in said
