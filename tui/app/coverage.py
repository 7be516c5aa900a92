"""What one telling of a story has that the others lack, in lines for the preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.library.records import Coverage

if TYPE_CHECKING:
    from tui.library.store import Library
    from tui.model import Article, Entry

MOST = 4
"""Of each kind: the rest is for the reading screen."""


def coverage_of(library: Library, number: int) -> Coverage:
    """How entry `number` differs from the other tellings of its story.

    Raises:
        LibraryError: the library cannot be read.
    """
    from tui.library.entries import annotations_of, article_of, rows
    from tui.library.stories import tellings
    from tui.model import Annotations
    from tui.stories import Telling, differences

    ids = tellings(library, number)
    entries, told = [], []
    for entry in rows(library, ids):
        article = article_of(library, entry.id)
        if article is not None:
            entries.append(entry)
            told.append(Telling(article, annotations_of(library, entry.id) or Annotations()))
    place = next((i for i, entry in enumerate(entries) if entry.id == number), None)
    if place is None or len(told) < 2:
        return Coverage()
    found, here = differences(told)[place], told[place].article
    return Coverage(
        names=tuple(entity.name for entity in found.entities[:MOST]),
        quotes=tuple(_words(here, q.start, q.end) for q in found.quotes[:MOST]),
        figures=tuple(_words(here, q.start, q.end) for q in found.figures[:MOST]),
        differing=tuple(
            (
                _words(here, c.here.start, c.here.end),
                _words(told[c.other].article, c.there.start, c.there.end),
                _site(entries, c.other),
            )
            for c in found.contradictions[:MOST]
        ),
    )


def _words(article: Article, start: int, end: int) -> str:
    return " ".join(article.text[start:end].split())


def _site(entries: Sequence[Entry], place: int) -> str:
    return entries[place].site or entries[place].title
