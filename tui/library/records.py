"""The values that the library keeps. Every one points into a text by its words as well as by
its offset, so that it is found again when the page is extracted anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from tui.model import Article, Entry, Label

CorrectionKind = Literal["hide", "merge", "relabel"]
RuleKind = Literal["keep", "drop"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was: an offset in the article's text, what follows and precedes it there.

    `row` is how far down the screen it stood, `share` how far through the text, from 0 to 1.
    """

    offset: int = 0
    exact: str = ""
    before: str = ""
    row: int = 0
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Highlight:
    """A span that the reader marked, and what the reader wrote to it; `words` is its text."""

    start: int
    end: int
    words: str
    pen: str = "yellow"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """The reader's word on an entity of an article, found by its name and label.

    `target` is the name of the entity that it is the same as (merge), or the right label
    (relabel); "" where it is no entity at all (hide).
    """

    kind: CorrectionKind
    name: str
    label: Label
    target: str = ""


@dataclass(frozen=True, slots=True)
class SiteRule:
    """On pages of `site`, blocks that begin with `words` belong to the article, or don't."""

    site: str
    kind: RuleKind
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the reader did with one article."""

    place: Place | None = None
    highlights: tuple[Highlight, ...] = ()
    corrections: tuple[Correction, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Something that the reader did: `what` names it ("30 dismissed"), `ids` are its entries."""

    id: int
    what: str
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One of the texts that a page has had; `shown` is true of the one that is opened."""

    id: int
    made_at: datetime
    words: int
    shown: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What is in an article, in a few lines: its opening, its first quote, its leading figures."""

    entry: Entry
    lead: str = ""
    names: tuple[str, ...] = ()
    quote: str = ""
    speaker: str = ""
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the log: when the reader decided what about which article."""

    at: datetime
    address: str
    title: str
    before: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search found: `start` and `end` are its place in the article's text.

    `marks` are the spans of `snippet` that match. A quote has its `speaker`.
    """

    entry: Entry
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
    start: int = 0
    end: int = 0
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Companion:
    """A name that appears in the same articles as another, and in how many."""

    name: str
    label: Label
    articles: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Somebody or something across the library: articles, quotes and figures, newest first."""

    name: str
    label: Label
    watched: bool
    entries: tuple[Entry, ...] = ()
    quotes: tuple[Hit, ...] = ()
    figures: tuple[Hit, ...] = ()
    companions: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True)
class Mute:
    """A rule that dismisses arrivals with a name, from a site or with a word in the title."""

    kind: Literal["name", "site", "word"]
    value: str

    @property
    def name(self) -> str:
        """What the rule is called where it says what it hid."""
        return f"{self.kind} {self.value}"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one telling of a story has that the others lack.

    `differing` are figures that another telling gives otherwise: here, there, and where that is.
    """

    names: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    differing: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FeedText:
    """What a feed itself gave of an article; `fault` says why its page did not come."""

    article: Article
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """A feed that is followed, and how it was found when it was last asked.

    Times are seconds since 1970, 0 for never. Until `not_before` its server wants to be left
    alone. `error` says what was wrong the last time, `failures` how often in a row. `gone` says
    that it was taken away for good: it is asked no more until it is followed anew.
    """

    id: int
    url: str
    title: str = ""
    site_url: str = ""
    tags: tuple[str, ...] = ()
    etag: str = ""
    last_modified: str = ""
    checked_at: float = 0.0
    next_at: float = 0.0
    not_before: float = 0.0
    failures: int = 0
    error: str = ""
    gone: bool = False
