"""Articles kept as they come: a new entry, or a newer version of what is there."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from tui.errors import MissingError, ReadingError, visible
from tui.facts import words_of
from tui.library import codec
from tui.library.addresses import address_of, canonical
from tui.library.entries import article_of, by_address, entry, known
from tui.library.index import fold_headline, index
from tui.library.mutes import apply_mutes
from tui.library.store import Library
from tui.library.unstudied import put_off
from tui.library.waiting import place_marks
from tui.model import Annotations, Article, Entry, Page

MUCH_SHORTER = 0.75
"""A text with fewer of the older one's words is a wall or a teaser: the older one stays shown."""
LEAST_WORDS = 25
"""A shorter text says too little for two pages to be the same by it."""
LEADING_NAMES = 4


def keep(
    library: Library,
    source: str,
    page: Page | None,
    article: Article,
    annotations: Annotations | None = None,
    *,
    later: bool = False,
) -> Entry:
    """Keep an article: a new entry, or a newer version of the one that the page has.

    With `later` it is listed and can be read at once, and waits in `unstudied` to be annotated
    and found by its words: of many that come together none waits for the others.

    A page is known again by its address without tracking parameters, or by its text. A text that
    is much shorter than the one that is shown is kept as a version, and the other stays shown.
    """
    with library.transaction():
        found = _found(library, source, page, article)
        number = _new(library, source) if found is None else found
        _alias(library, number, source, page)
        version = _version(library, number, page, article, annotations)
        if _is_shown(library, number, version):
            _show(library, number, version, article, annotations)
            if later:
                put_off(library, number)
            else:
                index(library, number, article, annotations)
            place_marks(library, number, article)
        if found is None:
            apply_mutes(library, number)
    return entry(library, number)


def keep_failure(library: Library, source: str, error: ReadingError) -> Entry:
    """Keep that a page could not be read, and why; an article that is there stays.

    A name by which nothing is there is most often mistyped: it is told in an entry of number 0,
    and not kept.
    """
    with library.transaction():
        known_entry = known(library, source)
        if known_entry is None and isinstance(error, MissingError):
            return Entry(0, source, source, "", datetime.now(UTC), source, error=str(error))
        number = known_entry.id if known_entry else _new(library, source)
        _alias(library, number, source, None)
        library.sqlite.execute(
            "UPDATE entry SET error = ? WHERE id = ? AND version IS NULL", (str(error), number)
        )
        fold_headline(library, number)
    return entry(library, number)


def ensure(library: Library, source: str) -> Entry:
    """The entry of the page that `source` names; one that nobody has read yet is made."""
    with library.transaction():
        known_entry = known(library, source)
        if known_entry is not None:
            return known_entry
        number = _new(library, source)
        _alias(library, number, source, None)
        fold_headline(library, number)
    return entry(library, number)


def annotate(library: Library, number: int, annotations: Annotations) -> Entry:
    """Keep the annotations of the article that entry `number` shows; rules that mute see them."""
    with library.transaction():
        library.sqlite.execute(
            "UPDATE version SET annotations = ?"
            " WHERE id = (SELECT version FROM entry WHERE id = ?)",
            (codec.pack_annotations(annotations), number),
        )
        library.sqlite.execute(
            "UPDATE entry SET names = ? WHERE id = ?",
            ("\n".join(leading_names(annotations)), number),
        )
        if (article := article_of(library, number)) is not None:
            index(library, number, article, annotations)
        apply_mutes(library, number)
    return entry(library, number)


def leading_names(found: Annotations) -> tuple[str, ...]:
    """The names that are mentioned most, in the order of their first mention."""
    heavy = sorted(found.entities, key=lambda e: -len(e.mentions))[:LEADING_NAMES]
    first = sorted(heavy, key=lambda e: e.mentions[0].start if e.mentions else 0)
    return tuple(" ".join(e.name.split()) for e in first)


def _found(library: Library, source: str, page: Page | None, article: Article) -> int | None:
    """The entry that the page has already: by its address, by where it led, or by its text."""
    for address in _addresses(source, page):
        if (number := by_address(library, address)) is not None:
            return number
    if words_of(article) < LEAST_WORDS:
        return None
    same = library.rows(
        "SELECT entry FROM version WHERE text_hash = ? LIMIT 1", (_text_hash(article),)
    )
    return int(same[0][0]) if same else None


def _addresses(source: str, page: Page | None) -> list[str]:
    led_to = page.final_url if page else ""
    found = [address_of(source), canonical(led_to) if led_to else ""]
    # Standard input is another page each time.
    return [address for address in dict.fromkeys(found) if address and address != "-"]


