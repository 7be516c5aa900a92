"""The title of an article: as its page shows it, without the site's name or section around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui.extract.metadata.address import host_names, likeness, title_words

_SEPARATOR = re.compile(r"\s+[|\-–—:·•»«›‹/\\~>]{1,2}\s+|\s*[|│»«]\s*|:\s+")
_LEADING = re.compile(r"\s+[|\-–—·•»›/]{1,3}\s+|\s*[|│»]\s*")
_BAR = re.compile(r"\s*[|│]\s*")
_NOT_LETTERS = re.compile(r"[\W_]+")
_ANCHOR = "¶#§ "

_CUT_SHORT = 0.6
"""Part of a title that a heading must have to be the same title cut short (or drawn out)."""

_ENOUGH_WORDS = 4
"""Words of a heading or of a part of a title that is not likely to be a name of something."""

_SHARES_WORDS = 3
"""Rank of a heading that is worded otherwise than every title: the address may know better."""

_LIKER = 0.28
"""By how much a title must be liker the address than a heading that has half of its words."""

_MOST_WORDS = 25
"""Words of a heading that no title confirms: above is the first sentence of a page."""


def choose_title(
    stated: Sequence[str],
    title_element: str,
    headings: tuple[Sequence[str], Sequence[str]],
    sites: frozenset[str],
    url: str = "",
) -> str:
    """The article's title: the heading that the page's own statements agree with, else the first.

    `stated` are what JSON-LD and meta elements say, the likeliest first; `headings` those of the
    first level and of the second; `sites` are site_keys.
    """
    titles = [title for title in (*stated, title_element) if title]
    if len(title_element.split()) >= _ENOUGH_WORDS:
        sites = sites - {folded(title_element)}
    sites = sites - set(map(folded, stated))
    cleaned = [without_site(title, sites) for title in titles]
    cleaned = [title for title in cleaned if folded(title) not in sites]
    first_level, second_level = (_not_named_as(sites, level) for level in headings)
    shown = first_level or second_level
    words = title_words(url)
    if not cleaned:
        return max(shown, key=lambda heading: likeness(heading, words), default="".join(titles[:1]))
    found = _confirmed(shown, titles, cleaned, words)
    if not found and len(first_level) == 1 and _fits_as_well(first_level[0], cleaned[0], words):
        found = first_level[0]
    if found:
        return _without_kicker(found, cleaned, title_element)
    if all(title == title_element for title in stated):
        return _first_part(cleaned[0], _BAR if stated else _LEADING)
    return cleaned[0]


def site_keys(site_names: Iterable[str], url: str) -> frozenset[str]:
    """What the site is called, by itself and by its address: letters and digits alone, folded."""
    return frozenset(map(folded, (*site_names, *host_names(url)))) - {""}


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
            if rest.strip() and _names_site(folded(part), known):
                title, changed = rest.strip(), True
                break
    return title


def _not_named_as(sites: frozenset[str], headings: Sequence[str]) -> list[str]:
    """Each heading once, without the mark of its anchor; those that only name the site go."""
    shown = dict.fromkeys(heading.rstrip(_ANCHOR) for heading in headings)
    return [heading for heading in shown if heading and folded(heading) not in sites]


def _confirmed(
    shown: Sequence[str], titles: Sequence[str], cleaned: Sequence[str], words: frozenset[str]
) -> str:
    """The heading that agrees best with the titles, or the title where the address has that."""
    ranked = [
        (rank, place, heading)
        for place, heading in enumerate(shown)
        if (rank := _agreement(heading, titles, cleaned, only=len(shown) == 1)) is not None
    ]
    if not ranked:
        return ""
    rank, _, heading = min(ranked)
    if rank == _SHARES_WORDS and likeness(cleaned[0], words) - likeness(heading, words) > _LIKER:
        return cleaned[0]
    return heading


def _agreement(
    heading: str, titles: Sequence[str], cleaned: Sequence[str], only: bool
) -> int | None:
    """How well a heading agrees with the titles, 0 best; None where it speaks of something else."""
    key = folded(heading)
    if any(key == folded(title) for title in cleaned):
        return 0
    if any(key == folded(_LEADING.split(title)[0]) for title in titles):
        return 1
    if any(key == folded(part) for title in titles for part in _BAR.split(title)[1:][-1:]):
        return None
    for title in map(folded, cleaned):
        shorter, longer = sorted((key, title), key=len)
        if len(shorter) > _CUT_SHORT * len(longer) and shorter in longer:
            return 2
    words = _words(heading)
    if (
        only
        and len(heading.split()) >= _ENOUGH_WORDS
        and any(2 * len(words & _words(_without_last(t))) >= len(words) for t in titles)
    ):
        return _SHARES_WORDS
    return None


def _fits_as_well(heading: str, title: str, words: frozenset[str]) -> bool:
    """Whether the only heading, though no title confirms it, has the words of the address too.

    Titles are often worded anew for search engines; a heading of something else shares little.
    """
    return (
        len(heading.split()) <= _MOST_WORDS
        and not heading.endswith(":")
        and folded(title) not in folded(heading)
        and likeness(heading, words) > likeness(title, words) / 2
    )


def _without_kicker(heading: str, cleaned: Sequence[str], title_element: str) -> str:
    """The title that ends a heading, where what precedes it there is a label: "Politics | …"."""
    whole = folded(heading)
    if whole in folded(title_element):
        return heading
    for title in cleaned:
        key = folded(title)
        label = whole.removesuffix(key)
        if len(key) > _CUT_SHORT * len(whole) and label != whole and label.isalpha():
            return title
    return heading


def _first_part(title: str, separator: re.Pattern[str]) -> str:
    rest, *parts = separator.split(title)
    return rest if parts and len(rest.split()) >= _ENOUGH_WORDS else title


def _without_last(title: str) -> str:
    """`title` without its last part, which may be a site's name that nothing else tells."""
    return " ".join(_LEADING.split(title)[:-1]) or title


def _names_site(key: str, known: set[str]) -> bool:
    """Whether a part of a title is the site's name: in full, cut short, or with a word more."""
    return bool(key) and any(
        key == site
        or (
            len(site) > 3
            and key.startswith(site)
            and len(key) < 2 * len(site) + 4
            and not key[-1].isdigit()  # "The Signal #18" is an issue
        )
        or (len(key) > 3 and site.startswith(key))
        for site in known
    )


def folded(text: str) -> str:
    """Its letters and digits alone, small: what two spellings of a title have in common."""
    return _NOT_LETTERS.sub("", text).casefold()


def _words(text: str) -> set[str]:
    """The words that carry a title: those of more than three letters."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}
