"""The sidebar, the keys and the lines under the text keep to one list of figures."""

from __future__ import annotations

from datetime import date

import pytest

from tests.app.pane_app import PaneApp
from tui.annotate.quantities import find_quantities
from tui.app.contents import contents
from tui.app.told import told_figures
from tui.model import Annotations, Article, Block

PAGE = Article(
    (
        Block(
            "paragraph", "Today 12 men fled, as last year. This year 3% of 40 ships came Sunday."
        ),
        Block("paragraph", "And then all was quiet."),
    ),
    published=date(2026, 3, 11),
)
FOUND = Annotations(quantities=find_quantities(PAGE))


def test_a_date_that_says_no_more_than_the_articles_own_is_not_told() -> None:
    surfaces = [PAGE.text[q.start : q.end] for q in FOUND.quantities]
    assert "Today" in surfaces
    assert "This year" in surfaces
    told = [PAGE.text[q.start : q.end] for q in told_figures(PAGE, FOUND)]
    assert told == [surface for surface in surfaces if surface not in {"Today", "This year"}]


def test_a_figure_without_a_value_is_not_told() -> None:
    undated = Article(PAGE.blocks)
    found = Annotations(quantities=find_quantities(undated))
    told = {undated.text[q.start : q.end] for q in told_figures(undated, found)}
    assert told.isdisjoint({"Today", "last year", "This year"})
    assert "3%" in told


@pytest.mark.parametrize("key", ["f", "F"])
async def test_the_keys_stop_at_what_the_sidebar_lists(key: str) -> None:
    listed = [row.spans[0] for row in contents(PAGE, FOUND) if row.section == "figures"]
    app = PaneApp(PAGE)
    stops = []
    async with app.run_test() as pilot:
        app.view.annotate(FOUND)
        await pilot.press("G" if key == "F" else "g")
        while True:
            before = app.view.target
            await pilot.press(key)
            if app.view.target in (None, before):
                break
            stops.append((app.view.target.start, app.view.target.end))
    assert sorted(stops) == listed


async def test_the_text_underlines_what_the_sidebar_lists() -> None:
    listed = [row.spans[0] for row in contents(PAGE, FOUND) if row.section == "figures"]
    app = PaneApp(PAGE)
    async with app.run_test():
        app.view.annotate(FOUND)
        lit = app.view.lit_in(0, 0, len(PAGE.text))
    assert [(span.start, span.end) for span in lit if span.look == "figure"] == listed
