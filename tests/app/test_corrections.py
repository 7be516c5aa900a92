"""The reader's word on an entity holds, and nothing else changes."""

from __future__ import annotations

from tests.app.pages import BOARD, EASTMERE, FLOOD_ANNOTATIONS, LIND, OKORO
from tui.app.corrections import corrected
from tui.library.records import Correction
from tui.model import Annotations, Entity


def entity(annotations: Annotations, name: str) -> Entity:
    return next(e for e in annotations.entities if e.name == name)


def test_without_corrections_nothing_changes() -> None:
    assert corrected(FLOOD_ANNOTATIONS, ()) == FLOOD_ANNOTATIONS


def test_a_hidden_entity_is_gone_and_its_quote_keeps_the_name_as_words() -> None:
    after = corrected(FLOOD_ANNOTATIONS, [Correction("hide", "Mara Lind", "PER")])
    assert LIND not in after.entities
    assert len(after.entities) == 3
    assert after.quotes[0].speaker == "Mara Lind"


def test_merged_entities_share_their_mentions_and_names() -> None:
    after = corrected(FLOOD_ANNOTATIONS, [Correction("merge", "Tom Okoro", "PER", "Mara Lind")])
    lind = entity(after, "Mara Lind")
    assert set(lind.mentions) == {*LIND.mentions, *OKORO.mentions}
    assert lind.aliases == ("Lind", "Tom Okoro")
    assert after.quotes[0].speaker == lind


def test_a_merged_speaker_is_named_as_who_it_is() -> None:
    after = corrected(FLOOD_ANNOTATIONS, [Correction("merge", "Mara Lind", "PER", "Tom Okoro")])
    assert after.quotes[0].speaker == entity(after, "Tom Okoro")


def test_a_relabelled_entity_moves_to_its_section() -> None:
    after = corrected(FLOOD_ANNOTATIONS, [Correction("relabel", "Eastmere", "LOC", "ORG")])
    assert entity(after, "Eastmere").label == "ORG"
    assert entity(after, "Eastmere").mentions == EASTMERE.mentions


def test_a_correction_of_what_is_not_there_does_nothing() -> None:
    gone = [
        Correction("hide", "Nobody", "PER"),
        Correction("merge", "Harbour Board", "ORG", "Nobody"),
        Correction("merge", "Harbour Board", "ORG", "Harbour Board"),
        Correction("relabel", "Harbour Board", "ORG", "NONSENSE"),
    ]
    assert corrected(FLOOD_ANNOTATIONS, gone) == FLOOD_ANNOTATIONS


def test_corrections_follow_one_another() -> None:
    after = corrected(
        FLOOD_ANNOTATIONS,
        [
            Correction("relabel", "Harbour Board", "ORG", "PER"),
            Correction("merge", "Harbour Board", "PER", "Mara Lind"),
            Correction("hide", "Mara Lind", "PER"),
        ],
    )
    assert {e.name for e in after.entities} == {"Tom Okoro", "Eastmere"}
    assert BOARD not in after.entities
