from __future__ import annotations

import pytest

from tui.annotate.agreement import agree
from tui.annotate.nobody import is_event, is_people, is_short_form, storms
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import tokenise


def kept(text: str, *named: tuple[str, NameLabel]) -> list[str]:
    given = [Span(text.index(n), text.index(n) + len(n), label) for n, label in named]
    return [text[s.start : s.end] for s in agree(text, list(tokenise(text)), given)]


@pytest.mark.parametrize("word", ["CEO", "GDP", "PhD", "SMEs", "COVID"])
def test_an_office_or_a_measure_is_nobody(word: str) -> None:
    assert is_short_form(word)
    assert kept(f"The {word} of Acme spoke.", (word, "ORG"), ("Acme", "ORG")) == ["Acme"]


@pytest.mark.parametrize("name", ["Ram", "Cad", "NCA", "US"])
def test_a_name_that_is_spelled_like_a_short_form_stays_one(name: str) -> None:
    assert not is_short_form(name)


@pytest.mark.parametrize("event", ["Asian Cup", "Oslo Accords", "Clean Air Act", "Gulf War"])
def test_an_event_is_neither_a_body_nor_a_place(event: str) -> None:
    assert is_event(event)
    assert kept(f"After the {event} he left.", (event, "ORG")) == []


def test_a_person_may_bear_the_word_of_an_event() -> None:
    assert kept("They met Buffalo Bill there.", ("Buffalo Bill", "PER")) == ["Buffalo Bill"]
    assert not is_event("Cup")


def test_a_storm_is_nobody_by_its_own_name_either() -> None:
    text = "Hurricane Rita came. On Tuesday Rita packed winds, said Anna."
    assert storms(text) == {"Rita", "Hurricane Rita"}
    assert kept(text, ("Hurricane Rita", "LOC"), ("Anna", "PER")) == ["Anna"]


@pytest.mark.parametrize("people", ["New Zealanders", "British Indian Hindus", "Gujaratis"])
def test_a_people_is_neither_a_body_nor_a_place(people: str) -> None:
    assert is_people(people)
    assert kept(f"It said that {people} had left.", (people, "LOC")) == []


def test_a_club_that_is_called_after_a_people_is_a_club() -> None:
    assert not is_people("Cleveland Indians")
