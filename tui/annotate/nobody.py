"""What looks like the name of an organisation or a place and is none: offices, events, storms."""

from __future__ import annotations

import re

from tui.annotate.lexicon import organisations, words

_EVENTS = frozenset(
    """
    Accord Accords Act Agreement Award Bill Certificate Championship Championships Cup Declaration
    Derby Medal Olympics Paralympics Prix Prize Protocol Rally Summit Treaty Trophy War
    """.split()
)
"""Last words of the names of events, prizes and papers."""

_STORM = re.compile(r"\b(?:Hurricane|Typhoon|Cyclone|Tropical Storm) ([A-Z][a-z]+)\b")


def is_short_form(form: str) -> bool:
    """Whether `form` is one of the short forms (CEO, GDP, DNA) that name nobody."""
    return form.lower() in words("not_names") and not form[1:].islower()


def is_event(form: str) -> bool:
    """Whether `form` is an event, a prize, a treaty or a law by its last word."""
    head, _, last = form.rpartition(" ")
    return bool(head) and last in _EVENTS and form not in organisations()


def is_people(form: str) -> bool:
    """Whether `form` is a people or a faith by its last word: New Zealanders, British Hindus."""
    last = form.rpartition(" ")[2].lower()
    return last.endswith("s") and last[:-1] in words("demonyms") and form not in organisations()


def storms(text: str) -> frozenset[str]:
    """What the storms of `text` are called, by themselves and in full."""
    found = list(_STORM.finditer(text))
    return frozenset(m.group(1) for m in found) | frozenset(m.group() for m in found)
