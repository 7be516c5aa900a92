"""What the list on the screen asks of the library: a view's rows, their words, what is new."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence

from tui.library.entries import Selection, count
from tui.library.folding import folded
from tui.library.store import Library


def view_ids(library: Library, selection: Selection, *, fold: bool = True) -> array[int]:
    """The ids of the entries that are meant: with a watched name first, then the newest.

    With `fold`, one for all that tell the same story.
    """
    condition, values = selection.sql()
    found = library.rows(
        f"SELECT id, story FROM entry WHERE {condition} ORDER BY watched DESC, sort DESC, id",
        values,
    )
    told: set[int] = set()
    ids = array("q")
    for number, story in found:
        if story and fold:
            if story in told:
                continue
            told.add(story)
        ids.append(number)
    return ids


def words_of_rows(library: Library, ids: Sequence[int]) -> list[str]:
    """What each row is filtered by, case folded: its title, site, leading names and tags."""
    words = [""] * len(ids)
    for place, text in library.rows(
        "SELECT row.key, folded FROM json_each(?) AS row JOIN headline ON entry = row.value",
        (json.dumps(list(ids)),),
    ):
        words[place] = text
    tagged: dict[int, str] = dict(
        library.rows(
            "SELECT entry.id, group_concat(tag, ' ') FROM tag JOIN entry USING (address)"
            " GROUP BY entry.id"
        )
    )
    if tagged:
        for place, number in enumerate(ids):
            if number in tagged:
                words[place] += f"\n{folded(tagged[number])}"
    return words


def places_of(library: Library, selection: Selection, ids: Sequence[int]) -> list[int]:
    """Where among `ids` the entries stand that are meant."""
    condition, values = selection.sql()
    found = library.rows(
        f"SELECT id FROM entry WHERE ({condition}) AND id IN (SELECT value FROM json_each(?))",
        (*values, json.dumps(list(ids))),
    )
    meant = {number for (number,) in found}
    return [place for place, number in enumerate(ids) if number in meant]


def undecided(library: Library, ids: Sequence[int], verdict: str) -> list[int]:
    """Those of `ids` that still have this verdict, and no star."""
    found = library.rows(
        "SELECT id FROM entry WHERE id IN (SELECT value FROM json_each(?))"
        " AND verdict = ? AND NOT starred",
        (json.dumps(list(ids)), verdict),
    )
    return [number for (number,) in found]


def counts(library: Library, selections: Sequence[Selection]) -> tuple[int, ...]:
    """How many entries each selection means, all at one moment."""
    with library.snapshot():
        return tuple(count(library, selection) for selection in selections)


def newest(library: Library) -> int:
    """The number of the entry that came last."""
    return int(library.rows("SELECT coalesce(max(id), 0) FROM entry")[0][0])


def arrived(library: Library, selection: Selection, after: int) -> int:
    """How many entries that are meant have come after entry `after`."""
    condition, values = selection.sql()
    found = library.rows(
        f"SELECT count(*) FROM entry WHERE id > ? AND ({condition})", (after, *values)
    )
    return int(found[0][0])


def others_wrote(library: Library) -> int:
    """A number that is another one once another program has changed the library."""
    return int(library.rows("PRAGMA data_version")[0][0])
