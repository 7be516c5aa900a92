"""The elements of a page that speak of its article, and their words."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from tui.extract.tree import Element

_ELSEWHERE = frozenset(
    """comment comments commentlist respond related sidebar recommended latest teaser teasers
    trending popular promo carousel""".split()
)
_MOST = 0.4
"""Share of the page's text: a part that has so much of it is the article's, whatever its class."""
_BYLINES = frozenset("meta byline author authors postmeta".split())
_MAX_LINE, _MAX_BYLINE = 160, 400
_MAX_PIECES = 60
"""Texts in a short line at most: bounds the work on elements with thousands of empty ones."""

EVENT_WORDS = frozenset(("bday", "dtstart", "dtend"))
"""Classes of hCard and hCalendar: the day is a birth's or an event's, whatever else is said."""

_NO_WORDS: frozenset[str] = frozenset()
_APART = frozenset(("br", "div", "p", "li"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "aside", "nav", "footer"))


def own_elements(root: Element) -> list[Element]:
    """Elements in page order, without the parts of the page that speak of other things.

    What encloses the first heading is the article's, whatever its class says ("has-sidebar"), and
    so are a short "teaser" that follows it, its standfirst or byline, and what has much of the
    page's text.
    """
    heading = next(root.iter("h1"), None)
    enclosing = set() if heading is None else {heading, *heading.iterancestors()}
    following = None if heading is None else heading.getnext()
    if (
        following is not None
        and "teaser" in words_of(following)
        and short_text(following, _MAX_LINE)
    ):
        enclosing.add(following)
    much = _MOST * len(root.text_content())
    found = []
    stack = [root]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or (
            _may_be_elsewhere(element) and element not in enclosing and _is_elsewhere(element, much)
        ):
            continue
        found.append(element)
        stack.extend(reversed(element))
    return found


def _may_be_elsewhere(element: Element) -> bool:
    """A quick look, since nearly every element of a page passes it."""
    return element.tag in _UNSEEN or not _ELSEWHERE.isdisjoint(words_of(element))


def _is_elsewhere(element: Element, much: float) -> bool:
    """Whether it is never the article's, or named as another part's and has little text."""
    if element.tag in _UNSEEN and not _is_byline(element):
        return True
    named = element.tag not in {"html", "body"} and not _ELSEWHERE.isdisjoint(words_of(element))
    return named and len(element.text_content()) < much


def _is_byline(element: Element) -> bool:
    """Whether an aside holds what others put in a header: the author, the day."""
    return (
        element.tag == "aside"
        and any(a.tag in {"article", "main"} for a in element.iterancestors())
        and (bool(words_of(element) & _BYLINES) or _links_author(element))
        and len(element.text_content()) < _MAX_BYLINE
    )


def _links_author(element: Element) -> bool:
    return any("author" in (a.get("rel") or "").split() for a in islice(element.iter("a"), 20))


def words_of(element: Element) -> frozenset[str]:
    """The words of an element's class and id, lower case: "entry-title" is also entry, title."""
    classes, name = element.get("class"), element.get("id")
    return _words_in(classes or "", name or "") if classes or name else _NO_WORDS


@lru_cache(maxsize=4096)  # asked for three times an element, and most share their class
def _words_in(classes: str, name: str) -> frozenset[str]:
    names = f"{classes} {name}"[:400].lower()
    return frozenset(names.split()) | frozenset(names.replace("_", " ").replace("-", " ").split())


def short_text(element: Element, limit: int) -> str:
    """The element's text on one line; "" if it has more than `limit` characters or many parts."""
    pieces: list[str] = []
    if len(element) > _MAX_PIECES or not _gather(element, pieces, limit):
        return ""
    text = " ".join("".join(pieces).split())
    return text if len(text) <= limit else ""


def _gather(element: Element, pieces: list[str], limit: int) -> bool:
    """Whether it has few and short texts; they go to `pieces` in the order of the page.

    Each element adds a piece, so that no page is nested deeper than `_MAX_PIECES` here.
    """
    text = element.text or ""
    pieces.append(f" {text}" if element.tag in _APART else text)
    if len(pieces) > _MAX_PIECES or (len(text) > limit and _is_longer(text, limit)):
        return False
    for child in element:
        if (
            isinstance(child.tag, str)
            and child.tag not in _UNSEEN
            and not _gather(child, pieces, limit)
        ):
            return False
        if tail := child.tail:
            if len(tail) > limit and _is_longer(tail, limit):
                return False
            pieces.append(f" {tail}" if child.tag in _APART else tail)
    return True


def _is_longer(text: str, limit: int) -> bool:
    """Whether the text has more than `limit` characters, runs of white space taken as one."""
    return len(" ".join(text.split())) > limit
