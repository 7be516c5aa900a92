"""Lists in JSON: Omnivore, Wallabag, and the highlights of Pocket, told apart by their fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from tui.extract.feeds.pieces import kept
from tui.extract.lists.omnivore import read_highlights
from tui.extract.lists.saved import (
    MOST_SAVED,
    SavedList,
    SavedMark,
    SavedPage,
    is_true,
    prose_of,
    tags_of,
    time_of,
    web_address,
    words_of,
)

Record = dict[str, Any]


def read_records(text: str, highlights: Mapping[str, bytes]) -> SavedList | None:
    """The list in a JSON text, None where its fields are no program's that we know.

    `highlights` is what lies beside the list, by the name that it has for each page.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(found, dict):  # some hold the list under a name
        found = next((value for value in found.values() if isinstance(value, list)), [])
    listed = found if isinstance(found, list) else []
    records = [record for record in listed if isinstance(record, dict)][:MOST_SAVED]
    for program, needed, page in _PROGRAMS:
        if any(needed <= record.keys() for record in records):
            pages = (page(record, highlights) for record in records)
            return SavedList(program, tuple(p for p in pages if p.url), later=True)
    return None


def _omnivore(record: Record, highlights: Mapping[str, bytes]) -> SavedPage:
    beside = highlights.get(words_of(record.get("slug")), b"").decode("utf-8", "replace")
    marks, note = read_highlights(beside)
    return SavedPage(
        web_address(words_of(record.get("url"))),
        words_of(record.get("title")),
        tags_of(_named(record.get("labels"))),
        time_of(record.get("savedAt")),
        read=_number(record.get("readingProgress")) >= 100,
        archived=str(record.get("state")).lower() == "archived",
        marks=marks or _marks(record.get("highlights"), "quote", "annotation"),
        note=note,
    )


def _wallabag(record: Record, _: Mapping[str, bytes]) -> SavedPage:
    html = record.get("content")
    return SavedPage(
        web_address(words_of(record.get("url"))),
        words_of(record.get("title")),
        tags_of(_named(record.get("tags"))),
        time_of(record.get("created_at")),
        archived=is_true(record.get("is_archived")),
        starred=is_true(record.get("is_starred")),
        marks=_marks(record.get("annotations"), "quote", "text"),
        html=kept(html) if isinstance(html, str) else "",
    )


def _pocket(record: Record, _: Mapping[str, bytes]) -> SavedPage:
    return SavedPage(
        web_address(words_of(record.get("url"))),
        words_of(record.get("title")),
        marks=_marks(record.get("highlights"), "quote", "note"),
    )


def _marks(found: object, words: str, note: str) -> tuple[SavedMark, ...]:
    listed = found if isinstance(found, list) else []
    given = [mark for mark in listed if isinstance(mark, dict)]
    marks = (SavedMark(prose_of(mark.get(words)), prose_of(mark.get(note))) for mark in given)
    return tuple(mark for mark in marks if mark.words)


def _named(found: object) -> list[object]:
    """The names in a list of names, or of records that have a name."""
    if not isinstance(found, list):
        return []
    labels = (part.get("name") or part.get("label") if isinstance(part, dict) else part
              for part in found)  # fmt: skip
    return list(labels)


def _number(found: object) -> float:
    return float(found) if isinstance(found, int | float) else 0.0


_PROGRAMS: tuple[tuple[str, set[str], Callable[[Record, Mapping[str, bytes]], SavedPage]], ...] = (
    ("Wallabag", {"url", "is_archived"}, _wallabag),
    ("Omnivore", {"url", "slug", "savedAt"}, _omnivore),
    ("Pocket", {"url", "highlights"}, _pocket),
)
