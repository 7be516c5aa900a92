"""What the library lists of an article, and what tells which articles tell one story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the library.

    `address` is what the reader's marks are kept under. `verdict` is "" in the inbox, else
    "later", "archived", "dismissed" or a label of the reader's own. `names` are the leading
    entities, `sources` how many entries tell the story, `progress` the share that has been read.
    `error` says why the page could not be read: then there is no article. `hidden_by` is the rule
    of the reader that dismissed it.
    """

    id: int
    address: str
    url: str
    title: str
    added: datetime
    source: str = ""
    site: str = ""
    byline: str = ""
    published: date | None = None
    words: int = 0
    verdict: str = ""
    starred: bool = False
    read: bool = False
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    progress: float = 0.0
    sources: int = 1
    watched: bool = False
    hidden_by: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What tells whether another text repeats this one: see `tui.stories.sketching`.

    Texts that may be alike share one of the `bands`. `minima` are hashes of the body, four bytes
    each; `shingles` is of how many runs of words.
    """

    bands: tuple[int, ...] = ()
    minima: bytes = b""
    shingles: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What is compared of two articles to see whether they tell the same story.

    `names` are those that lead the article.
    """

    sketch: Sketch
    title: str = ""
    published: date | None = None
    names: tuple[str, ...] = ()
