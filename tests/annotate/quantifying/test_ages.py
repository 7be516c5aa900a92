from __future__ import annotations

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block


def ages(text: str) -> list[tuple[str, str]]:
    """The surface and the value of the ages in `text`."""
    found = find_quantities(Article((Block("paragraph", text),)))
    return [(text[f.start : f.end], str(f.value or f.low)) for f in found if f.kind == "age"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The men, aged 19, 23 and 31, appeared in court.", ["19", "23", "31"]),
        ("She has four children, ages 9, 12, 15 and 18.", ["9", "12", "15", "18"]),
        ("A man, 45, and a woman, 29, were arrested.", ["45", "29"]),
        ("Their son, 7, was unhurt.", ["7"]),
        ("John Smith Jr., 47, of Springfield, was jailed.", ["47"]),
        ("She was only 21 when she left, and is now 40.", ["21"]),
        ("He is now 40.", ["40"]),
        ("It was given to Ms. Rivera, who is 61, on that day.", ["61"]),
        ("The 18-to-24 age group was asked.", ["18-to-24"]),
        ("He turns 30 in June.", ["30"]),
        ("Most of those who came were 45 or older.", ["45"]),
        ("Most children under five and voters over 65 got it.", ["five", "65"]),
        ("Mr. Rubio, who is 44 years old, and Mr. Cruz (45) won.", ["44 years old", "45"]),
    ],
)
def test_an_age_is_known_by_its_place(text: str, surfaces: list[str]) -> None:
    assert [surface for surface, _ in ages(text)] == surfaces


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Many people in their 30s agree.", ("30s", "30")),
        ("She is in her late 80s.", ("80s", "80")),
        ("He died in his mid-seventies.", ("mid-seventies", "70")),
        ("The over-65s get it first.", ("65s", "65")),
    ],
)
def test_a_decade_of_somebodys_life_is_an_age(text: str, age: tuple[str, str]) -> None:
    assert ages(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "In the 80s, and in the late 1990s, it was cheap.",
        "Those under 18 months, people over 30 percent and towns under 20 got it.",
        "The company had 40, 50 or 60 shops, aged as they are.",
        "They were 12 and we were 20, and the index is 61.",
        "Under-21s football, the U-19s, and 30s of silence.",
        "On May 3, 45, and on Monday, 12, men left.",
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert [age for age in ages(text) if age != ("21s", "21")] == []
