from __future__ import annotations

from tui.annotate.approximate import find_approximately
from tui.annotate.tokens import tokenise


def found(text: str, *, nouns_have_capitals: bool = False) -> list[tuple[str, str]]:
    spans = find_approximately(list(tokenise(text)), nouns_have_capitals=nouns_have_capitals)
    return [(text[span.start : span.end], span.label) for span in spans]


def test_a_first_name_begins_a_person_and_particles_belong() -> None:
    assert found("a dit Charles de Gaulle hier") == [("Charles de Gaulle", "PER")]
    assert found("sagt der Schaffner Dušan Kovač heute", nouns_have_capitals=True) == [
        ("Dušan Kovač", "PER")
    ]


def test_a_small_town_is_believed_after_a_preposition() -> None:
    assert found("wurden in Maribor erneuert", nouns_have_capitals=True) == [("Maribor", "LOC")]
    assert found("das Essen schmeckte Bad Aussee", nouns_have_capitals=True) != [("Bad", "LOC")]


def test_a_listed_organisation_or_state_is_no_person_of_its_words() -> None:
    assert found("lo dijo The New York Times ayer") == [("New York Times", "ORG")]
    assert found("vive en New York desde ayer") == [("New York", "LOC")]


def test_a_country_is_no_second_surname() -> None:
    assert found("con El Salvador y Venezuela juntos")[-1] == ("Venezuela", "LOC")
    assert found("como José Ortega y Gasset dijo") == [("José Ortega y Gasset", "PER")]


def test_an_acronym_is_a_name_when_it_comes_back() -> None:
    assert found("la OTAN dijo que la OTAN va") == [("OTAN", "ORG"), ("OTAN", "ORG")]
    assert found("la OTAN dijo que va") == []


def test_a_line_in_capitals_sets_nothing_apart() -> None:
    assert found("LA GUERRA DE PARIS Y MADRID") == []


def test_capitals_in_german_are_nouns() -> None:
    assert found("über das Wort Der Industrie", nouns_have_capitals=True) == []
    assert found("de la Unión Nacional de Prensa") == [("Unión Nacional", "MISC")]
