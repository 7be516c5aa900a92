"""Articles as BibTeX entries, of the kind @online that biblatex has for pages of the web."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from tui.export.item import Item, one_line

TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}$&#_%"},
}
SPECIAL = re.compile("[" + re.escape("".join(TEX)) + "]")


def bibtex(items: Iterable[Item]) -> Iterator[str]:
    """An entry each, with a key that no other has."""
    used: set[str] = set()
    for item in items:
        key = _key(item, used)
        used.add(key)
        lines = [f"  {name} = {{{value}}}," for name, value in _fields(item) if value]
        yield "\n".join([f"@online{{{key},", *lines, "}", ""])


def _fields(item: Item) -> Iterator[tuple[str, str]]:
    article = item.article
    # Double braces: styles put titles into lower case otherwise.
    yield "title", f"{{{_tex(article.title)}}}" if article.title else ""
    yield "author", _authors(article.byline)
    yield "organization", f"{{{_tex(article.site_name)}}}" if article.site_name else ""
    yield "date", article.published.isoformat()[:10] if article.published else ""
    yield "url", re.sub(r"[\s{}\\]", lambda m: f"%{ord(m[0]):02X}", article.url)
    yield "urldate", item.added.date().isoformat() if item.added else ""
    yield "langid", article.lang[:2]
    yield "keywords", _tex(", ".join(item.tags))


def _authors(byline: str) -> str:
    """The names parted by "and", as BibTeX has them."""
    names = re.split(r",| and | und | et | y |&", one_line(byline))
    return " and ".join(_tex(name.strip()) for name in names if name.strip())


def _key(item: Item, used: set[str]) -> str:
    """The last name of the first author or the site, the year, the first word of the title."""
    article = item.article
    author = re.split(r",| and |&", one_line(article.byline))[0].split()
    parts = [
        author[-1] if author else article.site_name,
        str(article.published.year) if article.published else "",
        next((word for word in re.findall(r"\w+", article.title) if len(word) > 3), ""),
    ]
    base = "".join(map(_ascii, parts)) or "page"
    key, number = base, 1
    while key in used:
        number += 1
        key = f"{base}-{number}"
    return key


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


def _tex(text: str) -> str:
    return SPECIAL.sub(lambda match: TEX[match[0]], one_line(text))
