from __future__ import annotations

from decimal import Decimal

from tests.stories.test_sketching import article
from tui.model import Annotations, Entity, Mention, Quantity, Quote
from tui.stories import Telling, differences


def telling(text: str, names: str = "", quote: str = "", figures: tuple[str, ...] = ()) -> Telling:
    """A telling whose annotations are the given pieces of its text; a figure counts its noun."""
    entities = tuple(
        Entity(name, "PER", (), (Mention(text.index(name), text.index(name) + len(name)),))
        for name in names.split()
    )
    start = text.index(quote) if quote else 0
    quotes = (Quote(start, start + len(quote)),) if quote else ()
    return Telling(
        article(text), Annotations(entities, quotes, tuple(_count(text, f) for f in figures))
    )


def _count(text: str, surface: str) -> Quantity:
    start = text.index(surface)
    value, noun = surface.split()
    return Quantity(
        start,
        start + len(surface),
        "count",
        Decimal(value),
        unit=noun,
        sentence=(0, len(text)),
    )


HERE = "Shelling killed 19 civilians near Aleppo. Haddad said: “No street is safe.” 3 houses fell."
THERE = "Shelling killed 21 civilians near Aleppo on Friday, said Marwan."


def test_what_only_one_telling_has_is_named() -> None:
    here = telling(HERE, "Haddad Aleppo", "No street is safe.", ("19 civilians", "3 houses"))
    there = telling(THERE, "Marwan Aleppo", "", ("21 civilians",))
    first, second = differences([here, there])
    assert [entity.name for entity in first.entities] == ["Haddad"]
    assert [entity.name for entity in second.entities] == ["Marwan"]
    assert [HERE[q.start : q.end] for q in first.quotes] == ["No street is safe."]
    assert [figure.unit for figure in first.figures] == ["houses"]


def test_figures_that_differ_are_put_side_by_side() -> None:
    here = telling(HERE, figures=("19 civilians", "3 houses"))
    there = telling(THERE, figures=("21 civilians",))
    (one,) = differences([here, there])[0].contradictions
    assert (one.here.value, one.other, one.there.value) == (Decimal(19), 1, Decimal(21))
    (other,) = differences([here, there])[1].contradictions
    assert (other.here.value, other.other, other.there.value) == (Decimal(21), 0, Decimal(19))


def test_a_figure_that_another_telling_gives_alike_is_no_difference() -> None:
    (first, second) = differences([telling(HERE, figures=("19 civilians",))] * 2)
    assert first == second == type(first)()


def test_a_story_told_once_has_everything_to_itself() -> None:
    (only,) = differences([telling(HERE, "Haddad", "No street is safe.", ("19 civilians",))])
    assert len(only.entities) == len(only.quotes) == len(only.figures) == 1
    assert differences([]) == ()
