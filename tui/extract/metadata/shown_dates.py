"""The dates that a page shows its reader: time elements, date lines, labels, posts of a thread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from tui.extract.metadata.dates import read_date
from tui.extract.metadata.elements import EVENT_WORDS, short_text, words_of
from tui.extract.tree import Element

DATE_WORDS = frozenset(
    """date dates published publish pubdate timestamp posted datum fecha data dateline
    postdate pubtime datetime entrydate byline author authors byauthor postauthor articleauthor
    authorname autor autore auteur writer vcard contributor bylines""".split()
)
"""Words in the class of an element that holds a date line, or a byline with a date in it."""

_UPDATED = re.compile(
    r"(?:last |zuletzt |page |letzte |dernière )?(?:updated?|modified|reviewed|edited|aktualisier"
    r"|stand\b|mise? à jour|actualizado|geändert|änderung|aggiornat|bijgewerkt|zmodyfikowano)",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:published|posted|date|datum|erschienen|erstellt|veröffentlicht|publié|publicado|pubblicato"
    r"|geplaatst|gepubliceerd|opublikowano|data|fecha|added|created|first published"
    r"|originally published)\b",
    re.IGNORECASE,
)
_APPEARED = re.compile(
    r"(?:published|posted|erschienen|veröffentlicht|publié|publicado|pubblicato|geplaatst"
    r"|gepubliceerd|opublikowano)\b",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"(?:received|accepted|preprint|born|died|registered|joined|member since|registriert"
    r"|dabei seit|mitglied seit|inscrit|last post|letzter beitrag|as of|effective|expires|deadline"
    r"|release|copyright|©)\b",
    re.IGNORECASE,
)
"""Labels of dates that are not the article's: a member's first day, a law's, a version's."""

_MAX_LINE = 160
_MAX_DATE_LINE = 70
"""Characters of a line with a date that nothing marks as a date line: longer is a sentence."""

_DIGIT = re.compile(r"\d")
_LABEL = re.compile(f"{_UPDATED.pattern}|{_PUBLISHED.pattern}", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|di|written by)\b", re.IGNORECASE)
_INLINE = frozenset(("a", "abbr", "b", "cite", "em", "i", "q", "span", "strong", "u"))
_MAX_PROSE = 200
"""Characters of a paragraph from which on it is a text, and not a line about it."""

_MAX_LONE = 40
_FEW = 4
_MAX_LABEL = 25
_DATELINE = re.compile(
    r"\(?(?P<day>(?:[^\d.!?]{0,40})\d[\w., ]{4,20}\d)(?:\s?\([^()]{2,40}\)|\s?/[^/]{2,40}/)?"
    r"\)?\s?[–—-]{1,2}\s"
)
_MAX_PART = 300
"""Elements of a footer that are looked at."""


def shown_dates(
    elements: Sequence[Element], near: Sequence[Element], named: Sequence[Element]
) -> tuple[list[str], list[str]]:
    """(published, modified): time elements, then lines that are a date and little else.

    `near` are the elements around the heading, whose dates come before those of all `elements`;
    `named` those that have one of DATE_WORDS or more in their class.
    """
    published: list[str] = []
    modified: list[str] = []
    for is_modified, text in _told(elements, near, named):
        (modified if is_modified else published).append(text)
    return published, modified


def _told(
    elements: Sequence[Element], near: Sequence[Element], named: Sequence[Element]
) -> Iterator[tuple[bool, str]]:
    """(whether it says when the page was changed, text) of each date, the likeliest first."""
    yield from _told_beside(near)
    for element in elements:
        if element.tag == "time":
            yield from _of_time(element)
    for line in (*_named_lines(named), *_labelled_dates(elements)):
        yield from _parted(line)


def _told_beside(near: Sequence[Element]) -> Iterator[tuple[bool, str]]:
    for element in near:
        if element.tag == "time":
            yield from _of_time(element)
    for line in _lines_beside(near):
        yield from _parted(line)


def _of_time(element: Element) -> Iterator[tuple[bool, str]]:
    """What a time element says: by its attribute, unless its text tells of two dates."""
    shown = short_text(element, _MAX_LINE)
    around = "" if element.getparent() is None else short_text(element.getparent(), _MAX_LINE)
    label = around.partition(shown)[0][-40:] if shown else ""
    if _OF_SOMETHING_ELSE.search(label):
        return
    parts = list(_parted(shown)) if _UPDATED.search(shown) else []
    if len(parts) > 1:
        yield from parts
    else:
        yield bool(parts or _UPDATED.search(label)), _said_by(element)


def _said_by(time: Element) -> str:
    return time.get("datetime") or short_text(time, _MAX_LINE)


def first_shown(elements: Sequence[Element], near: Sequence[Element]) -> Iterator[str]:
    """The dates that the page plainly shows as the day on which it appeared.

    The first beside the heading, if nothing there says that it is another thing's, and that of
    the first line that begins with "published".
    """
    is_modified, text = next(_told_beside(near), (True, ""))
    if not is_modified and not _OF_SOMETHING_ELSE.search(text):
        yield text
    yield from islice(filter(_APPEARED.match, _labelled_dates(elements)), 1)


def changed_beside(near: Sequence[Element]) -> list[str]:
    """The dates in the lines beside the heading that say when the page was changed."""
    return [
        part for line in _lines_beside(near) for is_modified, part in _parted(line) if is_modified
    ]


def dates_below(elements: Sequence[Element]) -> Iterator[str]:
    """The times in the article's own footers and asides: for pages that say theirs nowhere else.

    In one that links to the author, lines that are a date count as well.
    """
    for element in elements:
        parts = [part for part in element if part.tag in {"aside", "footer"}]
        if parts and any(a.tag in {"article", "main"} for a in (element, *element.iterancestors())):
            for part in parts:
                yield from _dates_in(list(islice(part.iter("*"), _MAX_PART)))


def datelines(near: Sequence[Element]) -> Iterator[str]:
    """Where a story begins with its day: "BERLIN, 3 May 2022 (dpa) –", "3.5.2022 - "."""
    for element in near:
        if element.tag == "p":
            match = _DATELINE.match(" ".join(element.text_content()[:200].split()))
            if match and read_date(match["day"]):
                yield match["day"]


def _dates_in(part: Sequence[Element]) -> Iterator[str]:
    yield from (_said_by(e) for e in part if e.tag == "time")
    if any(e.tag == "a" and "author" in (e.get("rel") or "").split() for e in part):
        yield from (text for is_modified, text in _told_beside(part) if not is_modified)


def lone_dates(elements: Sequence[Element], changed: Sequence[str]) -> Iterator[str]:
    """The one date that stands alone on the page; those that say when it was `changed` apart."""
    days = {str(date)[:10]: text for text, date in _standing_alone(elements)}
    for text in changed:
        days.pop(str(read_date(text))[:10], None)
    if len(days) == 1:
        yield from days.values()


def first_of_thread(elements: Sequence[Element]) -> Iterator[str]:
    """The time of the first post: a thread has its oldest first, a list of articles its newest."""
    found = _standing_alone(elements)
    days = [str(date)[:10] for _, date in found]
    if len(found) > 1 and all(":" in text for text, _ in found) and days == sorted(days):
        yield found[0][0]


def _standing_alone(elements: Sequence[Element]) -> list[tuple[str, date]]:
    """(text, date) for each element with a date and no more, in the order of the page."""
    texts = (_date_line(e, _MAX_LONE) for e in elements if len(e) < _FEW and _has_digits(e))
    return [
        (text, found)
        for text in texts
        if _is_all_date(text)
        and not _OF_SOMETHING_ELSE.match(text)
        and (found := read_date(text)) is not None
    ]


def _lines_beside(near: Sequence[Element]) -> Iterator[str]:
    for element in near:
        text = "" if element.tag == "time" else _date_line(element, _MAX_LINE)
        if len(text) > _MAX_DATE_LINE and not _BY.match(text):
            continue
        if text and not _is_in_prose(element) and not _is_other_fact(element):
            yield text


def _is_in_prose(element: Element) -> bool:
    """Whether these are words amid a paragraph: "on 4 December he resigned" is linked there."""
    if element.tag not in _INLINE:
        return False
    block = next((a for a in element.iterancestors() if a.tag not in _INLINE), None)
    return (
        block is not None
        and block.tag in {"p", "li", "blockquote", "dd"}
        and not _begins(block, element)
        and not short_text(block, _MAX_PROSE)
    )


def _is_other_fact(element: Element) -> bool:
    """Whether this is in a row of a table of facts with another label: "Founded"."""
    if element.tag in {"table", "tbody"}:
        return True  # its cells are looked at
    row = next((e for e in (element, *element.iterancestors()) if e.tag == "tr"), None)
    if row is None or not len(row) or row[0].tag != "th":
        return False
    return not _is_label(short_text(row[0], _MAX_LABEL))


def _begins(block: Element, element: Element) -> bool:
    """Whether nothing stands before the element in its block."""
    while element is not block:
        parent = element.getparent()
        if parent is None or (parent.text or "").strip() or parent[0] is not element:
            return False
        element = parent
    return True


def _named_lines(named: Sequence[Element]) -> Iterator[str]:
    for element in named:
        words = words_of(element)
        is_dated = words & DATE_WORDS and not words & EVENT_WORDS
        if is_dated and (text := _date_line(element, _MAX_LINE)):
            yield text


def _parted(text: str) -> Iterator[tuple[bool, str]]:
    """(whether it says when the page was changed, text) for each dated part of a line."""
    if _OF_SOMETHING_ELSE.match(text):
        return
    updated = _UPDATED.search(text)
    if not updated:
        yield False, text
        return
    published = _PUBLISHED.search(text, updated.end())
    cut = published.start() if published else updated.start()
    before, after = text[:cut], text[cut:]
    if cut and read_date(before) and read_date(after):
        yield not published, after
        yield bool(published), before
    else:
        yield True, text


def _labelled_dates(elements: Sequence[Element]) -> Iterator[str]:
    """Short lines that begin with "published", "updated" or the like, and have a date.

    The word may stand in an element of its own, within the line's or before the date's.
    """
    for element in elements:
        tail = (element.tail or "").strip()
        if tail and _PUBLISHED.match(tail) and len(tail) <= _MAX_DATE_LINE and _has_date(tail):
            yield tail
        own = (element.text or "").strip()
        if not own or not _is_label(own):
            continue
        for text in _lines_of_label(element):
            if text and _is_label(text):
                yield text
                break


def _lines_of_label(element: Element) -> Iterator[str]:
    yield _date_line(element, _MAX_DATE_LINE)
    parent, following = element.getparent(), element.getnext()
    if parent is not None:
        yield _date_line(parent, _MAX_DATE_LINE)
    label = short_text(element, _MAX_LABEL)
    if label and following is not None and (value := _date_line(following, _MAX_DATE_LINE)):
        yield f"{label} {value}"


def _is_label(text: str) -> bool:
    return bool(_LABEL.match(text))


def _date_line(element: Element, limit: int) -> str:
    """The element's text if it is a short line with a date in it, else ""."""
    text = short_text(element, limit)
    return text if _has_date(text) else ""


def _has_date(text: str) -> bool:
    return bool(_DIGIT.search(text)) and bool(read_date(text))


def _has_digits(element: Element) -> bool:
    """Whether digits stand in it or its children: a quick look before its text is gathered."""
    texts = [element.text]
    for child in element:
        texts += (child.text, child.tail)
    return any(text and _DIGIT.search(text) for text in texts)


def _is_all_date(text: str) -> bool:
    """Whether the line has no words but those of a date: at most a weekday, a month, a zone."""
    return sum(map(str.isdigit, text)) >= 5 and len(re.findall(r"[^\W\d_]{3,}", text)) <= 3
