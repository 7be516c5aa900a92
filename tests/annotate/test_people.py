from __future__ import annotations

import pytest

from tests.annotate.test_linking import linked


def gender_of(text: str, name: str) -> str:
    return next(entity.gender for entity in linked(text)[1] if entity.name == name)


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("[PER Sonia Khush] spoke.", "Sonia Khush", "female"),
        ("[PER Sergei Lavrov] spoke.", "Sergei Lavrov", "male"),
        ("Mrs [PER Khumalo] spoke.", "Khumalo", "female"),
        ("his wife [PER Fazna Ashraf] spoke.", "Fazna Ashraf", "female"),
        ("[PER Qwerty Zxcv] spoke. She left. [PER Zxcv] said she would.", "Qwerty Zxcv", "female"),
        ("[PER Qwerty Zxcv] and his dog", "Qwerty Zxcv", "male"),
        ("[PER Qwerty Zxcv] spoke.", "Qwerty Zxcv", ""),
        ("[PER Lee] spoke.", "Lee", ""),
    ],
)
def test_gender_comes_from_titles_first_names_and_pronouns(
    text: str, name: str, gender: str
) -> None:
    assert gender_of(text, name) == gender


def test_a_title_outweighs_the_first_name_and_one_pronoun_does_not() -> None:
    assert gender_of("Mr [PER Sonia Khush] spoke.", "Sonia Khush") == "male"
    assert gender_of("[PER Sonia Khush] said he was wrong.", "Sonia Khush") == "female"


def test_a_pronoun_after_somebody_else_is_not_theirs() -> None:
    assert gender_of("[PER Qwerty Zxcv] met [PER Sonia Khush]. She left.", "Qwerty Zxcv") == ""


def test_a_family_is_plural_and_has_no_gender() -> None:
    _, entities = linked("[PER Barack Obama] came; the [PER Obamas] left.")
    family = next(e for e in entities if e.name == "Obamas")
    assert (family.plural, family.gender) == (True, "")
    assert not next(e for e in entities if e.name == "Barack Obama").plural
