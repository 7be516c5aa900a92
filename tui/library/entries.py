"""The entries of the library: listed, counted, and opened again with all that belongs to them."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from tui.facts import words_in
from tui.library import codec
from tui.library.addresses import address_of
from tui.library.connection import Row
from tui.library.records import Preview, Version
from tui.library.store import Library
from tui.model import Annotations, Article, Entity, Entry, Page, Quantity

LEAD_WORDS = 8
"""Words from which a paragraph is more than a byline or a date."""
LEADING_FIGURES = 4
NEAR = 40
"""Characters after a figure in which what it counts is looked for."""

COLUMNS = (
    "id, address, url, title, added, source, site, byline, published, words, verdict, starred,"
    " read, (SELECT group_concat(tag, ' ') FROM tag WHERE tag.address = entry.address), names,"
    " share, watched, hidden_by, error,"
    " CASE story WHEN 0 THEN 1 ELSE (SELECT count(*) FROM entry AS e WHERE e.story = entry.story)"
    " END"
)


class Selection(Protocol):
    """Which entries are meant."""

    def sql(self) -> tuple[str, Sequence[object]]:
        """A condition over the table `entry`, and the values for its marks."""
        ...


def known(library: Library, source: str) -> Entry | None:
    """The entry of the page that `source` names, if the library has it."""
    found = by_address(library, address_of(source))
    return None if found is None else entry(library, found)


def entry(library: Library, number: int) -> Entry:
    """Entry `number`.

    Raises:
        KeyError: there is none.
    """
    found = rows(library, [number])
    if not found:
        raise KeyError(number)
    return found[0]


def rows(library: Library, ids: Sequence[int]) -> list[Entry]:
    """The entries of `ids`, in their order; those that are gone are left out."""
    found = library.rows(
        f"SELECT {COLUMNS} FROM entry WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    by_id = {row[0]: row for row in found}
    return [_entry(by_id[number]) for number in ids if number in by_id]


def listed(library: Library, selection: Selection, limit: int | None = None) -> array[int]:
    """The ids of the entries that are meant, the newest first."""
    condition, values = selection.sql()
    found = library.rows(
        f"SELECT id FROM entry WHERE {condition} ORDER BY sort DESC, id LIMIT ?",
        (*values, -1 if limit is None else limit),
    )
    return array("q", (number for (number,) in found))


def count(library: Library, selection: Selection) -> int:
    """How many entries are meant."""
    condition, values = selection.sql()
    return int(library.rows(f"SELECT count(*) FROM entry WHERE {condition}", values)[0][0])


def article_of(library: Library, number: int) -> Article | None:
    """The article that entry `number` shows; None where the page could not be read."""
    found = _shown(library, number, "article")
    return codec.unpack_article(found) if found else None


def annotations_of(library: Library, number: int) -> Annotations | None:
    """The annotations of the article that entry `number` shows, once there are any."""
    found = _shown(library, number, "annotations")
    return codec.unpack_annotations(found) if found else None


def page_of(library: Library, number: int) -> Page | None:
    """The page that the shown article was extracted from, as it was received."""
    found = library.rows(
        "SELECT page FROM page JOIN entry USING (version) WHERE entry.id = ?", (number,)
    )
    return codec.unpack_page(found[0][0]) if found else None


def versions_of(library: Library, number: int) -> tuple[Version, ...]:
    """The texts that the page of entry `number` has had, the newest first."""
    found = library.rows(
        "SELECT version.id, made_at, version.words, version.id = entry.version FROM version"
        " JOIN entry ON entry.id = version.entry WHERE entry.id = ? ORDER BY version.id DESC",
        (number,),
    )
    return tuple(
        Version(i, datetime.fromisoformat(made), words, bool(shown))
        for i, made, words, shown in found
    )


def version_of(library: Library, number: int) -> Article:
    """The article as version `number` has it.

    Raises:
        KeyError: there is no such version.
    """
    found = library.rows("SELECT article FROM version WHERE id = ?", (number,))
    if not found:
        raise KeyError(number)
    return codec.unpack_article(found[0][0])


def by_address(library: Library, address: str) -> int | None:
    """The id of the entry that was found under `address`."""
    found = library.rows("SELECT entry FROM alias WHERE address = ?", (address,))
    return int(found[0][0]) if found else None


def _shown(library: Library, number: int, column: str) -> bytes | None:
    found = library.rows(
        f"SELECT version.{column} FROM version JOIN entry ON entry.version = version.id"
        " WHERE entry.id = ?",
        (number,),
    )
    return found[0][0] if found else None


def _entry(row: Row) -> Entry:
    (number, address, url, title, added, source, site, byline, published, words, verdict,
     starred, read, tags, names, share, watched, hidden_by, error, sources) = row  # fmt: skip
    return Entry(
        number,
        address,
        url,
        title,
        datetime.fromisoformat(added),
        source,
        site,
        byline,
        codec.read_day(published),
        words,
        verdict,
        bool(starred),
        bool(read),
        tuple(sorted(tags.split())) if tags else (),
        tuple(names.split("\n")) if names else (),
        share,
        sources,
        bool(watched),
        hidden_by,
        error,
    )


def preview(library: Library, number: int) -> Preview:
    """What is in the article of entry `number`, in a few lines.

    Raises:
        KeyError: there is no such entry.
    """
    found = entry(library, number)
    article = article_of(library, number)
    if article is None:
        return Preview(found, found.error, found.names)
    said = annotations_of(library, number) or Annotations()
    quote = next((q for q in said.quotes if q.kind == "direct"), None)
    speaker = quote.speaker if quote else None
    return Preview(
        found,
        article.excerpt or _lead(article),
        found.names,
        article.text[quote.start : quote.end] if quote else "",
        (speaker.name if isinstance(speaker, Entity) else speaker) or "",
        tuple(_figure_words(article, q) for q in _leading(said.quantities)),
    )


def _lead(article: Article) -> str:
    """The first paragraph that says something: a line like "By Jane Doe" does not."""
    paragraphs = [block.text for block in article.blocks if block.kind == "paragraph"]
    return next((p for p in paragraphs if words_in(p) >= LEAD_WORDS), next(iter(paragraphs), ""))


def _leading(figures: Sequence[Quantity]) -> list[Quantity]:
    """The figures that say most without their sentence, in the order of the text."""
    told = [q for q in figures if q.kind not in {"date", "time", "duration", "ordinal"}]
    telling = [q for q in told if q.unit] or told
    return telling[:LEADING_FIGURES]


def _figure_words(article: Article, figure: Quantity) -> str:
    """A figure with what it counts, which stands after it: "27 ships"."""
    end = figure.end
    if figure.kind == "count" and figure.unit:
        after = article.text[end : end + NEAR]
        counted = re.search(
            rf"\b{re.escape(figure.unit[: max(3, len(figure.unit) - 1)])}\w*", after
        )
        end += counted.end() if counted else 0
    return " ".join(article.text[figure.start : end].split())


def has_article(library: Library, number: int) -> bool:
    """Whether entry `number` has been read: it has an article to show."""
    return bool(library.rows("SELECT 1 FROM entry WHERE id = ? AND version", (number,)))


def unread_sources(library: Library) -> list[str]:
    """The sources of which there is no article yet, the newest first."""
    found = library.rows("SELECT source FROM entry WHERE version IS NULL ORDER BY sort DESC, id")
    return [source for (source,) in found]
