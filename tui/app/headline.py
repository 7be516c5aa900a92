"""What the list shows of a source: a row's worth of it, small enough to keep for ten thousand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, urlsplit

from tui.app.cells import one_line
from tui.app.reading_time import minutes_of_words
from tui.errors import ReadingError
from tui.facts import words_of

if TYPE_CHECKING:
    from tui.model import Annotations, Article, Entry

State = Literal["waiting", "loading", "ready", "failed"]
LEADING_NAMES = 4


@dataclass(frozen=True, slots=True)
class Headline:
    """One row of the list. `minutes` is how long it takes to read, `names` who is in it first.

    `entry` is the library's number for it, 0 while it has none; what follows is what the library
    says of it.
    """

    source: str
    title: str
    site: str = ""
    published: date | None = None
    minutes: float = 0.0
    names: tuple[str, ...] = ()
    state: State = "waiting"
    error: str = ""
    entry: int = 0
    verdict: str = ""
    starred: bool = False
    read: bool = False
    watched: bool = False
    sources: int = 1
    tags: tuple[str, ...] = ()


def entry_headline(entry: Entry) -> Headline:
    """The row of an entry of the library."""
    headline = Headline(
        entry.source,
        title=one_line(entry.title),
        site=one_line(entry.site),
        published=entry.published,
        minutes=minutes_of_words(entry.words),
        names=entry.names,
        state="failed" if entry.error else "ready",
        error=entry.error,
    )
    return decided(headline, entry)


def decided(headline: Headline, entry: Entry) -> Headline:
    """`headline` with what the library says of the reader's word on it."""
    return replace(
        headline,
        entry=entry.id,
        verdict=entry.verdict,
        starred=entry.starred,
        read=entry.read,
        watched=entry.watched,
        sources=entry.sources,
        tags=entry.tags,
    )


def unread_headline(source: str) -> Headline:
    """The row of a source that nobody has looked into yet: its name is all that is known."""
    return Headline(source, title=one_line(short_name(source)), site=one_line(site(source)))


def headline_of(headline: Headline, article: Article) -> Headline:
    """`headline` with what its article says; its names are not known yet."""
    source = headline.source
    return replace(
        headline,
        title=one_line(article.title or short_name(source)),
        site=one_line(article.site_name or site(article.url or source)),
        published=article.published,
        minutes=minutes_of_words(words_of(article)),
        state="ready",
        error="",
    )


def with_names(headline: Headline, annotations: Annotations) -> Headline:
    """`headline` with the names that are mentioned most, in the order of their first mention."""
    heavy = sorted(annotations.entities, key=lambda e: -len(e.mentions))[:LEADING_NAMES]
    first = sorted(heavy, key=lambda e: e.mentions[0].start if e.mentions else 0)
    return replace(headline, names=tuple(one_line(e.name) for e in first))


def failed_headline(headline: Headline, error: ReadingError) -> Headline:
    """`headline` of a source that could not be read."""
    return replace(headline, state="failed", error=str(error))


def why_failed(source: str, error: str) -> str:
    """The error of a source without the address that it begins with, of which a row has the name.

    Workers name a file by its address, the rest as it was given.
    """
    if "/" in source and error.startswith(f"{source} "):
        return error[len(source) + 1 :]
    before, found, why = error.partition(f"/{quote(short_name(source))} ")
    return why if found and " " not in before else error


def site(address: str) -> str:
    """The host of a web address without its "www.", or ""."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "") if parts.scheme in {"http", "https"} else ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def short_name(source: str) -> str:
    """The last part of a path or an address: it tells it from its neighbours."""
    if source == "-":
        return "standard input"
    last = source.rstrip("/").rsplit("/", 1)[-1]
    return last or source
