"""What a page shows its reader: heading, byline and date lines, and its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from tui.extract.metadata.date_lines import DATE_WORDS
from tui.extract.metadata.elements import short_text, words_of
from tui.extract.metadata.findings import Findings
from tui.extract.metadata.shown_dates import shown_dates
from tui.extract.metadata.titles import folded
from tui.extract.tree import Element

_BEFORE, _AT_ONCE, _AFTER = 15, 20, 60
"""Elements around the heading among which a byline or a date is the article's."""

_BYLINE_WORDS = frozenset(
    """byline author authors byauthor postauthor articleauthor authorname autor autore auteur
    writer vcard contributor bylines postuser postusername bigusername""".split()
)
_NAMED = _BYLINE_WORDS | DATE_WORDS
_NAME_WORDS = frozenset(
    """name authorname author-name author_name author__name byline__name byline-name fn
    username bigusername postuser-name""".split()
)
_ABOUT_AUTHORS = frozenset("bio biography description desc jobtitle position role".split())
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|in|es)?|auteurs?|contributors?|redakteure?)/[^/?#]{3,}", re.IGNORECASE
)
_LABELLED = re.compile(
    r"^\s*(?:(?:written|posted|words|reviewed and written) by:?|autor(?:in|en)?\s?:|authors?\s?:"
    r"|auteur\s?:|von:|text:|ein artikel von|gespeichert von)\s*",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^\s*(?:by|von|par|por|written by|posted by|words by|text:|autor(?:in)?:|author:)\s+\S",
    re.IGNORECASE,
)
_BY_AFTER_DATE = re.compile(
    r"\d\d(?:\s?(?:uhr|h|[ap]\.?m\.?))?[\s,|·•–-]{1,4}(?:posted |written )?(?:by|von|par|por)\s+"
    r"(?P<names>\S.{1,100})",
    re.IGNORECASE,
)
_THREAD_STARTER = re.compile(r"\s*Thread starter:?\s*", re.IGNORECASE)
_ONLY_LABEL = re.compile(
    r"[\s|·•]*(?:(?:Authors?|Autor(?:in)?|Auteur|Written by)\s*:?|(?:Von|Text)\s*:)\s*"
)
_ONLY_BY = re.compile(r"[\s|·•]*[Bb]y\s*:?\s*")
_HEAD = frozenset(("head", "title", "meta", "link", "base"))
_MAX_LINE, _MAX_LABEL = 160, 40
_MAX_INNER, _MAX_BYLINES = 60, 60
"""Elements of a byline that are looked at, and bylines of a page: more is a list of people."""

_MAX_HEADING = 300
_KICKERS = frozenset(
    """kicker dachzeile topline overline eyebrow roofline spitzmarke surtitle surtitre antetitulo
    overtitle pretitle""".split()
)
"""Words in the class of the line above a headline: it names the subject, not the article."""
_NOT_OF_HEADING = frozenset(("time", "h2", "h3", "h4", "h5", "h6"))
_HALF = 0.5
_NO_HEADING = "z"
"""In place of the tag of an element that shows the title but is no heading: after "h2"."""


def read(elements: Sequence[Element], near: Sequence[Element]) -> Findings:
    """What stands on the page itself; first `near`, around its heading."""
    named = [element for element in elements if words_of(element) & _NAMED]
    dates = shown_dates(elements, near, named)
    return Findings(
        authors=tuple(islice(_bylines(elements, near, named), _MAX_BYLINES)),
        published=dates.published,
        modified=dates.modified,
        appeared=dates.plain,
    )


def headings(elements: Sequence[Element]) -> tuple[list[str], list[str]]:
    """The texts of the first h1 elements and those of the first h2 elements."""
    return _texts_of(elements, "h1", 8), _texts_of(elements, "h2", 3)


def _texts_of(elements: Sequence[Element], tag: str, most: int) -> list[str]:
    texts = (_heading_text(e) for e in elements if e.tag == tag)
    return list(islice(filter(None, texts), most))


def _heading_text(heading: Element) -> str:
    """What a heading says, without the day or the kicker that some pages put in it."""
    text = short_text(heading, _MAX_HEADING)
    for part in islice(heading.iterdescendants("*"), _MAX_INNER) if text else ():
        if part.tag in _NOT_OF_HEADING or words_of(part) & _KICKERS:
            rest = text.replace(short_text(part, _MAX_HEADING), "", 1).strip(" -–:|")
            text = rest or text
    return text


def title_element(root: Element) -> str:
    """The text of the title element; drawings have titles too."""
    title = root.find("head/title")
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


