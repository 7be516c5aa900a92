"""What pronoun a person goes by: gender and number, as far as the article tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui.annotate.names import Name
from tui.annotate.senses import first_name_gender, person_flags
from tui.model import Gender

_REACH = 240
"""Characters after a mention in which a pronoun is taken to mean that person."""

_PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(she|her|hers|herself))\b|\n", re.IGNORECASE)
_GENDERS: dict[str, Gender] = {"m": "male", "f": "female"}


def gender(text: str, group: Sequence[Name], people_at: Sequence[int]) -> Gender:
    """The gender of the person whom `group` names, or "" where nothing tells.

    A title says it outright. Else the first name and the pronouns after each mention speak, and
    where they disagree only three pronouns of one kind outweigh a name. `people_at` are the
    starts of all mentions of people, in order: a pronoun beyond the next one is somebody else's.
    """
    titles = {name.title for name in group if name.title}
    if len(titles) == 1:
        return _GENDERS[titles.pop()]
    by_name = _by_first_name(group)
    he, she = _pronouns(text, group, people_at)
    if he == she:
        return by_name
    by_pronoun: Gender = "male" if he > she else "female"
    if by_name and by_name != by_pronoun and abs(he - she) < 3:
        return by_name
    return by_pronoun if not by_name or max(he, she) > 2 * min(he, she) else by_name


def is_family(text: str, group: Sequence[Name]) -> bool:
    """Whether the name is a family's, as in "the Obamas", and "they" its pronoun."""
    return all(
        len(name.words) == 1
        and name.form.endswith("s")
        and text[max(0, name.span.start - 4) : name.span.start].lower() == "the "
        for name in group
    )


def _by_first_name(group: Sequence[Name]) -> Gender:
    """What the first names of the fullest form say, or of a name that stands alone."""
    fullest = max(group, key=lambda name: len(name.core))
    lone = fullest.core if "l" not in person_flags(fullest.core[-1]) else ()
    for word in fullest.core[:-1] or lone:
        if first_name_gender(word):
            return _GENDERS[first_name_gender(word)]
    return ""


def _pronouns(text: str, group: Sequence[Name], people_at: Sequence[int]) -> tuple[int, int]:
    """How many mentions are followed by he, and how many by she, before anybody else is named."""
    he = she = 0
    for name in group:
        later = bisect_right(people_at, name.span.start)
        limit = people_at[later] if later < len(people_at) else len(text)
        found = _PRONOUN.search(text, name.span.end, min(limit, name.span.end + _REACH))
        if found:
            he += found.group(1) is not None
            she += found.group(2) is not None
    return he, she
