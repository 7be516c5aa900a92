"""The bytes of a list → SavedList: which program's it is, is seen in the list itself."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType

from tui.errors import FeedError, ListError
from tui.extract.decode import decode
from tui.extract.feeds.opml import read_opml
from tui.extract.lists.bookmarks import read_bookmarks
from tui.extract.lists.lines import read_addresses, read_newsboat
from tui.extract.lists.records import read_records
from tui.extract.lists.saved import SavedList
from tui.extract.lists.tables import read_table
from tui.model import Page

KNOWN = (
    "OPML, Pocket, Instapaper, Readwise Reader, Omnivore, Wallabag, Raindrop, bookmarks of a "
    "browser, newsboat's urls file, or a text with an address a line"
)

NOTHING: Mapping[str, bytes] = MappingProxyType({})


def read_list(page: Page, highlights: Mapping[str, bytes] = NOTHING) -> SavedList:
    """The list in what another program wrote.

    `highlights` is what it wrote beside, by the name that the list has for each page.

    Raises:
        ListError: it is no list that we know, or there is nothing in it.
    """
    with suppress(FeedError):
        return SavedList("OPML", feeds=read_opml(page))
    text = decode(page).lstrip("\ufeff \t\r\n")
    if text.startswith(("{", "[")):
        found = read_records(text, highlights)
    elif text.startswith("<"):
        found = read_bookmarks(text)
    else:
        found = read_table(text) or read_newsboat(text) or read_addresses(text)
    if found is None:
        raise ListError(f"{page.url} is no list that Broadsheet knows", f"It takes {KNOWN}")
    if not found.pages and not found.feeds:
        raise ListError(
            f"{page.url} is a list of {found.program} with nothing in it", "Export it again"
        )
    return found
