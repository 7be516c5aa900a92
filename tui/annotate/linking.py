"""Mentions to entities: who or what each name in an article means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from tui.annotate.lexicon import words
from tui.annotate.names import Name, is_acronym, read
from tui.annotate.people import gender, is_family
from tui.annotate.same_organisation import organisation_keys, shown_organisation
from tui.annotate.same_person import person_keys
from tui.annotate.same_place import place_form, place_keys
from tui.annotate.senses import known_as
from tui.annotate.tagging import Span
from tui.model import Entity, Label, Mention

_ACRONYM = 3
"""Letters of a place's acronym at most: USA, UAE."""


def link(text: str, spans: Sequence[Span]) -> tuple[Entity, ...]:
    """The entities that `spans` mention, in the order of their first mention."""
    names = [read(text, span) for span in spans]
    people = [name for name in names if name.span.label == "PER"]
    organisations = [name for name in names if name.span.label == "ORG"]
    places = [name for name in names if name.span.label == "LOC"]
    keyed: list[tuple[Label, Hashable, Name]] = [
        *(("PER", key, name) for key, name in zip(person_keys(people), people, strict=True)),
        *(
            ("ORG", key, name)
            for key, name in zip(organisation_keys(text, organisations), organisations, strict=True)
        ),
        *(("LOC", key, name) for key, name in zip(place_keys(places), places, strict=True)),
        *(("MISC", name.words, name) for name in names if name.span.label == "MISC"),
    ]
    groups: dict[tuple[Label, Hashable], list[Name]] = {}
    for label, key, name in keyed:
        groups.setdefault((label, key), []).append(name)
    people_at = [name.span.start for name in people]
    return tuple(
        _entity(text, group, people_at)
        for group in sorted(groups.values(), key=lambda group: group[0].span.start)
    )


def _entity(text: str, group: Sequence[Name], people_at: Sequence[int]) -> Entity:
    """One entity of the names that mean it, under the fullest of them."""
    label = group[0].span.label
    forms = Counter(name.form for name in group)
    shown = {form: _shown(form, label) for form in forms}
    best = max(forms, key=lambda form: _fullness(shown[form], label, forms[form]))
    family = label == "PER" and is_family(text, group)
    return Entity(
        shown[best],
        label,
        tuple(form for form in forms if form != shown[best]),
        tuple(Mention(name.span.start, name.span.end) for name in group),
        gender(text, group, people_at) if label == "PER" and not family else "",
        family,
    )


def _shown(form: str, label: Label) -> str:
    """`form` as a name to list: Aleppo for east Aleppo, no country after an organisation's name.

    A dateline's CAIRO is listed as Cairo.
    """
    if label == "LOC":
        place = place_form(form)
        in_capitals = place.isupper() and len(place) > _ACRONYM and known_as(place.lower())
        return place.title() if in_capitals else place
    return shown_organisation(form) if label == "ORG" else form


def _fullness(form: str, label: Label, count: int) -> tuple[bool, bool, bool, int, int, int]:
    """How well `form` names its entity: spelled out, not in capitals, whole, with more words."""
    acronym = label != "PER" and is_acronym(form)
    part = label == "LOC" and form.split()[0].lower() in words("directions")
    return (not acronym, not form.isupper(), not part, len(form.split()), count, len(form))
