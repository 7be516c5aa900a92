"""What the address of a page tells of it: the site's name, the article's title, the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{1,14}[a-z_]{0,4}/(?P<original>.+)")
_YEAR_FIRST = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)[/_-]?(?P<month>0[1-9]|1[0-2])[/_-]?(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?=[/_.-]|$)"
)
_DAY_FIRST = re.compile(
    r"[/_~-](?P<day>0[1-9]|[12]\d|3[01])(?P<sep>[-._]?)(?P<month>0[1-9]|1[0-2])(?P=sep)"
    r"(?P<year>(?:19|20)\d\d)(?=[/_.-]|$)"
)
_WORD = re.compile(r"[^\W_]+")
_NAMED = re.compile(r"[^\W\d_]{2,}")
_ENOUGH_WORDS = 3
"""Words in a part of a path from which on it is made of a title, not a section or a number."""


def original(url: str) -> str:
    """The address that a page had where it was published, for one that an archive has kept."""
    match = _ARCHIVED.fullmatch(url)
    if not match:
        return url
    address = match["original"]
    return address if "://" in address[:10] else f"http://{address}"


def host_names(url: str, shortest: int = 4) -> set[str]:
    """What the host is called: "www.news.example.org" gives newsexampleorg, news and example.

    Parts with fewer than `shortest` letters are left out: most are countries and departments.
    """
    host = _split(url).hostname or ""
    parts = host.removeprefix("www.").split(".")
    return {"".join(parts), *(part for part in parts[:-1] if len(part) >= shortest)}


def title_words(url: str) -> frozenset[str]:
    """The words of the part that was made of the article's title; empty where there is none.

    Systems make it when the article is first saved, of the heading and not of what was written
    for search engines later.
    """
    parts = unquote(_split(url).path)[:1000].casefold().split("/")
    longest = max(parts, key=lambda part: len(_NAMED.findall(part)))
    return _words(longest) if len(_NAMED.findall(longest)) >= _ENOUGH_WORDS else frozenset()


def likeness(title: str, words: frozenset[str]) -> float:
    """How much of a title and an address's `title_words` is common to both, from 0 to 1."""
    own = _words(title.casefold().replace("'", "").replace("’", ""))
    return len(own & words) / (len(own | words) or 1)


def date_in(url: str) -> Iterator[str]:
    """The date in an address, as news sites write it: /2024/05/17/."""
    path = _split(url).path
    if match := _YEAR_FIRST.search(path) or _DAY_FIRST.search(path):
        yield f"{match['year']}-{match['month']}-{match['day']}"


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")
