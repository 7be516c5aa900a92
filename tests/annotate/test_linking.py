from __future__ import annotations

import re

import pytest

from tui.annotate.linking import link
from tui.annotate.tagging import Span
from tui.model import Entity

_MARKED = re.compile(r"\[(PER|ORG|LOC) ([^\]]+)\]")


def linked(text: str) -> tuple[str, tuple[Entity, ...]]:
    """The entities of a text whose names stand as "[PER John Kerry]"."""
    plain, spans, last = "", [], 0
    for match in _MARKED.finditer(text):
        plain += text[last : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[2]), match[1]))  # type: ignore[arg-type]
        plain += match[2]
        last = match.end()
    plain += text[last:]
    return plain, link(plain, spans)


def groups(text: str) -> dict[str, list[str]]:
    """The surface of every mention, by the name of its entity."""
    plain, entities = linked(text)
    found: dict[str, list[str]] = {}
    for entity in entities:
        found.setdefault(entity.name, []).extend(plain[m.start : m.end] for m in entity.mentions)
    return found


def test_one_person_under_titles_surname_and_possessive() -> None:
    text = (
        "[LOC US] Secretary of State [PER John Kerry] left. Mr [PER Kerry] said no. "
        "[PER Mr Kerry] was tired. [PER Kerry's] plane. [PER KERRY] RETURNS. [PER John F. Kerry]."
    )
    assert list(groups(text)) == ["US", "John F. Kerry"]
    assert len(groups(text)["John F. Kerry"]) == 6


def test_titles_stay_out_of_the_name_and_the_other_forms_are_kept() -> None:
    _, (entity,) = linked(
        "[PER Secretary John Kerry] spoke, [PER Kerry] left, [PER Mr. Kerry] said"
    )
    assert entity.name == "John Kerry"
    assert entity.aliases == ("Kerry",)


def test_a_place_with_and_without_its_direction_is_one_place() -> None:
    assert groups("In [LOC east Aleppo] and [LOC Aleppo], in [LOC Aleppo city]") == {
        "Aleppo": ["east Aleppo", "Aleppo", "Aleppo city"]
    }


def test_a_capital_direction_is_dropped_where_the_place_is_named_alone_too() -> None:
    assert groups("In [LOC East Aleppo] and [LOC Aleppo]") == {"Aleppo": ["East Aleppo", "Aleppo"]}
    assert groups("In [LOC East Aleppo]") == {"East Aleppo": ["East Aleppo"]}


def test_a_capital_direction_makes_another_place() -> None:
    assert set(groups("[LOC South Sudan] borders [LOC Sudan]; [LOC North Korea], [LOC Korea]")) == {
        "South Sudan",
        "Sudan",
        "North Korea",
        "Korea",
    }


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        (
            "[LOC US], [LOC U.S.], [LOC United States], the [LOC US], [LOC the US]",
            "United States",
            5,
        ),
        ("The [LOC UK] and [LOC Britain], [LOC Great Britain], [LOC U.K.]", "Great Britain", 4),
        ("[ORG UN] and [ORG United Nations], [ORG U.N.] and [ORG the UN]", "United Nations", 4),
        ("[ORG EU] and the [ORG European Union]", "European Union", 2),
    ],
)
def test_known_names_of_one_place_or_body_are_one(text: str, name: str, count: int) -> None:
    (found,) = groups(text).items()
    assert found[0] == name
    assert len(found[1]) == count


def test_an_acronym_means_the_name_that_it_was_introduced_with() -> None:
    text = (
        "The [ORG Syrian Observatory for Human Rights] ([ORG SOHR]) counted 19. [ORG SOHR] says "
        "more. The [ORG Observatory] is in [LOC Coventry]."
    )
    assert groups(text)["Syrian Observatory for Human Rights"] == [
        "Syrian Observatory for Human Rights",
        "SOHR",
        "SOHR",
        "Observatory",
    ]


def test_an_acronym_in_parentheses_need_not_be_the_initials() -> None:
    text = "[ORG Kongra-Gel Movement] ([ORG KGM]) met. [ORG Eurostat Agency] ([ORG ESTAT])"
    assert set(groups(text)) == {"Kongra-Gel Movement", "Eurostat Agency"}


def test_an_acronym_of_something_else_stays_by_itself() -> None:
    assert set(groups("[ORG World Bank] ([ORG NATO] disagreed)")) == {"World Bank", "NATO"}


