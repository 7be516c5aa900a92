"""Titles without the site's name around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

_SEPARATOR = re.compile(r"\s+[|\-–—:·•»«›‹/\\~>]{1,2}\s+|\s*[|»«]\s*|:\s+")
_LEADING = re.compile(r"\s+[|\-–—·•»›/]{1,3}\s+|\s*[|»]\s*")
_NOT_LETTERS = re.compile(r"[\W_]+")
_ANCHOR = "¶#§ "

_CUT_SHORT = 0.6
"""Part of a title that a heading must have to be the same title cut short (or drawn out)."""


_ENOUGH_WORDS = 4
"""Words of a heading or of a part of a title that is not likely to be a name of something."""


def choose_title(
    stated: Sequence[str],
    title_element: str,
    headings: Sequence[str],
    sites: frozenset[str],
) -> str:
    """The article's title: the heading that the page's own statements agree with, else the first.

    `stated` are what JSON-LD and meta elements say, the likeliest first; `sites` are site_keys.
    """
    titles = [title for title in (*stated, title_element) if title]
    sites = sites - {_key(title) for title in stated}
    cleaned = [without_site(title, sites) for title in titles]
    cleaned = [title for title in cleaned if _key(title) not in sites]
    shown = [text for heading in headings if (text := heading.rstrip(_ANCHOR))]
    ranked = [
        (rank, place, heading)
        for place, heading in enumerate(shown)
        if _key(heading) not in sites
        and (rank := _agreement(heading, titles, cleaned, only=len(shown) == 1)) is not None
    ]
    if ranked:
        return min(ranked)[2]
    if cleaned and not stated:
        rest, *parts = _LEADING.split(cleaned[0])
        return rest if parts and len(rest.split()) >= _ENOUGH_WORDS else cleaned[0]
    return next(iter((*cleaned, *shown, *titles)), "")


def site_keys(site_names: Iterable[str], url: str) -> frozenset[str]:
    """What the site is called, by itself and by its address: letters and digits alone, folded."""
    return frozenset({_key(name) for name in site_names} | _host_keys(url)) - {""}


def without_site(title: str, sites: Iterable[str]) -> str:
    """`title` without a part at either end that only names the site."""
    known = set(sites)
    changed = True
    while changed:
        changed = False
        cuts = list(_SEPARATOR.finditer(title))
        for cut, is_last in ((cuts[-1:], True), (cuts[:1], False)):
            if not cut:
                continue
            rest, part = title[: cut[0].start()], title[cut[0].end() :]
            if not is_last:
                rest, part = part, rest
            if rest.strip() and _names_site(_key(part), known):
                title, changed = rest.strip(), True
                break
    return title


def _agreement(
    heading: str, titles: Sequence[str], cleaned: Sequence[str], only: bool
) -> int | None:
    """How well a heading agrees with the titles, 0 best; None where it speaks of something else."""
    key = _key(heading)
    if any(key == _key(title) for title in cleaned):
        return 0
    if any(key == _key(_LEADING.split(title)[0]) for title in titles):
        return 1
    for title in map(_key, cleaned):
        shorter, longer = sorted((key, title), key=len)
        if len(shorter) > _CUT_SHORT * len(longer) and shorter in longer:
            return 2
    words = _words(heading)
    if (
        only
        and len(heading.split()) >= _ENOUGH_WORDS
        and any(2 * len(words & _words(t)) >= len(words) for t in titles)
    ):
        return 3
    return None


def _names_site(key: str, known: set[str]) -> bool:
    """Whether a part of a title is the site's name: in full, cut short, or with a word more."""
    return bool(key) and any(
        key == site
        or (len(site) > 3 and key.startswith(site) and len(key) < 2 * len(site) + 4)
        or (len(key) > 3 and site.startswith(key))
        for site in known
    )


def _host_keys(url: str) -> set[str]:
    """What the address calls the site: "example", "exampleorg" for www.example.org."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return set()
    parts = host.removeprefix("www.").split(".")
    return {_key("".join(parts)), *(_key(part) for part in parts[:-1] if len(part) > 3)}


def _key(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()


def _words(text: str) -> set[str]:
    """The words that carry a title: those of more than three letters."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}
