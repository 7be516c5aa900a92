"""The values of a field that there are in the library, for completing a query as it is typed."""

from __future__ import annotations

from datetime import UTC, datetime

from tui.library.fields import STATES
from tui.library.folding import folded
from tui.library.mutes import mutes
from tui.library.people import names_like
from tui.library.store import Library
from tui.model import Label

MOST = 12
LABELS: dict[str, Label] = {"person": "PER", "org": "ORG", "place": "LOC"}
NAMED = (*LABELS, "name", "by", "speaker")
"""The fields whose values are names."""


def values_of(library: Library, field: str, part: str, most: int = MOST) -> tuple[str, ...]:
    """Values of `field` with `part` in them, those of the most articles first."""
    if field in NAMED:
        return _names(library, field, part, most)
    if field == "site":
        known = _counted(library, "site FROM entry WHERE site <> ''")
    elif field == "tag":
        known = _counted(library, "tag FROM tag")
    elif field == "verdict":
        known = ["inbox", *_counted(library, "verdict FROM entry WHERE verdict <> ''")]
    elif field == "hidden":
        known = [rule.name for rule, _ in mutes(library)]
    else:
        known = FIXED.get(field, [])
        if field in {"added", "published"}:
            known = [*known, f"{datetime.now(UTC):%Y-%m}"]
    wanted = folded(part)
    return tuple(value for value in known if wanted in folded(value))[:most]


FIXED = {
    "is": list(STATES),
    "added": ["today", "yesterday", "<3d", "<1w"],
    "published": ["today", "yesterday", "<3d", "<1w"],
    "figure": [">1m", ">1bn", ">50%", "10..20"],
}


def _names(library: Library, field: str, part: str, most: int) -> tuple[str, ...]:
    label = LABELS.get(field)
    found = names_like(library, part, most * (1 if label is None else 4))
    named = (row.name for row in found if label in {None, row.label})
    return tuple(dict.fromkeys(named))[:most]


def _counted(library: Library, of: str) -> list[str]:
    """What a column has, the commonest first."""
    return [
        value
        for (value,) in library.rows(f"SELECT {of} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 2000")
    ]
