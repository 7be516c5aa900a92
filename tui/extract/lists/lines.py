"""Lists of a line each: newsboat's urls file, and addresses as people note them down."""

from __future__ import annotations

import re

from tui.extract.feeds.opml import Subscription
from tui.extract.lists.saved import (
    MOST_SAVED,
    SavedList,
    SavedPage,
    tags_of,
    web_address,
    words_of,
)

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")
_RUN = re.compile(r'^"?(?:exec|filter|query):')
_BULLET = re.compile(r"^(?:[-*+•]|\d{1,6}[.)])\s+")


def read_newsboat(text: str) -> SavedList | None:
    """The feeds of newsboat's urls file, None where it is another text.

    A program that newsboat would run for its feed, or a query of its own, is left out.
    """
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    found = []
    for line in lines[:MOST_SAVED]:
        words = [quoted or bare for quoted, bare in _WORD.findall(line)]
        url = web_address(words[0]) if words else ""
        if url:
            title = next((word[1:] for word in words[1:] if word.startswith("~")), "")
            tags = (word for word in words[1:] if not word.startswith(("~", "!")))
            found.append(Subscription(url, words_of(title), "", tags_of(tags)))
        elif not _RUN.match(line) and not line.startswith("file:"):
            return None
    quoted_tags = any('"' in line for line in lines)
    return SavedList("newsboat", feeds=tuple(found)) if found and quoted_tags else None


def read_addresses(text: str) -> SavedList | None:
    """The addresses of a text with one a line, and what is written beside each as its title."""
    pages = []
    for line in text.splitlines()[:MOST_SAVED]:
        bare = _BULLET.sub("", line.strip())
        found = _ADDRESS.search(bare)
        if not bare or bare.startswith("#"):
            continue
        if found is None:
            return None
        url = found[0].rstrip(").,;") if "(" not in found[0] else found[0]
        title = words_of(bare.replace(found[0], " ").strip(" []()-–—:\t|"))
        pages.append(SavedPage(web_address(url), title))
    pages = [page for page in pages if page.url]
    return SavedList("addresses", tuple(pages)) if pages else None
