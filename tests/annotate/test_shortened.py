from __future__ import annotations

import pytest

from tui.annotate.shortened import short_forms
from tui.annotate.tagging import NameLabel


def shortened(name: str, label: NameLabel) -> list[str]:
    return [word for (word,) in short_forms({tuple(name.split()): label})]


def test_a_person_goes_on_by_the_surname_and_a_body_by_its_first_word() -> None:
    assert shortened("Sonia Khush", "PER") == ["Khush"]
    assert shortened("Polymath Ventures", "ORG") == ["Polymath"]
    assert shortened("Khan Sheikhoun", "LOC") == []


def test_a_name_of_one_word_has_no_shorter_one() -> None:
    assert shortened("Khush", "PER") == shortened("Polymath", "ORG") == []


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Public Works",
        "Syrian Observatory",
        "Foreign Ministry",
        "Islamist Brotherhood",
        "London Stock Exchange",
        "Thomas Housing Development",
        "of Monsters",
        "UN Women",
    ],
)
def test_a_first_word_that_means_something_else_is_no_organisation(name: str) -> None:
    assert shortened(name, "ORG") == []


def test_a_surname_that_is_a_place_is_not_taken_for_the_person() -> None:
    assert shortened("Jack London", "PER") == []


def test_who_is_called_so_comes_before_what_is_called_after_them() -> None:
    names: dict[tuple[str, ...], NameLabel] = {
        ("Mukonori", "Trust"): "ORG",
        ("Fidelis", "Mukonori"): "PER",
        ("Mukonori", "Fund"): "ORG",
    }
    assert short_forms(names) == {("Mukonori",): "PER"}
