"""Titles without the site's name around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

_SEPARATOR = re.compile(r"\s+[|\-–—:·•»«›‹/\\~>]{1,2}\s+|\s*[|»«]\s*|:\s+|\s[-–—]{1,3}\s")
_NOT_LETTERS = re.compile(r"[\W_]+")


def choose_title(
    stated: Sequence[str],
    title_element: str,
    headings: Sequence[str],
    sites: frozenset[str],
) -> str:
    """The article's title: the heading on the page that the page's own statements agree with.

    `stated` are what JSON-LD and meta elements say, the likeliest first; `sites` are site_keys.
    """
    cleaned = [without_site(title, sites) for title in (*stated, title_element)]
    cleaned = [title for title in cleaned if title and _key(title) not in sites]
    for heading in headings:
        key = _key(heading)
        if key and key not in sites and any(_agree(key, _key(title)) for title in cleaned):
            return heading
    if cleaned:
        return cleaned[0]
    return next((heading for heading in headings if heading), title_element)


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


def _names_site(key: str, known: set[str]) -> bool:
    return bool(key) and any(
        key == site
        or (len(site) > 3 and key.startswith(site) and len(key) < 2 * len(site) + 4)
        or (len(key) > 3 and site.startswith(key))
        for site in known
    )


def _agree(one: str, other: str) -> bool:
    """Whether two titles are one: the same, or one cut short of the other."""
    shorter, longer = sorted((one, other), key=len)
    return (
        one == other
        or (len(shorter) >= 12 and longer.startswith(shorter))
        or (len(shorter) >= 20 and shorter in longer)
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