def test_two_people_with_one_surname_stay_two_and_the_nearest_is_meant() -> None:
    text = (
        "[PER Bill Clinton] spoke. [PER Clinton] left. Then [PER Hillary Clinton] came, and "
        "[PER Clinton] sat. Mr [PER Clinton] laughed."
    )
    plain, entities = linked(text)
    assert [e.name for e in entities] == ["Bill Clinton", "Hillary Clinton"]
    assert [plain[m.start : m.end] for m in entities[0].mentions] == [
        "Bill Clinton",
        "Clinton",
        "Clinton",
    ]
    assert entities[0].mentions[2].start > entities[1].mentions[1].start


def test_a_surname_before_the_full_name_means_the_next_one() -> None:
    assert groups("[PER KHUSH] WARNS. [PER Sonia Khush] said.") == {
        "Sonia Khush": ["KHUSH", "Sonia Khush"]
    }


def test_particles_may_be_left_out() -> None:
    assert list(
        groups("[PER Bashar al-Assad] and [PER Assad], [PER al-Assad], [PER Bashar Assad]")
    ) == ["Bashar al-Assad"]
    assert list(groups("[PER Ursula von der Leyen]: [PER von der Leyen], [PER Leyen]")) == [
        "Ursula von der Leyen"
    ]
    assert list(groups("[PER Mohammed bin Salman], Prince [PER bin Salman]")) == [
        "Mohammed bin Salman"
    ]


def test_a_family_name_that_comes_first_is_known_alone() -> None:
    assert list(
        groups("[PER Xi Jinping] met [PER Park Geun-hye]. [PER Xi] and [PER Park] spoke")
    ) == [
        "Xi Jinping",
        "Park Geun-hye",
    ]


def test_initials_agree_with_the_names_they_stand_for() -> None:
    assert list(groups("[PER J. Rowling] wrote. [PER Joanne Rowling]")) == ["Joanne Rowling"]
    assert list(groups("[PER George W. Bush] won. [PER George Bush]")) == ["George W. Bush"]
    assert len(groups("[PER J. Rowling] wrote. [PER Peter Rowling]")) == 2


def test_apostrophes_hyphens_and_other_letters_are_part_of_names() -> None:
    assert list(groups("[PER Sinéad O’Connor], [PER O'Connor]")) == ["Sinéad O’Connor"]
    assert list(groups("[ORG Al - Watan] and [ORG Al-Watan]")) == ["Al-Watan"]
    assert list(groups("[PER Владимир Путин], [PER Путин]")) == ["Владимир Путин"]
    assert list(groups("[PER José Muñoz], [PER Munoz]")) == ["José Muñoz"]


def test_a_shortened_organisation_is_the_one_that_begins_with_it() -> None:
    assert list(
        groups("[ORG Goldman Sachs Group Inc.] and [ORG Goldman], [ORG Goldman Sachs]")
    ) == ["Goldman Sachs"]


def test_a_nationality_does_not_tie_organisations_together() -> None:
    assert len(groups("[ORG American Airlines], [ORG American Express], [ORG American]")) == 3


def test_a_branch_is_listed_under_its_organisation() -> None:
    assert groups("[ORG Save the Children Syria] Director") == {
        "Save the Children": ["Save the Children Syria"]
    }


def test_a_branch_and_its_organisation_are_listed_once() -> None:
    found = groups("[ORG Google], [ORG Google Germany] and [ORG Google Docs]")
    assert found == {
        "Google": ["Google", "Google Germany"],
        "Google Docs": ["Google Docs"],
    }


def test_mentions_are_in_order_and_every_span_has_one_entity() -> None:
    text = "[PER A. Able] in [LOC Rome]; [PER Able] at [ORG UN] in [LOC Rome], [ORG United Nations]"
    _, entities = linked(text)
    mentions = [m for e in entities for m in e.mentions]
    assert len(mentions) == len(set(mentions)) == 6
    for entity in entities:
        starts = [m.start for m in entity.mentions]
        assert starts == sorted(starts)


def test_a_place_in_capitals_is_listed_as_it_is_written() -> None:
    _, (cairo, usa) = linked("[LOC CAIRO] (AP) said. [LOC USA] too.")
    assert (cairo.name, cairo.aliases, usa.name) == ("Cairo", ("CAIRO",), "USA")


def test_the_hague_keeps_its_article_and_others_lose_it() -> None:
    assert set(groups("In The [LOC Hague] and the [LOC Sahel], [LOC the Gambia]")) == {
        "The Hague",
        "Sahel",
        "Gambia",
    }


def test_many_mentions_of_one_surname_take_linear_time() -> None:
    text = "[PER John Kerry] and [PER Anne Kerry] met Ms [PER Kerry]. " * 3_000
    _, entities = linked(text)
    assert [len(entity.mentions) for entity in entities] == [3_000, 6_000]
