"""The items of feeds: which are new, which have changed, and which entry each is.

An item is known again by the feed's own name for it, by its address, or by its words, so that it
stays one article when the feed changes one or two of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from tui.library import codec, entries
from tui.library.addresses import canonical
from tui.library.records import FeedText
from tui.library.store import Library
from tui.model import Article, FeedItem

SHORT_NAME = 4
"""Characters: a shorter guid ("1", "2") may be a place in the list and not an item's name."""
FIRST_WORDS = 300
"""Characters of a text that tell it from others under the same title."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An item that is new or has changed. `source` is what its entry is kept under.

    `number` is the item's id and `entry` its entry's, each 0 where there is none yet.
    """

    item: FeedItem
    source: str
    keys: tuple[str, ...]
    digest: bytes
    number: int = 0
    entry: int = 0


def arrivals(
    library: Library, feed: int, url: str, items: Sequence[FeedItem]
) -> tuple[Arrival, ...]:
    """The items of the feed at `url` that are new or have changed, in its order."""
    guids = Counter(item.guid for item in items)
    urls = Counter(canonical(item.url) for item in items)
    found: list[Arrival] = []
    seen: set[str] = set()
    for item in items:
        keys = _keys(item, guids[item.guid] == 1, urls[canonical(item.url)] == 1)
        if not keys or seen & set(keys):
            continue  # empty, or the same item once more
        seen |= set(keys)
        number, entry, digest = _known(library, feed, keys)
        now = _digest(item)
        if digest == now:
            continue
        own = canonical(item.url) if item.url and urls[canonical(item.url)] == 1 else ""
        source = entries.entry(library, entry).source if entry else own or _place(url, keys)
        if not entry and (other := entries.known(library, source)) is not None:
            entry = other.id
        found.append(Arrival(item, source, keys, now, number, entry))
    return tuple(found)


def keep_item(
    library: Library,
    feed: int,
    arrival: Arrival,
    entry: int,
    text: Article | None,
    fault: str = "",
) -> None:
    """Keep that an item is `entry`, all that it is known by, and which version is its `text`.

    `fault` says why its page did not come.
    """
    with library.transaction():
        number: int | None = arrival.number
        version = _version(library, entry, text)
        if arrival.number:
            library.sqlite.execute(
                "UPDATE feed_item SET entry = ?, digest = ?, version = ?, fault = ? WHERE id = ?",
                (entry, arrival.digest, version, fault, number),
            )
        else:
            number = library.sqlite.execute(
                "INSERT INTO feed_item (feed, entry, digest, version, fault)"
                " VALUES (?, ?, ?, ?, ?)",
                (feed, entry, arrival.digest, version, fault),
            ).lastrowid
        library.sqlite.executemany(
            "INSERT OR REPLACE INTO feed_key VALUES (?, ?, ?)",
            [(feed, key, number) for key in arrival.keys],
        )


def feed_text(library: Library, entry: int) -> FeedText | None:
    """What a feed itself gave of the text of an entry; None where none did."""
    rows = library.rows(
        "SELECT article, fault FROM version JOIN feed_item ON feed_item.version = version.id"
        " WHERE feed_item.entry = ? ORDER BY feed_item.id DESC LIMIT 1",
        (entry,),
    )
    return FeedText(codec.unpack_article(rows[0][0]), rows[0][1]) if rows else None


def _known(library: Library, feed: int, keys: Sequence[str]) -> tuple[int, int, bytes]:
    """The item of the first key that the feed has had, its entry and digest; else zeros."""
    for key in keys:
        rows = library.rows(
            "SELECT feed_item.id, entry, digest FROM feed_key"
            " JOIN feed_item ON feed_item.id = feed_key.item"
            " WHERE feed_key.feed = ? AND key = ?",
            (feed, key),
        )
        if rows:
            number, entry, digest = rows[0]
            return number, entry, digest
    return 0, 0, b""


def _version(library: Library, entry: int, text: Article | None) -> int | None:
    """The version of an entry that has this very text."""
    if text is None:
        return None
    found = library.rows(
        "SELECT id FROM version WHERE entry = ? AND article = ?",
        (entry, codec.pack_article(text)),
    )
    return int(found[0][0]) if found else None


def _keys(item: FeedItem, own_guid: bool, own_url: bool) -> tuple[str, ...]:
    """What an item is known by, the surest first; a name that others have too is none."""
    found = []
    if item.guid and own_guid and len(item.guid) >= SHORT_NAME:
        found.append(f"guid {item.guid}")
    if item.url and own_url:
        found.append(f"url {canonical(item.url)}")
    if item.title or item.html:
        words = f"{item.title.casefold()}\n{item.html[:FIRST_WORDS].casefold()}"
        found.append(f"words {_hash(words).hex()}")
    return tuple(found)


def _place(url: str, keys: Sequence[str]) -> str:
    """What an item without an address of its own is kept under: a place in its feed."""
    return f"{url}#!/{_hash(keys[0]).hex()}"


def _digest(item: FeedItem) -> bytes:
    return _hash("\n".join((item.title, item.url, item.html)))


def _hash(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()