def _new(library: Library, source: str) -> int:
    now = datetime.now(UTC)
    address = address_of(source)
    if address == "-":
        address = f"stdin:{now.timestamp()}"
    cursor = library.sqlite.execute(
        "INSERT INTO entry (address, source, url, title, site, byline, published, added,"
        " added_at, sort, words, names) VALUES (?, ?, ?, ?, '', '', '', ?, ?, ?, 0, '')",
        (
            address,
            _findable(source),
            "",
            _short_name(source),
            _text(now),
            now.timestamp(),
            now.timestamp(),
        ),
    )
    return cursor.lastrowid or 0


def _alias(library: Library, number: int, source: str, page: Page | None) -> None:
    own = library.rows("SELECT address FROM entry WHERE id = ?", (number,))[0][0]
    library.sqlite.executemany(
        "INSERT OR IGNORE INTO alias VALUES (?, ?)",
        [(address, number) for address in {own, *_addresses(source, page)}],
    )


def _version(
    library: Library,
    number: int,
    page: Page | None,
    article: Article,
    annotations: Annotations | None,
) -> int:
    """The version with this text: the one that is there, brought up to date, or a new one."""
    digest = _text_hash(article)
    packed = codec.pack_annotations(annotations) if annotations else None
    same = library.rows(
        "SELECT id FROM version WHERE entry = ? AND text_hash = ?", (number, digest)
    )
    if same:
        version_id = int(same[0][0])
        library.sqlite.execute(
            "UPDATE version SET article = ?, annotations = coalesce(?, annotations) WHERE id = ?",
            (codec.pack_article(article), packed, version_id),
        )
    else:
        cursor = library.sqlite.execute(
            "INSERT INTO version (entry, made_at, words, text_hash, article, annotations)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                number,
                _text(datetime.now(UTC)),
                words_of(article),
                digest,
                codec.pack_article(article),
                packed,
            ),
        )
        version_id = cursor.lastrowid or 0
    if page is not None:
        library.sqlite.execute(
            "INSERT OR REPLACE INTO page VALUES (?, ?)",
            (version_id, codec.pack_page(replace(page, url=_encodable(page.url)))),
        )
    return version_id


def _is_shown(library: Library, number: int, version_id: int) -> bool:
    """Whether this version is the one to show: it is that already, or not much shorter."""
    (shown,) = library.rows("SELECT version FROM entry WHERE id = ?", (number,))[0]
    if shown is None or shown == version_id:
        return True
    counted: dict[int, int] = dict(
        library.rows("SELECT id, words FROM version WHERE id IN (?, ?)", (shown, version_id))
    )
    return bool(counted[version_id] >= MUCH_SHORTER * counted[shown])


def _show(
    library: Library,
    number: int,
    version_id: int,
    article: Article,
    annotations: Annotations | None,
) -> None:
    source, added = library.rows("SELECT source, added FROM entry WHERE id = ?", (number,))[0]
    library.sqlite.execute(
        "UPDATE entry SET url = ?, title = ?, site = ?, byline = ?, published = ?, sort = ?,"
        " words = ?, names = CASE WHEN ? THEN ? ELSE names END, error = '', version = ?"
        " WHERE id = ?",
        (
            article.url,
            " ".join(article.title.split()) or _short_name(source),
            " ".join(article.site_name.split()) or _site(article.url or source),
            article.byline,
            codec.day_text(article.published),
            _seconds(article.published) or datetime.fromisoformat(added).timestamp(),
            words_of(article),
            annotations is not None,
            "\n".join(leading_names(annotations)) if annotations else "",
            version_id,
            number,
        ),
    )


def _seconds(day: date | None) -> float:
    """Seconds since 1970; a day alone is its noon in UTC. 0 for none."""
    if day is None:
        return 0.0
    if isinstance(day, datetime):
        return (day if day.tzinfo else day.replace(tzinfo=UTC)).timestamp()
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()


def _text_hash(article: Article) -> bytes:
    words = " ".join(re.findall(r"\w+", article.text.casefold()))
    return blake2b(words.encode("utf-8", "replace"), digest_size=16).digest()


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")


def _findable(source: str) -> str:
    """A source as it is found again from any folder."""
    if source == "-" or "://" in source or source.lower().startswith("file:"):
        return _encodable(source)
    return _encodable(str(Path(source).absolute()))


def _encodable(source: str) -> str:
    """A file's name as the library can hold it: bytes that are no text come as escapes."""
    return source.encode("utf-8", "backslashreplace").decode()


def _site(address: str) -> str:
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").removeprefix("www.") if parts.scheme[:4] == "http" else ""
    except ValueError:
        return ""


def _short_name(source: str) -> str:
    """The last part of a path or an address: it tells it from its neighbours."""
    last = source.rstrip("/").rsplit("/", 1)[-1]
    return "standard input" if source == "-" else visible(" ".join(last.split()) or source)
