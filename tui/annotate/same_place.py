"""Which names of places mean the same one."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.lexicon import aliases, words
from tui.annotate.names import Name, fold, undotted


def place_keys(names: Sequence[Name]) -> list[str]:
    """A key for each of `names`: the same key, the same place.

    East Aleppo is Aleppo when the article names Aleppo as well; South Sudan is not Sudan,
    because a capital makes the direction part of the name unless the rest stands alone too.
    """
    return [" ".join(fold(best_known(place_form(name.form)))) or name.form for name in names]


def best_known(form: str) -> str:
    """The name that a place is listed by: US, U.S. and America are the United States."""
    return aliases().get(("LOC", undotted(form)), form)


def place_form(form: str) -> str:
    """The place without a lower-case direction before it and the kind of place after it."""
    directions, kinds = words("directions"), words("kinds_of_place")
    parts = form.split(" ")
    while len(parts) > 1 and parts[0] in directions:
        parts.pop(0)
    while len(parts) > 1 and parts[-1] in kinds:
        parts.pop()
    return " ".join(parts)
