"""Rules that dismiss what the reader never wants to see; what a rule hid stays to be looked at."""

from __future__ import annotations

from tui.library.condition import Condition
from tui.library.fields import condition_of
from tui.library.folding import folded
from tui.library.records import Change, Mute
from tui.library.store import Library
from tui.library.undoing import change
from tui.library.verdicts import decide


def mute(library: Library, rule: Mute) -> Change:
    """Add a rule, and dismiss in its name what is in the inbox already."""
    what = f"{rule.value} muted"
    with change(library, what) as number:
        library.sqlite.execute(
            "INSERT OR IGNORE INTO mute (kind, value) VALUES (?, ?)", (rule.kind, rule.value)
        )
        condition, values = _condition(rule)
        found = library.rows(f"SELECT id FROM entry WHERE verdict = '' AND ({condition})", values)
        ids = tuple(entry for (entry,) in found)
        if ids:
            decide(library, ids, "dismissed", rule.name)
    return Change(number, f"{what}, {len(ids)} dismissed" if ids else what, ids)


def unmute(library: Library, rule: Mute) -> Change:
    """Take a rule away, and bring back what it hid."""
    what = f"{rule.value} no longer muted"
    with change(library, what) as number:
        library.sqlite.execute(
            "DELETE FROM mute WHERE kind = ? AND value = ?", (rule.kind, rule.value)
        )
        found = library.rows("SELECT id FROM entry WHERE hidden_by = ?", (rule.name,))
        ids = tuple(entry for (entry,) in found)
        if ids:
            decide(library, ids, "")
    return Change(number, what, ids)


def mutes(library: Library) -> tuple[tuple[Mute, int], ...]:
    """The rules, each with how many articles it hides."""
    found = library.rows(
        "SELECT kind, value, (SELECT count(*) FROM entry WHERE hidden_by = kind || ' ' || value)"
        " FROM mute ORDER BY kind, value"
    )
    return tuple((Mute(kind, value), hidden) for kind, value, hidden in found)


def apply_mutes(library: Library, number: int) -> None:
    """Dismiss an arrival that a rule is against; what the reader decided stays decided."""
    for rule, _ in mutes(library):
        condition, values = _condition(rule)
        library.sqlite.execute(
            "UPDATE entry SET verdict = 'dismissed', hidden_by = ?"
            f" WHERE id = ? AND verdict = '' AND decided_at = '' AND ({condition})",
            (rule.name, number, *values),
        )


def _condition(rule: Mute) -> Condition:
    if rule.kind == "word":
        return condition_of("", rule.value)
    if rule.kind == "site":
        return "folded(site) = ?", (folded(rule.value),)
    return (
        "id IN (SELECT appearance.entry FROM name JOIN appearance ON appearance.name = name.id"
        " WHERE name.folded = ?)",
        (folded(rule.value),),
    )
