from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.library.articles import HADDAD, story
from tests.library.test_entries import keep
from tui.library import entries, keeping, verdicts
from tui.library.mutes import mute, mutes, unmute
from tui.library.people import names_like, person_page, watch, watched
from tui.library.records import Companion, Mute
from tui.library.store import Library
from tui.model import Entity, Mention, Quantity


def test_a_person_has_a_page_over_all_articles_the_newest_first(library: Library) -> None:
    page, article, annotations = story(1)
    port = Entity("Port Authority", "ORG", (), (Mention(3, 5),))
    with_port = replace(annotations, entities=(*annotations.entities, port))
    first = keeping.keep(library, page.url, page, article, with_port).id
    second = keep(library, 2)
    found = person_page(library, HADDAD.lower(), "PER")
    assert [entry.id for entry in found.entries] == [second, first]
    assert [hit.snippet for hit in found.quotes] == [
        "The bridge number 2 stays shut.",
        "The bridge number 1 stays shut.",
    ]
    assert found.companions == (Companion("Port Authority", "ORG", 1),)
    assert not found.watched
    assert person_page(library, HADDAD, "ORG").entries == ()


def test_figures_are_those_of_the_sentences_with_the_name_by_any_alias(library: Library) -> None:
    page, article, annotations = story(1, " Haddad said 9% is too much. The town paid 5%.")
    start = article.text.index("Haddad said 9%")
    haddad = replace(
        annotations.entities[0],
        aliases=("Haddad",),
        mentions=(*annotations.entities[0].mentions, Mention(start, start + 6)),
    )
    figures = []
    for words in ("9%", "5%"):
        place = article.text.index(words)
        sentence = (article.text.rindex(".", 0, place) + 2, article.text.index(".", place) + 1)
        figures.append(
            Quantity(place, place + 2, "percent", Decimal(words[0]), unit="%", sentence=sentence)
        )
    said = replace(annotations, entities=(haddad,), quotes=(), quantities=tuple(figures))
    keeping.keep(library, page.url, page, article, said)
    (hit,) = person_page(library, HADDAD, "PER").figures
    assert article.text[hit.start : hit.end] == "9%"
    assert hit.snippet == "Haddad said 9% is too much."


def test_a_name_is_the_same_without_its_accents(library: Library) -> None:
    page, article, annotations = story(1)
    nemeth = replace(annotations.entities[0], name="Péter Németh")
    keeping.keep(
        library, page.url, page, article, replace(annotations, entities=(nemeth,), quotes=())
    )
    assert [found.name for found in names_like(library, "nemeth")] == ["Péter Németh"]
    assert len(person_page(library, "Peter Nemeth", "PER").entries) == 1


def test_watched_names_lift_what_is_there_and_what_comes(library: Library) -> None:
    first = keep(library, 1)
    watch(library, HADDAD, "PER")
    second = keep(library, 2)
    assert [entries.entry(library, n).watched for n in (first, second)] == [True, True]
    assert watched(library) == ((HADDAD, "PER"),)
    assert person_page(library, HADDAD, "PER").watched
    verdicts.undo(library)
    assert watched(library) == ()
    assert not entries.entry(library, first).watched
    watch(library, HADDAD, "PER")
    watch(library, HADDAD, "PER", on=False)
    assert not entries.entry(library, second).watched


def test_names_are_found_by_a_part_of_them(library: Library) -> None:
    keep(library, 1)
    keep(library, 2)
    assert names_like(library, "HADD") == (Companion(HADDAD, "PER", 2),)


def test_a_rule_dismisses_what_is_there_and_what_comes_and_says_so(library: Library) -> None:
    first = keep(library, 1)
    rule = Mute("site", "harbour news")
    change = mute(library, rule)
    assert change.what == "harbour news muted, 1 dismissed"
    second = keep(library, 2)
    for number in (first, second):
        entry = entries.entry(library, number)
        assert (entry.verdict, entry.hidden_by) == ("dismissed", "site harbour news")
    assert mutes(library) == ((rule, 2),)
    unmute(library, rule)
    assert entries.entry(library, second).verdict == ""
    assert mutes(library) == ()


def test_names_and_words_are_muted_too(library: Library) -> None:
    mute(library, Mute("name", HADDAD))
    assert entries.entry(library, keep(library, 1)).hidden_by == f"name {HADDAD}"
    verdicts.undo(library)
    mute(library, Mute("word", "shut"))
    assert entries.entry(library, keep(library, 2)).hidden_by == "word shut"


def test_what_the_reader_decided_stays_decided(library: Library) -> None:
    number = keep(library)
    mute(library, Mute("word", "bridge"))
    verdicts.decide(library, [number], "")
    keep(library, more=" The mayor is silent.")
    assert entries.entry(library, number).verdict == ""


def test_muting_is_undone_with_all_it_hid(library: Library) -> None:
    number = keep(library)
    mute(library, Mute("word", "bridge"))
    verdicts.undo(library)
    assert entries.entry(library, number).hidden_by == ""
    assert mutes(library) == ()
