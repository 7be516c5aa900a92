"""A view of the library costs what is looked at, however many rows it has."""

from __future__ import annotations

from array import array

import pytest

from tui.app.headline import Headline
from tui.app.shelf import KNOWN, WINDOW, Rows


class Asked:
    """Rows over numbered entries, and how often they have asked for more."""

    def __init__(self, count: int) -> None:
        self.times = 0
        ids = array("q", range(1, count + 1))
        self.rows = Rows(ids, self.fetch)

    def fetch(self) -> None:
        self.times += 1

    def answer(self) -> list[int]:
        places = self.rows.missed()
        ids = [self.rows.ids[place] for place in places]
        self.rows.take(places, [Headline("", f"Row {n}", entry=n) for n in ids])
        return places


def test_rows_that_are_looked_at_bring_their_window_at_one_time() -> None:
    asked = Asked(100_000)
    assert len(asked.rows) == 100_000
    assert asked.rows[5].title == ""
    assert asked.rows[5].entry == 6
    assert asked.rows[6].title == ""
    assert asked.times == 1
    assert asked.answer() == list(range(WINDOW))
    assert asked.rows[5].title == "Row 6"
    assert asked.rows[-1].entry == 100_000
    assert asked.answer() == list(range(100_000 - WINDOW, 100_000))
    assert asked.times == 2


def test_rows_from_everywhere_come_without_their_neighbours() -> None:
    asked = Asked(100_000)
    everywhere = list(range(0, 100_000, 5_000))
    assert {asked.rows[place].title for place in everywhere} == {""}
    assert asked.times == 1
    assert asked.answer() == everywhere
    assert asked.rows[5_000].title == "Row 5001"


def test_rows_that_were_looked_at_long_ago_are_forgotten_and_come_again() -> None:
    asked = Asked(100_000)
    for place in range(0, KNOWN * 3, WINDOW):
        assert asked.rows[place].entry == place + 1
        asked.answer()
        assert asked.rows[place].title == f"Row {place + 1}"
        assert len(asked.rows.known()) <= KNOWN + WINDOW
    assert asked.rows[0].title == ""
    asked.answer()
    assert asked.rows[0].title == "Row 1"


def test_an_entry_that_is_gone_says_so() -> None:
    asked = Asked(3)
    assert asked.rows[1].title == ""
    asked.rows.take([0, 1, 2], [Headline("", "Row 1", entry=1), Headline("", "Row 3", entry=3)])
    assert [row.title for row in asked.rows] == ["Row 1", "gone", "Row 3"]


def test_rows_never_go_while_they_are_looked_at() -> None:
    rows = Asked(3).rows
    with pytest.raises(TypeError):
        del rows[0]
    rows.append(Headline("d.html", "Another", entry=9))
    assert len(rows) == 4
    assert rows[3].title == "Another"
