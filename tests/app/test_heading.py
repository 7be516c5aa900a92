"""The lines above the list fit the width, and say where the reader is."""

from __future__ import annotations

import pytest

from tui.app.heading import heading, progress_of_sitting, progress_of_view
from tui.app.headline import Headline
from tui.app.pace import PAUSE, Pace
from tui.app.views import VIEWS, story_of

COUNTS = (412, 7, 3, 1200, 1622)


def test_wide_lines_have_the_progress_at_their_end() -> None:
    line = heading(VIEWS[0], COUNTS, "37 of 412, about 9 min left at your pace", 120, "…").plain
    assert line.startswith("1 Inbox 412   2 Later 7   3 Starred 3   4 Archive 1200   5 All 1622 ")
    assert line.endswith(" 37 of 412, about 9 min left at your pace")
    assert len(line) == 120


@pytest.mark.parametrize("width", [40, 72, 80, 99, 100, 120, 200])
def test_the_name_of_a_story_is_cut_before_the_progress_is(width: int) -> None:
    view = story_of(7, "A very long title [of] a story that nobody could say in one breath " * 3)
    said = heading(view, COUNTS, "1 of 6", width, "…").plain
    assert said.endswith("  1 of 6")
    if width >= 72:
        assert "Story: " in said
        assert all(len(line) <= width for line in said.split("\n"))


def test_progress_counts_what_the_filter_lets_through() -> None:
    assert progress_of_view(37, 412, None, 9.2) == "37 of 412, about 9 min left at your pace"
    assert progress_of_view(2, 412, 5, None) == "2 of 5 (filtered from 412)"
    assert progress_of_view(1, 412, 0, 3.0) == "none of 412"
    assert progress_of_view(1, 0, None, None) == ""


def test_rows_that_are_fewer_than_the_articles_are_stories() -> None:
    assert progress_of_view(3, 12, None, None, articles=15) == "3 of 12 stories"
    assert progress_of_view(3, 12, None, None, articles=12) == "3 of 12"
    assert progress_of_view(1, 12, 2, None, 15) == "1 of 2 (filtered from 12)"


def test_a_sitting_says_how_much_there_is_to_read() -> None:
    rows = [Headline("a", "a", minutes=2.0, state="ready"), Headline("b", "b", state="failed")]
    assert progress_of_sitting(rows, None, None) == [
        "Broadsheet  2 articles",
        "2 min to read",
        "1 failed",
    ]
    assert progress_of_sitting(rows, rows[:1], None) == [
        "Broadsheet  1 of 2 articles",
        "2 min to read",
    ]


def test_the_selection_is_counted_in_the_place_of_the_pace() -> None:
    assert progress_of_view(37, 412, None, 9.2, selected=3) == "37 of 412, 3 selected"
    assert progress_of_view(1, 412, 0, None, selected=3) == "none of 412, 3 selected"
    rows = [Headline("a", "a", state="ready")]
    assert progress_of_sitting(rows, None, 4.0, 1) == ["Broadsheet  1 article", "1 selected"]


def test_the_pace_is_that_of_the_last_decisions_without_the_pauses() -> None:
    pace = Pace()
    assert pace.minutes_for(10) is None
    for moment in (0.0, 3.0, 6.0, 6.0 + PAUSE, 9.0 + PAUSE):
        pace.decided(moment)
    assert pace.minutes_for(20) == pytest.approx(1.0)
