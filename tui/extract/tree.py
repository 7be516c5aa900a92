"""The element tree of a page: parsed once, sanitised, and of a depth that every reader bears."""

from __future__ import annotations

import re
from typing import Any

import lxml.etree
import lxml.html

from tui.errors import NoArticleError
from tui.extract.sanitise import sanitise

Element = Any
"""An lxml element: the one place where the untyped library's `Any` comes in."""

# libxml2 stops reading at 2048 open elements and drops the rest of the page without a word;
# real pages stay under 200.
_MAX_DEPTH = 400

# A tag that has no `<` within: what makes the scan linear on "<x<x<x…".
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>")

# Their text is no reader's; scripts are most of a page's characters, and sanitising them its time.
_UNSEEN = frozenset(("script", "style"))

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)  # fmt: skip


def parse(text: str) -> Element:
    """The root of the page, every text in it sanitised; comments are gone.

    Raises:
        NoArticleError: there is no element and no text in it.
    """
    root = _read(text)
    if root is None or _depth_exceeds(root, _MAX_DEPTH):
        root = _read(_flattened(text))
    if root is None:
        raise NoArticleError("the page is empty", "open it in the browser, or try again later")
    for element in root.iter():
        if element.text and element.tag not in _UNSEEN:
            _set_clean(element, "text", element.text)
        if element.tail:
            _set_clean(element, "tail", element.tail)
    return root


def _set_clean(element: Element, name: str, text: str) -> None:
    clean = sanitise(text)
    if clean != text:
        setattr(element, name, clean)


def _read(text: str) -> Element | None:
    # A declared encoding has no meaning in text that is decoded, and lxml refuses it.
    data = text.encode("utf-8", "replace")
    parser = lxml.html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = lxml.html.document_fromstring(data, parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None
    return root


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
