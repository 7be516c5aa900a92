"""What every list of another program comes down to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from tui.extract.feeds.opml import Subscription
from tui.extract.feeds.pieces import address, moment
from tui.extract.metadata.dates import read_date
from tui.extract.sanitise import one_line, sanitise

MOST_SAVED = 200_000
"""Pages of one list that are read: a list with more is no person's."""
TRUE = frozenset(("true", "1", "yes"))


@dataclass(frozen=True, slots=True)
class SavedMark:
    """Words that were highlighted, and the note to them."""

    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page that was saved, in the state that its reader had left it in.

    `html` is the text that the list itself carries, `note` what was written to the whole page.
    """

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()
    added: datetime | None = None
    read: bool = False
    archived: bool = False
    starred: bool = False
    marks: tuple[SavedMark, ...] = ()
    note: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class SavedList:
    """A list: the program that it is from, its pages, and the feeds that it follows.

    `later` says that its pages were put by to be read; bookmarks were not.
    """

    program: str
    pages: tuple[SavedPage, ...] = ()
    feeds: tuple[Subscription, ...] = ()
    later: bool = False


def web_address(text: str) -> str:
    """The address of a page on the web, "" for anything else: nothing is ever run."""
    return address(text, "")


def words_of(text: object) -> str:
    """The text of a cell on one line; "" for what is no text."""
    return one_line(text) if isinstance(text, str) else ""


def prose_of(text: object) -> str:
    """The text of a cell with its lines."""
    return sanitise(text).strip() if isinstance(text, str) else ""


def tags_of(parts: Iterable[object]) -> tuple[str, ...]:
    """Tags as the library has them: in lower case, and without a space, which parts them."""
    named = (re.sub(r"[\s,]+", "-", words_of(part).strip(" #")) for part in parts)
    return tuple(dict.fromkeys(tag.lower() for tag in named if tag.strip("-")))


def time_of(text: object) -> datetime | None:
    """A time in UTC: seconds, milli- or microseconds since 1970, or a date as people write it."""
    said = str(text).strip() if isinstance(text, str | int) else ""
    if said.isascii() and said.isdigit():
        # Browsers count in other units than lists do.
        seconds = int(said[:20]) / (1e6 if len(said) > 14 else 1e3 if len(said) > 11 else 1)
        return datetime.fromtimestamp(seconds, UTC) if 0 < seconds < 1e11 else None
    return moment(read_date(said)) if said else None


def is_true(text: object) -> bool:
    """Whether a cell says yes, in any of the ways that programs have for it."""
    return text is True or str(text).strip().lower() in TRUE
