"""A byline is names: no "by", no roles, no dates, no minutes to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.metadata.names import choose_byline, read_names


@pytest.mark.parametrize(
    ("authors", "byline"),
    [
        (["By Jane Doe | 3 min read"], "Jane Doe"),
        (["BY JANE DOE AND JOHN ROE"], "JANE DOE, JOHN ROE"),
        (["Jane Doe", "John Roe", "Jane Doe"], "Jane Doe, John Roe"),
        (["Von Klaus Meier und Eva Groß"], "Klaus Meier, Eva Groß"),
        (["Written by: Jane Doe"], "Jane Doe"),
        (["Posted by Jane Doe on May 3, 2024"], "Jane Doe"),
        (["Jane Doe, Updated 3 May 2024"], "Jane Doe"),
        (["Jane Doe; John Roe & Max Poe"], "Jane Doe, John Roe, Max Poe"),
        (["Martin Luther King Jr."], "Martin Luther King Jr."),
        (["Ludwig von Mises"], "Ludwig von Mises"),
        (["https://example.org/jane", "admin", "", "Unknown"], ""),
        (["肖春芳"], "肖春芳"),
        (["Center for Drug Evaluation and Research"], "Center for Drug Evaluation and Research"),
        (["Landesanstalt für Wald und Forst"], "Landesanstalt für Wald und Forst"),
        (["Author Jane Doe"], "Jane Doe"),
        (["Jane DoeDecember 17, 2025"], "Jane Doe"),
        (["jane87 » 21.01.2009, 05:42"], "jane87"),
        (["Von", "Beitrag", "Phone: 2"], ""),
        (["By Jane Doe 4 Comments"], "Jane Doe"),
        (["Ein Artikel von Pamela Roe"], "Pamela Roe"),
        (["Gespeichert von rasmus am 24. Juli 2017 - 18:55"], "rasmus"),
    ],
)
def test_only_names_are_left(authors: list[str], byline: str) -> None:
    assert read_names(authors) == byline


def test_an_account_gives_way_to_a_person_unless_it_is_the_first_shown() -> None:
    nobody: frozenset[str] = frozenset()
    assert choose_byline(["wp_admin"], ["Jane Doe"], nobody) == "Jane Doe"
    assert choose_byline(["paul203"], ["paul203", "Jane Doe"], nobody) == "paul203"
    assert choose_byline(["paul203"], ["Jane Doe", "paul203"], nobody) == "Jane Doe"


def test_a_fuller_list_of_the_same_people_is_the_byline() -> None:
    nobody: frozenset[str] = frozenset()
    both = "Jane Doe, John Roe"
    assert choose_byline(["Jane Doe"], ["Jane Doe", both], nobody) == both
    assert choose_byline(["Jane Doe"], ["Jane Doe, The Harbour Post"], nobody) == "Jane Doe"
    assert choose_byline(["Jane Doe"], ["Ann Poe, John Roe"], nobody) == "Jane Doe"


@given(st.lists(st.text(), max_size=4))
def test_any_text_gives_one_clean_line(authors: list[str]) -> None:
    byline = read_names(authors)
    assert byline == " ".join(byline.split())
    assert byline.isprintable() or not byline.isascii()
