"""The element tree of a page: parsed once, sanitised, and of a depth that every reader bears."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

import lxml.etree
import lxml.html

from tui.errors import NoArticleError, ReadingError
from tui.extract.sanitise import sanitise

Element = Any
"""An lxml element: the one place where the untyped library's `Any` comes in."""

# libxml2 stops reading at 2048 open elements and drops the rest of the page without a word;
# real pages stay under 200.
_MAX_DEPTH = 400
_MAX_ELEMENTS = 200_000
# Of a page that closes none of its links each is in all before it: what the readers count of
# links then took a minute for 1,800 of them.
_MAX_LINKS_AROUND = 4

# A tag that has no `<` within: what makes the scan linear on "<x<x<x…".
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>")

# lxml.html looks the class of each element up in Python, a fifth of what every reader takes.
_CLASSES = lxml.etree.ElementDefaultClassLookup(element=lxml.html.HtmlElement)

_END_OF_PAGE = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)

# Their text is no reader's; scripts are most of a page's characters, and sanitising them its time.
_UNSEEN = frozenset(("script", "style"))

_MAX_ATTRIBUTES = 1000
_LONG_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]{{0,20}})(\s[^<>]{{{2 * _MAX_ATTRIBUTES},}}+)>")

_OF_HEAD = frozenset("title meta link base script style template noscript object".split())
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)  # fmt: skip


def parse(text: str) -> Element:
    """The root of the page, every text in it sanitised; comments are gone.

    Raises:
        NoArticleError: there is no element and no text in it.
        ReadingError: it is too big to be read in a few seconds.
    """
    root = _read(text)
    if root is None or _depth_exceeds(root, _MAX_DEPTH):
        root = _read(_flattened(text))
    if root is None:
        raise NoArticleError("the page is empty", "open it in the browser, or try again later")
    _end_head(root)
    for count, element in enumerate(root.iter()):
        if count == _MAX_ELEMENTS:
            raise ReadingError(
                f"the page has more than {_MAX_ELEMENTS:,} elements", "open it in the browser"
            )
        if element.tag == "a" and _is_deep_in_links(element):
            element.tag = "span"
        if element.text and element.tag not in _UNSEEN:
            _set_clean(element, "text", element.text)
        if element.tail:
            _set_clean(element, "tail", element.tail)
    return root


def _is_deep_in_links(link: Element) -> bool:
    return len(list(islice(link.iterancestors("a"), _MAX_LINKS_AROUND))) == _MAX_LINKS_AROUND


def _end_head(root: Element) -> None:
    """Move what is no head's out of the head.

    Both tags of the body are optional, and libxml2 does not know that `<article>` or `<main>`
    begins one: the whole page would be its head.
    """
    head = root.find("head")
    if head is None:
        return
    strays = [element for element in head if element.tag not in _OF_HEAD]
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = lxml.etree.SubElement(root, "body")
    start = head.index(strays[0])
    body[:0] = head[start:]


def _set_clean(element: Element, name: str, text: str) -> None:
    clean = sanitise(text)
    if clean != text:
        setattr(element, name, clean)


def _read(text: str) -> Element | None:
    # Some pages end their body after the header; libxml2 drops what follows. Both end tags are
    # optional in HTML.
    text = _END_OF_PAGE.sub("", text)
    text = _LONG_TAG.sub(_with_few_attributes, text)
    # A declared encoding has no meaning in text that is decoded, and lxml refuses it.
    data = text.encode("utf-8", "replace")
    parser = lxml.etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    parser.set_element_class_lookup(_CLASSES)
    try:
        root = lxml.html.document_fromstring(data, parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None
    return root


def _with_few_attributes(tag: re.Match[str]) -> str:
    """The tag; without its attributes where it has thousands, which take libxml2 minutes."""
    if len(tag[2].split(None, _MAX_ATTRIBUTES)) <= _MAX_ATTRIBUTES:
        return tag[0]
    return f"<{tag[1]}>"


def _depth_exceeds(root: Element, limit: int) -> bool:
    depth = 0
    for event, _ in lxml.etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return True
    return False


def _flattened(text: str) -> str:
    """The page without the tags that would nest deeper than `_MAX_DEPTH // 2`."""
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        closing, name, rest = tag.groups()
        if name.lower() in _VOID or rest.endswith("/"):
            return tag.group()
        if closing:
            depth = max(0, depth - 1)
            return tag.group() if depth < _MAX_DEPTH // 2 else " "
        depth += 1
        return tag.group() if depth <= _MAX_DEPTH // 2 else " "

    return _TAG.sub(keep, text)