def near_heading(elements: Sequence[Element], title: str) -> Sequence[Element]:
    """The elements around the heading that is the title, then those around the first heading.

    Those that follow a heading come before those that precede it: there, other things end.
    """
    wanted, words = folded(title), set(title.casefold().split())
    places = [
        (e.tag, _strangeness(short_text(e, _MAX_HEADING), wanted, words), place)
        for place, e in enumerate(elements)
        if e.tag in {"h1", "h2"}
    ]
    if all(strangeness for _, strangeness, _ in places):
        places += [(_NO_HEADING, 0, place) for place in _lines_saying(wanted, elements)]
    if not places:
        return ()
    found = min(places, key=lambda place: (place[1], place[0]))[2]
    first = min(places, key=lambda place: (place[0], place[2]))[2]
    near: dict[Element, None] = {}
    for place in (found, first):
        before = elements[max(0, place - _BEFORE) : place]
        after = elements[place : place + _AFTER]
        around = (*after[:_AT_ONCE], *before, *after[_AT_ONCE:])
        near.update((e, None) for e in around if e.tag not in _HEAD)
    return list(near)


def _lines_saying(wanted: str, elements: Sequence[Element]) -> Iterator[int]:
    """The places of elements whose own text is the title; a look at its length comes first."""
    return (
        place
        for place, e in enumerate(elements)
        if e.text and 0 < len(wanted) <= 2 * len(e.text) and e.tag not in _HEAD
        if folded(e.text[:_MAX_HEADING]) == wanted
    )


def _strangeness(heading: str, wanted: str, words: set[str]) -> float:
    """How little a heading has of the title: 0 for all of it, 1 for less than half its words."""
    if not wanted or wanted in folded(heading):
        return 0
    own = set(heading.casefold().split())
    shared = len(own & words) / len(own | words)
    return 1 - shared if shared >= _HALF else 1


def _bylines(
    elements: Sequence[Element], near: Sequence[Element], named: Sequence[Element]
) -> Iterator[str]:
    """Texts that name authors: the author's link, the byline, a line that begins with "by"."""
    labels = [e for e in elements if _is_short(e.text) and e.tag != "code"]
    yield from _labelled_apart(labels, _THREAD_STARTER)
    links = [element for element in elements if element.tag == "a"]
    for link in links:
        if "author" in (link.get("rel") or "").split():
            yield short_text(link, _MAX_LINE)
    for element in (*near, *named):
        words = words_of(element)
        if words & _BYLINE_WORDS and not words & _ABOUT_AUTHORS:
            if name := _named_in(element):
                yield name
            yield short_text(element, _MAX_LINE)
    for element in near:
        text = short_text(element, _MAX_LINE)
        if match := _BY.match(text) or _BY_AFTER_DATE.search(text):
            yield match["names"] if match.re is _BY_AFTER_DATE else text
    for link in links:
        if _AUTHOR_PAGE.search(link.get("href") or ""):
            yield short_text(link, _MAX_LINE)
    yield from _labelled(elements)
    yield from _labelled_apart(near, _ONLY_BY)
    yield from _labelled_apart(labels, _ONLY_LABEL)


def _labelled_apart(elements: Sequence[Element], label: re.Pattern[str]) -> Iterator[str]:
    """What stands beside the elements that hold such a label and no more."""
    for element in elements:
        if element.text and label.fullmatch(element.text):
            yield _beside(element)


def _is_short(text: str | None) -> bool:
    return text is not None and len(text) < _MAX_LABEL and not text.isspace()


def _beside(label: Element) -> str:
    """What follows an element that is a label: text, or the next element that has any."""
    tail: str = label.tail or ""
    if tail.strip(" :\xa0\n\t\r"):
        return tail[:_MAX_LINE]
    following = (short_text(e, _MAX_LINE) for e in islice(label.itersiblings("*"), 3))
    return next(filter(None, following), "")


def _labelled(elements: Sequence[Element]) -> Iterator[str]:
    """Lines with "written by" or "author:" at their beginning, or at that of a part of theirs."""
    for element in elements:
        for text, line in ((element.text, element), (element.tail, element.getparent())):
            if text and not text.isspace() and line is not None and _LABELLED.match(text):
                yield text if _LABELLED.sub("", text) else short_text(line, _MAX_LINE)


def _named_in(byline: Element) -> str:
    """The name in a byline that marks it as one, or that links to its bearer."""
    inner = list(islice(byline.iter("*"), _MAX_INNER))
    marked = [e for e in inner if words_of(e) & _NAME_WORDS] or [e for e in inner if e.tag == "a"]
    texts = (short_text(e, _MAX_LINE) for e in marked)
    return next(filter(None, texts), "")
