"""The values that walk down the street: Page, Article, Annotations, and what they are made of.

Every span is half-open and counts code points in `Article.text`, and
`article.text[start:end]` is its surface text. Times know their zone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

BlockKind = Literal[
    "paragraph",
    "heading",
    "list_item",
    "blockquote",
    "code",
    "table",
    "image",
    "caption",
    "divider",
]
MarkKind = Literal["strong", "emphasis", "code", "link"]
Label = Literal["PER", "ORG", "LOC", "MISC"]
Gender = Literal["female", "male", ""]
QuoteKind = Literal["direct", "indirect"]
QuantityKind = Literal[
    "percent",
    "money",
    "count",
    "ordinal",
    "date",
    "time",
    "duration",
    "measure",
    "age",
    "score",
    "fraction",
    "ratio",
    "rate",
    "temperature",
    "coordinates",
]

BLOCK_SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as received, never altered. `charset` is the one that the transport named."""

    url: str
    body: bytes
    media_type: str = "text/html"
    charset: str = ""
    final_url: str = ""
    fetched_at: datetime | None = None
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline mark; the offsets count code points in its block's own text."""

    start: int
    end: int
    kind: MarkKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    r"""One block of an article.

    `level` is a heading's level (1 to 6) or the depth of a list item or blockquote (from 1),
    else 0. `quoted` is how many quotations a block of another kind stands in. `marker` is what
    stands before a list item ("3.", "•"). A table's text is its rows parted by `\n`, its cells by
    `\t`. An image has no text of its own: `alt` describes it and `href` is where it is.
    `language` is a code block's, `anchor` the id that links point at.
    """

    kind: BlockKind
    text: str
    level: int = 0
    marks: tuple[Mark, ...] = ()
    marker: str = ""
    alt: str = ""
    href: str = ""
    language: str = ""
    anchor: str = ""
    quoted: int = 0

    @property
    def quotations(self) -> int:
        """How many quotations it stands in, its own among them."""
        return max(1, self.level) if self.kind == "blockquote" else self.quoted


@dataclass(frozen=True, slots=True)
class Clutter:
    """A block that was taken out: it stood before `Article.blocks[position]`, `reason` says why."""

    block: Block
    position: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """The article that a page carries.

    `text` is the block texts joined by a blank line, `offsets[i]` where block i starts in it.
    `published` and `modified` are datetimes where the page gives a time, else dates. They keep the
    page's own zone: in UTC, an evening in America would be of the day after.
    """

    blocks: tuple[Block, ...]
    url: str = ""
    title: str = ""
    byline: str = ""
    site_name: str = ""
    published: date | None = None
    modified: date | None = None
    lang: str = ""
    excerpt: str = ""
    image: str = ""
    clutter: tuple[Clutter, ...] = ()
    text: str = field(init=False, repr=False, compare=False)
    offsets: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        offsets = []
        position = 0
        for block in self.blocks:
            offsets.append(position)
            position += len(block.text) + len(BLOCK_SEPARATOR)
        object.__setattr__(self, "offsets", tuple(offsets))
        object.__setattr__(self, "text", BLOCK_SEPARATOR.join(b.text for b in self.blocks))


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of an entity."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is meant: `name` is the fullest form, `aliases` the other forms in the text."""

    name: str
    label: Label
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    gender: Gender = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said: the span of the words within the marks.

    `speaker` is an entity, a description ("opposition factions"), or None where the text does
    not say. `cue` is the word or phrase that attributes it ("said", "according to").
    """

    start: int
    end: int
    cue: str = ""
    speaker: Entity | str | None = None
    kind: QuoteKind = "direct"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its value.

    `value` is a Decimal, or ISO 8601 text for dates, times and coordinates ("2016-12-07",
    "--12-02"); a range has `low` and `high` instead. `unit` is "%", an ISO 4217 code, an SI or
    customary symbol, or the singular noun that is counted. `inferred` says that part of the
    value comes from the article's date. `subject` is what is measured, where that is plain;
    `sentence` is the span of the sentence that gives it.
    """

    start: int
    end: int
    kind: QuantityKind
    value: Decimal | str | None = None
    low: Decimal | str | None = None
    high: Decimal | str | None = None
    unit: str = ""
    approximate: bool = False
    inferred: bool = False
    subject: str = ""
    sentence: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the article says, standing off from it: spans point into `Article.text`.

    `approximate` says that the page is in a language that our models were not made for.
    """

    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    version: str = ""
    approximate: bool = False


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


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed. `html` is what the feed gives of its text, `excerpt` plain words.

    `guid` is the feed's own name for it, "" where it has none. Times are in UTC.
    """

    guid: str = ""
    url: str = ""
    title: str = ""
    byline: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    html: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    image: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a site publishes, newest first as a rule; `minutes` is how long it asks to be left."""

    items: tuple[FeedItem, ...] = ()
    url: str = ""
    title: str = ""
    site_url: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """A page that the reader saved in another program, with what that program knew of it.

    `verdict` is "" for what was unread there, "later" or "archived". `marked` are the words that
    were highlighted, each with its note; a note without words is on the whole page.
    """

    url: str
    title: str = ""
    added: datetime | None = None
    tags: tuple[str, ...] = ()
    verdict: str = ""
    read: bool = False
    starred: bool = False
    marked: tuple[tuple[str, str], ...] = ()
