"""Somebody or something across all articles, and the names that the reader watches."""

from __future__ import annotations

from collections.abc import Mapping

from tui.library.entries import rows
from tui.library.folding import folded
from tui.library.records import Change, Companion, Hit, PersonPage
from tui.library.store import Library
from tui.library.undoing import change
from tui.model import Entry, Label

MOST_COMPANIONS = 30
MOST_ROWS = 500


def person_page(library: Library, name: str, label: Label) -> PersonPage:
    """Every article that the name is in, what it said, figures in its sentences, its company."""
    with library.snapshot():
        key = _key(library, name, label)
        numbers = [
            number
            for (number,) in library.rows(
                "SELECT entry.id FROM appearance JOIN entry ON entry.id = appearance.entry"
                " WHERE appearance.name = ? ORDER BY entry.sort DESC, entry.id LIMIT ?",
                (key, MOST_ROWS),
            )
        ]
        entries = {entry.id: entry for entry in rows(library, numbers)}
        return PersonPage(
            name,
            label,
            (folded(name), label) in _watched_keys(library),
            tuple(entries[number] for number in numbers),
            _said(library, key, entries),
            _figures(library, key, entries),
            _company(library, key),
        )


def _said(library: Library, key: int, entries: Mapping[int, Entry]) -> tuple[Hit, ...]:
    """What the name of this key is quoted with."""
    found = library.rows(
        'SELECT quote.entry, quote.start, quote."end", quote.words, quote.speaker FROM quote'
        " JOIN entry ON entry.id = quote.entry WHERE quote.name = ?"
        " ORDER BY entry.sort DESC, entry.id, quote.start LIMIT ?",
        (key, MOST_ROWS),
    )
    return tuple(Hit(entries[n], words, (), s, e, who) for n, s, e, words, who in found)


def _figures(library: Library, key: int, entries: Mapping[int, Entry]) -> tuple[Hit, ...]:
    """The figures in sentences that have the name of this key."""
    found = library.rows(
        'SELECT figure.entry, figure.start, figure."end", figure.sentence, figure.surface'
        " FROM figure JOIN entry ON entry.id = figure.entry"
        " WHERE figure.id IN (SELECT figure FROM figure_name WHERE name = ?)"
        " ORDER BY entry.sort DESC, entry.id, figure.start LIMIT ?",
        (key, MOST_ROWS),
    )
    return tuple(_figure_hit(entries[n], s, e, text, shown) for n, s, e, text, shown in found)


def _company(library: Library, key: int) -> tuple[Companion, ...]:
    """The names that most share articles with the name of this key."""
    found = library.rows(
        "SELECT name.name, name.label, count(*) AS articles FROM appearance AS own"
        " JOIN appearance AS other ON other.entry = own.entry AND other.name <> own.name"
        " JOIN name ON name.id = other.name WHERE own.name = ?"
        " GROUP BY other.name ORDER BY articles DESC, name.name LIMIT ?",
        (key, MOST_COMPANIONS),
    )
    return tuple(Companion(*row) for row in found)


def watch(library: Library, name: str, label: Label, on: bool = True) -> Change:
    """Watch a name, or no longer: articles that it is in are lifted in the list."""
    what = f"{name} {'watched' if on else 'no longer watched'}"
    with change(library, what) as number:
        if on:
            library.sqlite.execute(
                "INSERT OR IGNORE INTO watched VALUES (?, ?, ?)", (folded(name), label, name)
            )
        else:
            library.sqlite.execute(
                "DELETE FROM watched WHERE folded = ? AND label = ?", (folded(name), label)
            )
        changed = library.sqlite.execute(
            "UPDATE entry SET watched = id IN (SELECT appearance.entry FROM appearance"
            " JOIN name ON name.id = appearance.name JOIN watched USING (folded, label))"
            " WHERE id IN (SELECT entry FROM appearance WHERE name = ?) RETURNING id",
            (_key(library, name, label),),
        ).fetchall()
    return Change(number, what, tuple(entry for (entry,) in changed))


def watched(library: Library) -> tuple[tuple[str, Label], ...]:
    """The names that are watched, each with its label."""
    return tuple(library.rows("SELECT name, label FROM watched ORDER BY folded"))


def names_like(library: Library, text: str, limit: int = 50) -> tuple[Companion, ...]:
    """The names with `text` in them, those that are in the most articles first."""
    found = library.rows(
        "SELECT name.name, name.label, count(*) AS articles FROM name"
        " JOIN appearance ON appearance.name = name.id WHERE instr(name.folded, ?)"
        " GROUP BY name.id ORDER BY articles DESC, name.folded LIMIT ?",
        (folded(text), limit),
    )
    return tuple(Companion(*row) for row in found)


def _key(library: Library, name: str, label: Label) -> int:
    found = library.rows(
        "SELECT id FROM name WHERE folded = ? AND label = ?", (folded(name), label)
    )
    return int(found[0][0]) if found else 0


def _watched_keys(library: Library) -> set[tuple[str, str]]:
    return set(library.rows("SELECT folded, label FROM watched"))


def _figure_hit(entry: Entry, start: int, end: int, sentence: str, surface: str) -> Hit:
    place = sentence.find(surface)
    marks = ((place, place + len(surface)),) if place >= 0 else ()
    return Hit(entry, sentence, marks, start, end)
