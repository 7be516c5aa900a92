"""Mentions to entities: who or what each name in an article means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.annotate.tagging import Span
from tui.model import Entity, Mention


def link(text: str, spans: Sequence[Span]) -> tuple[Entity, ...]:
    """The entities that `spans` mention, in the order of their first mention."""
    names = [text[span.start : span.end] for span in spans]
    full = {
        name.split()[-1]: name
        for span, name in zip(spans, names, strict=True)
        if span.label == "PER" and " " in name
    }
    groups: dict[tuple[str, str], list[int]] = {}
    for i, (span, name) in enumerate(zip(spans, names, strict=True)):
        whole = full.get(name, name) if span.label == "PER" else name
        groups.setdefault((whole, span.label), []).append(i)
    return tuple(
        Entity(
            name,
            spans[members[0]].label,
            tuple(form for form in Counter(names[i] for i in members) if form != name),
            tuple(Mention(spans[i].start, spans[i].end) for i in members),
        )
        for (name, _), members in groups.items()
    )
