from __future__ import annotations

from datetime import UTC, date, datetime

from tests.stories.test_sketching import STRIKE, article
from tui.model import Sketch, Told
from tui.stories import alike, sketch
from tui.stories.same import title_likeness

NAMES = ("Rotterdam", "Port of Rotterdam")
TITLE = "Rotterdam crane drivers walk out over new machines"
RETOLD = "Crane drivers in Rotterdam walk out over machines"


def test_a_copy_under_another_title_tells_the_same_story() -> None:
    whole = sketch(article(*STRIKE * 2, "And a sentence that closes the report for today."))
    cut = sketch(article(*STRIKE * 2))
    assert alike(Told(whole, "Cranes stand still"), Told(cut, "Port strike: what we know"))


def test_two_reports_of_one_event_are_known_by_title_names_and_day() -> None:
    one = Told(Sketch(), TITLE, date(2026, 3, 2), NAMES)
    other = Told(Sketch(), RETOLD, datetime(2026, 3, 3, 9, tzinfo=UTC), (*NAMES, "FNV"))
    assert alike(one, other)


def test_titles_alone_are_not_enough() -> None:
    one = Told(Sketch(), TITLE, date(2026, 3, 2), NAMES)
    assert not alike(one, Told(Sketch(), RETOLD, date(2026, 3, 2), ("Antwerp",)))
    assert not alike(one, Told(Sketch(), RETOLD, date(2026, 3, 9), NAMES))
    assert not alike(one, Told(Sketch(), RETOLD, None, NAMES))


def test_a_short_title_says_nothing() -> None:
    assert title_likeness("Live updates", "Live updates") == 0.0


def test_a_short_text_says_nothing_by_its_words() -> None:
    notice = sketch(article("We use cookies to make this page better for you."))
    assert not alike(Told(notice), Told(notice))
