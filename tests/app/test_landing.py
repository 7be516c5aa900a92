"""Who comes from somewhere else lands in the same words, whatever the reader's rules took out."""

from __future__ import annotations

from dataclasses import replace

from tests.app.pages import BOARD, FLOOD, FLOOD_ANNOTATIONS, span
from tui.app.landing import Landing
from tui.model import Entity, Mention


def test_a_place_is_found_again_in_an_article_that_has_lost_a_block() -> None:
    start, end = span("12%")
    ruled = replace(FLOOD, blocks=FLOOD.blocks[1:])
    low, high = Landing(start, end, "figure").span_in(ruled, FLOOD)
    assert ruled.text[low:high] == "12%"
    assert Landing(start, end).span_in(FLOOD, FLOOD) == (start, end)


def test_an_entity_is_meant_by_its_name_and_the_most_mentioned_of_several() -> None:
    entities = FLOOD_ANNOTATIONS.entities
    other = Entity("Harbour Board", "LOC", (), (Mention(0, 1), Mention(2, 3)))
    assert Landing(name="harbour board").entity_of(entities) is BOARD
    assert Landing(name="harbour board").entity_of((*entities, other)) is other
    assert Landing(name="nobody").entity_of(entities) is None
