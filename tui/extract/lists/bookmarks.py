"""Bookmarks in HTML: the Netscape format that browsers write, and Pocket's export."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tui.extract.lists.saved import (
    MOST_SAVED,
    SavedList,
    SavedPage,
    is_true,
    tags_of,
    time_of,
    web_address,
    words_of,
)

OWN_FOLDERS = frozenset(
    """bookmarks, bookmarks bar, bookmarks toolbar, bookmarks menu, other bookmarks,
    favorites bar, mobile bookmarks, lesezeichen-symbolleiste, lesezeichen-menü, unread,
    read archive""".replace("\n", " ")
    .replace("    ", " ")
    .split(", ")
)
"""Folders that browsers make themselves: no tags of the reader's."""
MOST_DEPTH = 50
_MARKED_SECTION = re.compile(r"<!\[[^>]*>?")
"""A comment to a browser; Python's parser refuses a page for one that it does not know."""


def read_bookmarks(text: str) -> SavedList | None:
    """The bookmarks in a page, None where it is a page of another kind."""
    start = text[:4000].lower()
    netscape = "netscape-bookmark-file" in start
    pocket = "<title>pocket export</title>" in start or "time_added=" in text
    if not (netscape or pocket):
        return None
    walk = _Walk()
    walk.feed(_MARKED_SECTION.sub("", text))
    walk.close()
    walk.end_page()
    return SavedList("bookmarks" if netscape else "Pocket", tuple(walk.pages), later=not netscape)


class _Walk(HTMLParser):
    """One walk over the tags: which folders are open, and which bookmark is being read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pages: list[SavedPage] = []
        self._folders: list[str] = []
        self._heading = ""
        self._reading = ""
        self._words: list[str] = []
        self._link: dict[str, str] | None = None
        self._title = ""
        self._note = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"dt", "a", "h3", "h1", "dl"}:
            self.end_page()
        if tag == "a":
            self._link = {name: value or "" for name, value in attrs}
        elif tag == "dl" and len(self._folders) < MOST_DEPTH:
            self._folders.append(self._heading)
            self._heading = ""
        if tag in {"a", "h1", "h3", "dd"}:
            self._reading, self._words = tag, []

    def handle_endtag(self, tag: str) -> None:
        if tag == self._reading:
            self._end_words()
        if tag == "dl":
            self.end_page()
            if self._folders:
                self._folders.pop()

    def handle_data(self, data: str) -> None:
        if self._reading:
            self._words.append(data)

    def _end_words(self) -> None:
        words = words_of("".join(self._words))
        if self._reading in {"h1", "h3"}:
            self._heading = words
        elif self._reading == "a":
            self._title = words
        elif self._reading == "dd":
            self._note = words
        self._reading, self._words = "", []

    def end_page(self) -> None:
        """Keep the bookmark that is being read, if there is one."""
        self._end_words()
        link, title, note = self._link, self._title, self._note
        self._link, self._title, self._note = None, "", ""
        url = web_address((link or {}).get("href", ""))
        if link is None or not url or len(self.pages) >= MOST_SAVED:
            return
        folders = [f for f in self._folders if f and f.lower() not in OWN_FOLDERS]
        own = ("/".join(folders),) if folders else ()
        self.pages.append(
            SavedPage(
                url,
                title if title != url else "",
                tags_of((*own, *link.get("tags", "").split(","))),
                time_of(link.get("add_date") or link.get("time_added") or ""),
                archived=self._heading == "Read Archive",
                starred=is_true(link.get("starred")),
                note=note,
            )
        )
