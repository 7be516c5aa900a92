"""The rows of the sidebar point at what they name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.app.pages import FLOOD, FLOOD_ANNOTATIONS
from tui.app.contents import contents, value_text
from tui.model import Quantity


def rows(section: str) -> list[str]:
    return [i.lead for i in contents(FLOOD, FLOOD_ANNOTATIONS) if i.section == section]


def test_names_come_by_section_and_the_most_mentioned_first() -> None:
    assert rows("people") == ["Mara Lind", "Tom Okoro"]
    assert rows("organisations") == ["Harbour Board"]
    assert rows("places") == ["Eastmere"]


def test_a_row_leads_to_the_words_that_it_names() -> None:
    for item in contents(FLOOD, FLOOD_ANNOTATIONS):
        for start, end in item.spans:
            surface = FLOOD.text[start:end]
            if item.section == "figures":
                assert item.lead == surface
            elif item.section == "quotes":
                assert item.words == surface
            elif item.section != "contents":
                assert surface.split()[-1] in item.lead


def test_a_quote_row_has_its_speaker_and_a_figure_row_what_it_measures() -> None:
    items = contents(FLOOD, FLOOD_ANNOTATIONS)
    assert [(i.lead, i.words) for i in items if i.section == "quotes"] == [
        ("Mara Lind", "We will not wait for the next tide"),
        ("", "the wall was never tested"),
    ]
    assert [(i.lead, i.words) for i in items if i.section == "figures"] == [
        ("2.4 metres", "the river at Eastmere"),
        ("340 people", "left their homes"),
        ("12%", "of them have come back"),
    ]


def test_figures_can_be_sorted_by_kind() -> None:
    items = contents(FLOOD, FLOOD_ANNOTATIONS, figures_by_kind=True)
    leads = [i.lead for i in items if i.section == "figures"]
    assert leads == ["340 people", "2.4 metres", "12%"]


def test_headings_make_the_contents() -> None:
    assert [i.words for i in contents(FLOOD, FLOOD_ANNOTATIONS) if i.section == "contents"] == [
        "What the board knew"
    ]


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(0, 1, "percent", Decimal("21.5"), unit="%"), "21.5 %"),
        (
            Quantity(0, 1, "money", low=Decimal(1200), high=Decimal(1500), unit="EUR"),
            "1,200–1,500 EUR",
        ),
        (Quantity(0, 1, "date", "2016-12-07"), "2016-12-07"),
        (Quantity(0, 1, "count", Decimal(300), unit="people", approximate=True), "≈300 people"),
        (Quantity(0, 1, "count", Decimal("1E+400")), "1E+400"),
        (Quantity(0, 1, "count"), ""),
    ],
)
def test_values_are_written_as_people_write_them(quantity: Quantity, text: str) -> None:
    assert value_text(quantity) == text
