"""Lines with a date: beside the heading, in time elements, in elements named or labelled so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
OF_SOMETHING_ELSE = re.compile(
    r"(?:received|accepted|preprint|born|died|registered|joined|member since|registriert"
    r"|dabei seit|mitglied seit|inscrit|last post|letzter beitrag|as of|effective|expires|deadline"
    r"|release|copyright|©)\b",
    re.IGNORECASE,
)
"""Labels of dates that are not the article's: a member's first day, a law's, a version's."""

_MAX_LINE = 160
_MAX_DATE_LINE = 70
"""Characters of a line with a date that nothing marks as a date line: longer is a sentence."""

_MAX_LABEL = 25
_DIGIT = re.compile(r"\d")
_LABEL = re.compile(f"{_UPDATED.pattern}|{_PUBLISHED.pattern}", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|di|written by)\b", re.IGNORECASE)
_INLINE = frozenset(("a", "abbr", "b", "cite", "em", "i", "q", "span", "strong", "u"))
_MAX_PROSE = 200
"""Characters of a paragraph from which on it is a text, and not a line about it."""
_MAX_UP = 30
"""Elements around a line that are looked at, so that deep nesting costs nothing."""


def dates_beside(near: Sequence[Element]) -> Iterator[tuple[bool, str]]:
    """(whether it says when the page was changed, text) of each date in time elements and lines."""
    for element in near:
        if element.tag == "time":
            yield from dates_of_time(element)
    for line in lines_beside(near):
        yield from parted(line)


def dates_of_time(element: Element) -> Iterator[tuple[bool, str]]:
    """What a time element says: by its attribute, unless its text tells of two dates."""
    shown = short_text(element, _MAX_LINE)
    around = "" if element.getparent() is None else short_text(element.getparent(), _MAX_LINE)
    label = around.partition(shown)[0][-40:] if shown else ""
    if OF_SOMETHING_ELSE.search(label):
        return
    parts = list(parted(shown)) if _UPDATED.search(shown) else []
    if len(parts) > 1:
        yield from parts
    else:
        yield bool(parts or _UPDATED.search(label)), said_by(element)


def said_by(time: Element) -> str:
    """The day of a time element, for machines where it has that, else as it is shown."""
    return time.get("datetime") or short_text(time, _MAX_LINE)


def named_lines(named: Sequence[Element]) -> Iterator[str]:
    """The lines with a date in elements that have one of DATE_WORDS in their class."""
    for element in named:
        words = words_of(element)
        is_dated = words & DATE_WORDS and not words & EVENT_WORDS
        if is_dated and (text := date_line(element, _MAX_LINE)):
            yield text


def labelled_lines(elements: Sequence[Element]) -> Iterator[str]:
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
    yield date_line(element, _MAX_DATE_LINE)
    parent, following = element.getparent(), element.getnext()
    if parent is not None:
        yield date_line(parent, _MAX_DATE_LINE)
    label = short_text(element, _MAX_LABEL)
    if label and following is not None and (value := date_line(following, _MAX_DATE_LINE)):
        yield f"{label} {value}"


def parted(text: str) -> Iterator[tuple[bool, str]]:
    """(whether it says when the page was changed, text) for each dated part of a line."""
    if OF_SOMETHING_ELSE.match(text):
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


def date_line(element: Element, limit: int) -> str:
    """The element's text if it is a short line with a date in it, else ""."""
    text = short_text(element, limit)
    return text if _has_date(text) else ""


def lines_beside(near: Sequence[Element]) -> Iterator[str]:
    """The lines with a date that are neither in a sentence nor a fact about something else."""
    for element in near:
        text = "" if element.tag == "time" else date_line(element, _MAX_LINE)
        if len(text) > _MAX_DATE_LINE and not _BY.match(text):
            continue
        if text and not _is_in_prose(element) and not _is_other_fact(element):
            yield text


def _is_in_prose(element: Element) -> bool:
    """Whether these are words amid a paragraph: "on 4 December he resigned" is linked there."""
    if element.tag not in _INLINE:
        return False
    block = next((a for a in _around(element) if a.tag not in _INLINE), None)
    return (
        block is not None
        and block.tag in {"p", "li", "blockquote", "dd"}
        and not _begins(block, element)
        and not short_text(block, _MAX_PROSE)
    )


def _begins(block: Element, element: Element) -> bool:
    """Whether nothing stands before the element in its block."""
    while element is not block:
        parent = element.getparent()
        if parent is None or (parent.text or "").strip() or parent[0] is not element:
            return False
        element = parent
    return True


def _is_other_fact(element: Element) -> bool:
    """Whether this is in a row of a table of facts with another label: "Founded"."""
    if element.tag in {"table", "tbody"}:
        return True  # its cells are looked at
    row = next((e for e in (element, *_around(element)) if e.tag == "tr"), None)
    if row is None or not len(row) or row[0].tag != "th":
        return False
    return not _is_label(short_text(row[0], _MAX_LABEL))


def _around(element: Element) -> Iterator[Element]:
    return islice(element.iterancestors(), _MAX_UP)


def _is_label(text: str) -> bool:
    return bool(_LABEL.match(text))


def _has_date(text: str) -> bool:
    return bool(_DIGIT.search(text)) and bool(read_date(text))
