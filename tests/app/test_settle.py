from __future__ import annotations

import gc
import weakref

from tui.app.settle import settle


class Knot:
    def __init__(self) -> None:
        self.me = self


def test_what_the_article_before_has_left_is_collected_even_if_it_was_put_out_of_sight() -> None:
    knot = Knot()
    left = weakref.ref(knot)
    settle()
    assert gc.get_freeze_count() > 0
    del knot
    settle()
    assert left() is None
    gc.unfreeze()
