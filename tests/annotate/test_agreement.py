from __future__ import annotations

from tui.annotate.agreement import agree
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import tokenise


def agreed(text: str, *named: tuple[str, NameLabel]) -> list[tuple[str, str]]:
    """What agreement makes of `named`, each found where it first stands after the one before."""
    spans, at = [], 0
    for form, label in named:
        at = text.index(form, at)
        spans.append(Span(at, at + len(form), label))
        at += len(form)
    found = agree(text, list(tokenise(text)), spans)
    return [(text[span.start : span.end], span.label) for span in found]


def test_a_label_that_most_mentions_have_is_given_to_all() -> None:
    text = "Jordan is dry. Jordan is hot. In Jordan, said Jordan."
    named = [("Jordan", "LOC"), ("Jordan", "LOC"), ("Jordan", "LOC"), ("Jordan", "PER")]
    assert {label for _, label in agreed(text, *named)} == {"LOC"}  # type: ignore[arg-type]


def test_labels_that_are_as_common_are_left_alone() -> None:
    text = "In Jordan, Jordan spoke."
    assert [label for _, label in agreed(text, ("Jordan", "LOC"), ("Jordan", "PER"))] == [
        "LOC",
        "PER",
    ]


def test_a_name_that_was_found_once_is_found_wherever_it_stands_alone() -> None:
    text = "He met Etxeberria.\nThe fans of Etxeberria sang. Etxeberria Street is long."
    assert agreed(text, ("Etxeberria", "PER")) == [("Etxeberria", "PER"), ("Etxeberria", "PER")]


def test_the_surname_of_a_full_name_is_found_unless_it_is_a_place() -> None:
    assert ("Khush", "PER") in agreed("Sonia Khush left. With Khush gone,", ("Sonia Khush", "PER"))
    text = "Jack London left. From London he wrote."
    assert agreed(text, ("Jack London", "PER")) == [("Jack London", "PER")]


def test_a_surname_is_a_person_where_its_bearer_is_and_a_place_where_it_is_one() -> None:
    text = "Teesta Setalvad left. Setalvad said that Setalvad knew."
    named = [("Teesta Setalvad", "PER"), ("Setalvad", "ORG"), ("Setalvad", "PER")]
    assert {label for _, label in agreed(text, *named)} == {"PER"}  # type: ignore[arg-type]
    assert ("London", "LOC") in agreed(
        "Jack London left London.", ("Jack London", "PER"), ("London", "LOC")
    )


def test_a_company_that_the_model_tells_from_its_founder_stays_one() -> None:
    text = "Ratan Tata left. Tata grew. They own Tata."
    named = [("Ratan Tata", "PER"), ("Tata", "ORG"), ("Tata", "ORG")]
    assert ("Tata", "ORG") in agreed(text, *named)  # type: ignore[arg-type]


def test_a_first_name_is_a_person_where_its_bearer_is() -> None:
    text = "Samus Aran fights. Samus wins. They fear Samus."
    named = [("Samus Aran", "PER"), ("Samus", "ORG"), ("Samus", "PER")]
    assert {label for _, label in agreed(text, *named)} == {"PER"}  # type: ignore[arg-type]


def test_two_capitals_are_found_wherever_they_stand_and_a_short_word_is_not() -> None:
    text = "An officer of the ED said so. The ED denied it."
    assert agreed(text, ("ED", "ORG")) == [("ED", "ORG"), ("ED", "ORG")]
    assert agreed("He met Al. The Al said.", ("Al", "PER")) == [("Al", "PER")]


def test_an_ordinary_word_at_the_start_of_a_sentence_is_no_name() -> None:
    text = "He asked Will. Will he go? He will, said Will to them."
    assert agreed(text, ("Will", "PER")) == [("Will", "PER"), ("Will", "PER")]


def test_a_well_known_name_of_several_words_stands_in_the_place_of_its_parts() -> None:
    text = "The International Committee of the Red Cross left."
    assert agreed(text, ("International Committee", "ORG"), ("Red Cross", "ORG")) == [
        ("International Committee of the Red Cross", "ORG")
    ]
    assert agreed("According to Save the Children Syria Director Sonia Khush") == [
        ("Save the Children", "ORG")
    ]


def test_a_longer_name_keeps_the_well_known_one_in_it() -> None:
    text = "The Stanford University School of Medicine said."
    name = "Stanford University School of Medicine"
    assert agreed(text, (name, "ORG")) == [(name, "ORG")]


def test_the_west_is_a_party_and_the_west_of_a_country_is_not() -> None:
    assert agreed("rebels and the West alike") == [("West", "LOC")]
    assert agreed("in the west, and West Germany, a West of its own") == []


def test_a_street_is_a_place_whoever_it_is_called_after() -> None:
    assert agreed("at 12 Martin Luther King Blvd now", ("Martin Luther King Blvd", "PER")) == [
        ("Martin Luther King Blvd", "LOC")
    ]


def test_acronyms_with_dots_are_known() -> None:
    assert agreed("to U.N. estimates and U.S. aid") == [("U.N.", "ORG"), ("U.S.", "LOC")]


def test_a_company_is_one_without_the_word_that_says_so_too() -> None:
    text = "Delta Quay Holdings rose. In Delta Quay they said that Delta Quay fell."
    assert agreed(text, ("Delta Quay Holdings", "ORG"), ("Delta Quay", "LOC")) == [
        ("Delta Quay Holdings", "ORG"),
        ("Delta Quay", "ORG"),
        ("Delta Quay", "ORG"),
    ]


def test_a_country_in_full_is_a_place() -> None:
    assert agreed(
        "The Islamic Republic of Iran and the State of Qatar met the Republic of Letters.",
        ("Islamic Republic of Iran", "ORG"),
        ("State of Qatar", "ORG"),
        ("Republic of Letters", "ORG"),
    ) == [
        ("Islamic Republic of Iran", "LOC"),
        ("State of Qatar", "LOC"),
        ("Republic of Letters", "ORG"),
    ]
