from __future__ import annotations

import csv

import pytest

from tests.export.items import ITEM
from tui.export import table
from tui.export.tables import COLUMNS, Kind


def rows(kind: Kind) -> list[dict[str, str]]:
    return list(csv.DictReader(table([ITEM], kind)))


def test_quotes_come_with_their_speaker_and_source() -> None:
    (row,) = rows("quotes")
    assert (row["speaker"], row["words"]) == ("Ada Lindqvist", "The pier costs 12% more.")
    assert (row["url"], row["published"]) == ("https://news.example/pier", "2026-03-02")


def test_figures_come_with_value_and_unit() -> None:
    (row,) = rows("figures")
    assert (row["figure"], row["kind"], row["value"], row["unit"]) == ("12%", "percent", "12", "%")


def test_articles_come_with_the_readers_verdict() -> None:
    (row,) = rows("articles")
    assert (row["verdict"], row["starred"], row["tags"]) == ("later", "1", "port")
    assert row["names"] == "Ada Lindqvist"


def test_a_cell_that_looks_like_a_formula_is_text_to_a_spreadsheet() -> None:
    (row,) = rows("highlights")
    assert row["words"] == "'=SUM(A1) follows."
    assert row["note"] == "odd line"


@pytest.mark.parametrize("kind", COLUMNS)
def test_a_table_without_rows_has_its_head(kind: Kind) -> None:
    assert list(csv.reader(table([], kind))) == [list(COLUMNS[kind])]
