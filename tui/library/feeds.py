"""The feeds that are followed, and when each is asked again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.library.addresses import canonical
from tui.library.connection import Row
from tui.library.records import Followed
from tui.library.store import Library

COLUMNS = (
    "id, url, title, site_url, tags, etag, last_modified, checked_at, next_at, not_before,"
    " failures, error, gone"
)
FAR = 8 * 24 * 3600
"""Seconds: no feed is put off for longer, so a time that is further off is of a wrong clock."""


@dataclass(frozen=True, slots=True)
class Found:
    """How a feed was found: what it says of itself, and when to ask again."""

    etag: str
    last_modified: str
    checked_at: float
    next_at: float
    not_before: float
    title: str = ""
    site_url: str = ""
    moved_to: str = ""


def follow(
    library: Library, url: str, title: str = "", site_url: str = "", tags: Sequence[str] = ()
) -> Followed:
    """Follow the feed at `url`; one that is followed already is looked at anew, tags are added."""
    with library.transaction():
        library.sqlite.execute(
            "INSERT INTO feed (address, url, title, site_url, tags) VALUES (?, ?, ?, ?, '')"
            " ON CONFLICT (address) DO UPDATE SET gone = 0, next_at = 0,"
            " title = CASE title WHEN '' THEN excluded.title ELSE title END,"
            " site_url = CASE site_url WHEN '' THEN excluded.site_url ELSE site_url END",
            (canonical(url), url, title, site_url),
        )
        found = _with_address(library, url)
        assert found is not None, "it was just kept"
        joined = "\n".join(dict.fromkeys((*found.tags, *filter(None, tags))))
        library.sqlite.execute("UPDATE feed SET tags = ? WHERE id = ?", (joined, found.id))
    return feed(library, found.id)


def unfollow(library: Library, name: str) -> tuple[Followed, ...]:
    """Stop to follow the feed at an address, or of a site; its articles stay. What it was."""
    with library.transaction():
        found = [
            one
            for one in followed(library)
            if canonical(name) in {canonical(one.url), canonical(one.site_url)}
        ]
        for one in found:
            library.sqlite.execute("DELETE FROM feed WHERE id = ?", (one.id,))
    return tuple(found)


def followed(library: Library) -> tuple[Followed, ...]:
    """All feeds, by their titles."""
    rows = library.rows(f"SELECT {COLUMNS} FROM feed")
    found = (_followed(row) for row in rows)
    return tuple(sorted(found, key=lambda one: ((one.title or one.url).casefold(), one.url)))


def feed(library: Library, number: int) -> Followed:
    """The feed with this id.

    Raises:
        KeyError: there is none.
    """
    rows = library.rows(f"SELECT {COLUMNS} FROM feed WHERE id = ?", (number,))
    if not rows:
        raise KeyError(number)
    return _followed(rows[0])


def askable(library: Library, now: float, *, due: bool = False) -> tuple[Followed, ...]:
    """The feeds that may be asked at `now`; only those whose time has come where `due`."""
    when = "next_at" if due else "not_before"
    rows = library.rows(
        f"SELECT {COLUMNS} FROM feed WHERE NOT gone AND ({when} <= ? OR {when} > ?)"
        " ORDER BY next_at, id",
        (now, now + FAR),
    )
    return tuple(map(_followed, rows))


def came(library: Library, number: int, found: Found) -> None:
    """Keep how a feed was found, after its items were kept: what fails before is asked again.

    A feed that has moved for good is at its new address from now on, unless that is followed too.
    """
    with library.transaction():
        library.sqlite.execute(
            "UPDATE feed SET etag = ?, last_modified = ?, checked_at = ?, next_at = ?,"
            " not_before = ?, failures = 0, error = '',"
            " title = CASE title WHEN '' THEN ? ELSE title END,"
            " site_url = CASE site_url WHEN '' THEN ? ELSE site_url END WHERE id = ?",
            (
                found.etag,
                found.last_modified,
                found.checked_at,
                found.next_at,
                found.not_before,
                found.title,
                found.site_url,
                number,
            ),
        )
        if found.moved_to:
            library.sqlite.execute(
                "UPDATE OR IGNORE feed SET address = ?, url = ? WHERE id = ?",
                (canonical(found.moved_to), found.moved_to, number),
            )


def failed(
    library: Library,
    number: int,
    error: str,
    *,
    checked_at: float,
    next_at: float,
    not_before: float,
    gone: bool = False,
) -> None:
    """Keep why a feed did not come; what it gave before stays."""
    library.write(
        "UPDATE feed SET error = ?, failures = failures + 1, checked_at = ?, next_at = ?,"
        " not_before = ?, gone = ? WHERE id = ?",
        (error, checked_at, next_at, not_before, gone, number),
    )


def _with_address(library: Library, url: str) -> Followed | None:
    rows = library.rows(f"SELECT {COLUMNS} FROM feed WHERE address = ?", (canonical(url),))
    return _followed(rows[0]) if rows else None


def _followed(row: Row) -> Followed:
    (number, url, title, site_url, tags, etag, last_modified, checked_at, next_at, not_before,
     failures, error, gone) = row  # fmt: skip
    return Followed(
        number,
        url,
        title,
        site_url,
        tuple(tags.split("\n")) if tags else (),
        etag,
        last_modified,
        checked_at,
        next_at,
        not_before,
        failures,
        error,
        bool(gone),
    )
