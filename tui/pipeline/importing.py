"""The list of another program into the library: its pages to be read, its feeds to be followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.extract.lists.reading import NOTHING, read_list
from tui.extract.lists.saved import SavedList, SavedPage
from tui.library import feeds
from tui.library.importing import take_over
from tui.library.store import Library
from tui.model import Page, Saved


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list: the program it is from, pages that are new, pages known, feeds."""

    program: str
    new: int
    known: int
    feeds: int


def import_list(
    library: Library, page: Page, highlights: Mapping[str, bytes] = NOTHING
) -> Imported:
    """Take over what is in a list; the pages themselves are brought when they are opened.

    `highlights` is what lay beside the list, by the name that it has for each page.

    Raises:
        ListError: it is the list of no program that we know.
        LibraryError: the library cannot be written.
    """
    found = read_list(page, highlights)
    new, known = take_over(library, [_saved(found, each) for each in found.pages])
    for feed in found.feeds:
        feeds.follow(library, feed.url, feed.title, feed.site_url, feed.tags)
    return Imported(found.program, new, known, len(found.feeds))


def _saved(found: SavedList, page: SavedPage) -> Saved:
    """A page as the library takes it; bookmarks were not put by to be read, and are archived."""
    verdict = "archived" if page.archived or not found.later else "later"
    marked = [(mark.words, mark.note) for mark in page.marks]
    if page.note:
        marked.append(("", page.note))
    return Saved(
        page.url,
        page.title,
        page.added,
        page.tags,
        verdict,
        page.read or page.archived,
        page.starred,
        tuple(marked),
    )
