"""Entries that tell the same story, joined as they arrive."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from tui.library import codec
from tui.library.store import Library
from tui.model import Sketch, Told

MOST_CANDIDATES = 200
"""Entries that are looked at closely: more share a band only where a site repeats its furniture."""

Alike = Callable[[Told, Told], bool]


def tell(library: Library, number: int, sketch: Sketch, alike: Alike) -> tuple[int, ...]:
    """Keep the sketch of entry `number` and join it to the entries that tell its story.

    Gives the ids of all that tell it now, in the order in which they came; its own alone where
    nobody else does.
    """
    with library.transaction():
        _keep(library, number, sketch)
        told = _told(library, [number, *_candidates(library, number, sketch)])
        own = told.pop(number, None)
        same = [other for other, it in told.items() if own is not None and alike(own, it)]
        if same:
            _join(library, [number, *same])
    return tellings(library, number)


def tellings(library: Library, number: int) -> tuple[int, ...]:
    """The ids of the entries that tell the story of entry `number`, itself among them."""
    found = library.rows(
        "SELECT other.id FROM entry JOIN entry AS other ON other.story = entry.story"
        " WHERE entry.id = ? AND entry.story ORDER BY other.id",
        (number,),
    )
    return tuple(other for (other,) in found) or (number,)


def with_tellings(library: Library, ids: Sequence[int]) -> list[int]:
    """`ids`, and those that tell a story with one of them and have its verdict."""
    found = library.rows(
        "SELECT other.id FROM entry JOIN entry AS other"
        " ON other.story = entry.story AND other.verdict = entry.verdict"
        " WHERE entry.story AND entry.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return list(dict.fromkeys([*ids, *(other for (other,) in found)]))


def _keep(library: Library, number: int, sketch: Sketch) -> None:
    library.sqlite.execute("DELETE FROM band WHERE entry = ?", (number,))
    library.sqlite.executemany(
        "INSERT OR IGNORE INTO band VALUES (?, ?)", [(band, number) for band in sketch.bands]
    )
    library.sqlite.execute(
        "INSERT OR REPLACE INTO sketch VALUES (?, ?, ?)", (number, sketch.minima, sketch.shingles)
    )


def _candidates(library: Library, number: int, sketch: Sketch) -> list[int]:
    """Those that share the most bands first."""
    found = library.rows(
        "SELECT entry FROM band WHERE band IN (SELECT value FROM json_each(?)) AND entry <> ?"
        " GROUP BY entry ORDER BY count(*) DESC LIMIT ?",
        (json.dumps(sketch.bands), number, MOST_CANDIDATES),
    )
    return [other for (other,) in found]


def _told(library: Library, ids: Sequence[int]) -> dict[int, Told]:
    """What tells whether these entries tell one story, of those that were read."""
    found = library.rows(
        "SELECT entry.id, minima, shingles, title, published, names FROM sketch"
        " JOIN entry ON entry.id = sketch.entry WHERE entry.id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    return {
        number: Told(
            Sketch((), minima, shingles), title, codec.read_day(published), tuple(names.split("\n"))
        )
        for number, minima, shingles, title, published, names in found
    }


def _join(library: Library, ids: list[int]) -> None:
    """Make one story of these entries and of all that tell a story with one of them."""
    among = (
        "id IN (SELECT value FROM json_each(?1)) OR story IN"
        " (SELECT story FROM entry WHERE story AND id IN (SELECT value FROM json_each(?1)))"
    )
    library.sqlite.execute(
        f"UPDATE entry SET story = (SELECT min(id) FROM entry WHERE {among}) WHERE {among}",
        (json.dumps(ids),),
    )
