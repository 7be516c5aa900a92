"""Which names of places mean the same one."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.lexicon import aliases, words
from tui.annotate.names import Name, fold, undotted
from tui.annotate.senses import known_as


def place_keys(names: Sequence[Name]) -> list[str]:
    """A key for each of `names`: the same key, the same place.

    East Aleppo is Aleppo where the article names Aleppo alone as well; South Sudan, which is
    listed by itself, is never Sudan.
    """
    forms = [best_known(place_form(name.form)) for name in names]
    alone = {fold(form) for form in forms}
    keys = []
    for name, form in zip(names, forms, strict=True):
        key = fold(form) or name.words
        part = key[0] in words("directions") and key[1:] in alone
        keys.append(" ".join(key[1:] if part and not known_as(" ".join(key)) else key))
    return keys


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
