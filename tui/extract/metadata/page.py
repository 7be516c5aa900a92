"""What a page shows its reader: heading, byline and date lines, and its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from tui.extract.metadata.address import date_in
from tui.extract.metadata.dates import read_date
from tui.extract.metadata.elements import short_text, words_of
from tui.extract.metadata.findings import Findings
from tui.extract.tree import Element

_BEFORE, _AFTER = 15, 60
"""Elements around the heading among which a byline or a date is the article's."""

_BYLINE_WORDS = frozenset(
    """byline author authors byauthor postauthor articleauthor authorname autor autore auteur
    writer vcard contributor bylines""".split()
)
_NAME_WORDS = frozenset(
    """name authorname author-name author_name author__name byline__name byline-name fn""".split()
)
_DATE_WORDS = frozenset(
    """date dates published publish pubdate timestamp posted datum fecha data dateline
    postdate pubtime datetime entrydate""".split()
)
_DATE_LINE_WORDS = _DATE_WORDS | _BYLINE_WORDS
_UPDATED = re.compile(
    r"(?:last |zuletzt |page |letzte |dernière )?(?:updated?|modified|reviewed|edited|aktualisier"
    r"|stand\b|mise? à jour|actualizado|geändert|änderung|aggiornat|bijgewerkt|zmodyfikowano)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:published|posted|date|datum|erschienen|erstellt|veröffentlicht|publié|publicado|pubblicato"
    r"|geplaatst|gepubliceerd|opublikowano|data|fecha|added|created|first published)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^\s*(?:by|von|par|por|written by|posted by|words by|text:|autor(?:in)?:|author:)\s+\S",
    re.IGNORECASE,
)
_MAX_LINE = 160
_MAX_INNER, _MAX_BYLINES = 60, 60
"""Elements of a byline that are looked at, and bylines of a page: more is a list of people."""

_MAX_DATE_LINE = 70
"""Characters of a line with a date that nothing marks as a date line: longer is a sentence."""
_MAX_HEADING = 300


def read(elements: Sequence[Element], url: str) -> Findings:
    """What stands on the page itself, near its heading first."""
    near = _near_heading(elements)
    published, modified = _dates(elements, near)
    return Findings(
        authors=tuple(islice(_bylines(elements, near), _MAX_BYLINES)),
        published=(*published, *date_in(url)),
        modified=tuple(modified),
    )


def dates_below(elements: Sequence[Element]) -> Iterator[str]:
    """The times in the article's own footers and asides: for pages that say theirs nowhere else."""
    for element in elements:
        parts = [part for part in element if part.tag in {"aside", "footer"}]
        if parts and any(a.tag in {"article", "main"} for a in (element, *element.iterancestors())):
            for part in parts:
                yield from (text for time in part.iter("time") if (text := time.get("datetime")))


def headings(elements: Sequence[Element]) -> tuple[list[str], list[str]]:
    """The texts of the first h1 elements and those of the first h2 elements."""
    return _texts_of(elements, "h1", 8), _texts_of(elements, "h2", 3)


def _texts_of(elements: Sequence[Element], tag: str, most: int) -> list[str]:
    texts = (short_text(e, _MAX_HEADING) for e in elements if e.tag == tag)
    return list(islice(filter(None, texts), most))


def title_element(root: Element) -> str:
    """The text of the title element; drawings have titles too."""
    title = root.find(".//head/title")
    return "" if title is None else " ".join(title.text_content()[:1000].split())


def canonical_address(root: Element) -> str:
    """Where the page says that it stands; "" where it says nothing."""
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            return (link.get("href") or "").strip()
    return ""


def languages(root: Element) -> tuple[str, ...]:
    """The languages that the root element declares."""
    return tuple(filter(None, (root.get("lang"), root.get("xml:lang"))))


def _near_heading(elements: Sequence[Element]) -> Sequence[Element]:
    places = (i for tag in ("h1", "h2") for i, e in enumerate(elements) if e.tag == tag)
    place = next(places, None)
    return () if place is None else elements[max(0, place - _BEFORE) : place + _AFTER]


def _bylines(elements: Sequence[Element], near: Sequence[Element]) -> Iterator[str]:
    """Texts that name authors: the author's link, the byline, a line that begins with "by"."""
    for element in elements:
        if element.tag == "a" and "author" in (element.get("rel") or "").split():
            yield short_text(element, _MAX_LINE)
    for element in (*near, *elements):
        if words_of(element) & _BYLINE_WORDS:
            for inner in islice(element.iter("*"), _MAX_INNER):
                marked = inner.tag == "a" or words_of(inner) & _NAME_WORDS
                if marked and (text := short_text(inner, _MAX_LINE)):
                    yield text
                    break
            yield short_text(element, _MAX_LINE)
    for element in near:
        if _BY.match(text := short_text(element, _MAX_LINE)):
            yield text


def _dates(elements: Sequence[Element], near: Sequence[Element]) -> tuple[list[str], list[str]]:
    """(published, modified): time elements, then lines that are a date and little else."""
    published: list[str] = []
    modified: list[str] = []
    for element in (
        *(e for e in near if e.tag == "time"),
        *(e for e in elements if e.tag == "time"),
    ):
        shown = short_text(element, _MAX_LINE)
        around = "" if element.getparent() is None else short_text(element.getparent(), _MAX_LINE)
        label = around.partition(shown)[0][-40:] if shown else ""
        (modified if _UPDATED.search(label) else published).append(element.get("datetime") or shown)
    for element in near:
        if text := _date_line(element, _MAX_DATE_LINE):
            (modified if _UPDATED.search(text) else published).append(text)
    for element in elements:
        if words_of(element) & _DATE_LINE_WORDS and (text := _date_line(element, _MAX_LINE)):
            (modified if _UPDATED.search(text) else published).append(text)
    for text in _labelled_dates(elements):
        (modified if _UPDATED.match(text) else published).append(text)
    return published, modified


def _labelled_dates(elements: Sequence[Element]) -> Iterator[str]:
    """Short lines that begin with "published", "updated" or the like, and have a date.

    The word may stand in an element of its own, within the line's.
    """
    for element in elements:
        own = (element.text or "").strip()
        if own and (_UPDATED.match(own) or _PUBLISHED.match(own)):
            for line in filter(lambda e: e is not None, (element, element.getparent())):
                text = _date_line(line, _MAX_DATE_LINE)
                if text and (_UPDATED.match(text) or _PUBLISHED.match(text)):
                    yield text
                    break


def _date_line(element: Element, limit: int) -> str:
    """The element's text if it is a short line with a date in it, else ""."""
    text = short_text(element, limit)
    return text if any(map(str.isdigit, text)) and read_date(text) else ""
