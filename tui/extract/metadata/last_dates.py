"""The dates of pages that say nowhere plainly when they appeared: footers, threads, datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tui.extract.metadata.date_lines import (
    OF_SOMETHING_ELSE,
    date_line,
    lines_beside,
    parted,
    said_by,
)
from tui.extract.metadata.dates import read_date
from tui.extract.metadata.elements import EVENT_WORDS
from tui.extract.tree import Element

_MAX_LONE = 40
_FEW = 4
_DIGIT = re.compile(r"\d")
_DATELINE = re.compile(
    r"\(?(?P<day>(?:[^\d.!?]{0,40})\d[\w., ]{4,20}\d)(?:\s?\([^()]{2,40}\)|\s?/[^/]{2,40}/)?"
    r"\)?\s?[–—-]{1,2}\s"
)


def changed_beside(near: Sequence[Element]) -> list[str]:
    """The dates in the lines beside the heading that say when the page was changed."""
    return [
        part for line in lines_beside(near) for is_modified, part in parted(line) if is_modified
    ]


def dates_below(elements: Sequence[Element]) -> Iterator[str]:
    """The times in the article's own footers and asides: for pages that say theirs nowhere else."""
    for element in elements:
        parts = [part for part in element if part.tag in {"aside", "footer"}]
        if parts and any(a.tag in {"article", "main"} for a in (element, *element.iterancestors())):
            for part in parts:
                yield from map(said_by, part.iter("time"))


def datelines(near: Sequence[Element]) -> Iterator[str]:
    """Where a story begins with its day: "BERLIN, 3 May 2022 (dpa) –", "3.5.2022 - "."""
    for element in near:
        if element.tag == "p":
            match = _DATELINE.match(" ".join(element.text_content()[:200].split()))
            if match and read_date(match["day"]):
                yield match["day"]


def updated_entries(elements: Sequence[Element]) -> Iterator[str]:
    """When an entry was updated, which is when it appeared if it does not say that.

    Source: the microformat hAtom 0.1, "Entry Published".
    """
    for element in elements:
        classes = (element.get("class") or "").split()
        if "updated" in classes and EVENT_WORDS.isdisjoint(classes):
            yield element.get("title") or said_by(element)


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
    texts = (date_line(e, _MAX_LONE) for e in elements if len(e) < _FEW and _has_digits(e))
    return [
        (text, found)
        for text in texts
        if _is_all_date(text)
        and not OF_SOMETHING_ELSE.match(text)
        and (found := read_date(text)) is not None
    ]


def _has_digits(element: Element) -> bool:
    """Whether digits stand in it or its children: a quick look before its text is gathered."""
    texts = [element.text]
    for child in element:
        texts += (child.text, child.tail)
    return any(text and _DIGIT.search(text) for text in texts)


def _is_all_date(text: str) -> bool:
    """Whether the line has no words but those of a date: at most a weekday, a month, a zone."""
    return sum(map(str.isdigit, text)) >= 5 and len(re.findall(r"[^\W\d_]{3,}", text)) <= 3
