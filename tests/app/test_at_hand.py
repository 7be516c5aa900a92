"""Of many articles the last few stay in memory, and always those that are read."""

from __future__ import annotations

from dataclasses import dataclass

from tests.app.pages import FLOOD
from tui.app.at_hand import HELD, AtHand
from tui.app.supply import Held
from tui.library.records import Reading


@dataclass(eq=False)
class Screen:
    index: int


def held() -> Held:
    return Held(FLOOD, FLOOD, Reading())


def test_the_ones_that_were_wanted_longest_ago_go() -> None:
    at_hand = AtHand()
    for index in range(HELD):
        at_hand.put(index, held())
    at_hand.touch(0)
    at_hand.put(HELD, held())
    assert 0 in at_hand
    assert 1 not in at_hand
    assert len(at_hand.indexes) == HELD


def test_what_is_read_stays_until_its_reader_leaves_or_goes_on() -> None:
    at_hand, screen = AtHand(), Screen(0)
    at_hand.readers.add(screen)
    for index in range(3 * HELD):
        at_hand.put(index, held())
    assert 0 in at_hand
    screen.index = 3 * HELD - 1
    at_hand.put(3 * HELD, held())
    assert 0 not in at_hand


def test_what_is_not_here_is_not_changed() -> None:
    at_hand = AtHand()
    at_hand.change(3, origin="feed text")
    assert at_hand.get(3) is None
    at_hand.put(3, held())
    at_hand.change(3, origin="feed text")
    changed = at_hand.get(3)
    assert changed is not None
    assert changed.origin == "feed text"
