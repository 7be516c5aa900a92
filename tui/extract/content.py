"""Where three readers see the article: readability-lxml, trafilatura and resiliparse.

None of them is believed: what each one picked is evidence for the judge of blocks. A reader
that throws, or that a page is too big for, has picked nothing.
"""

from __future__ import annotations

import copy
import logging
from dataclasses import dataclass
from functools import cache
from typing import Any

import lxml.etree

from tui.extract.furniture import furniture
from tui.extract.json_ld import nodes_of, parse, scripts
from tui.extract.put_off import put_off
from tui.extract.tree import Element

# trafilatura takes 1.2 s and readability-lxml 2 s for a megabyte of markup; resiliparse 40 ms.
_MAX_CHARACTERS = 2_000_000
_MAX_ELEMENTS = 40_000
_DROPPED = ("script", "style", "template", "svg", "iframe", "object", "link", "meta")
_MENU_LINKS = 4
_MENU_SHARE = 0.9
_NOT_TRAFILATURAS = (
    "trafilatura.downloads courlan htmldate urllib.request urllib3.response charset_normalizer"
).split()
_KEPT_ATTRIBUTES = frozenset(
    "class id itemprop itemtype role hidden style href src aria-hidden data-component "
    "data-testid data-lp-replacement-content property rel type".split()
)


@dataclass(frozen=True, slots=True)
class Readings:
    """The plain text that each reader picked, one block a line; empty where it picked none.

    `publisher` is the article body that the page itself declares in JSON-LD.
    """

    readability: str = ""
    trafilatura: str = ""
    resiliparse: str = ""
    publisher: str = ""


def read(root: Element) -> Readings:
    """What each reader picks on this page, once its furniture is out. The tree is not altered."""
    publisher = _publisher(root)
    if sum(1 for _ in root.iter()) > _MAX_ELEMENTS:
        return Readings(resiliparse=_resiliparse(_markup(root)), publisher=publisher)
    prepared = _prepared(root)
    markup = _markup(prepared)
    if len(markup) > _MAX_CHARACTERS:
        return Readings(resiliparse=_resiliparse(markup), publisher=publisher)
    return Readings(_readability(prepared), _trafilatura(prepared), _resiliparse(markup), publisher)


def _markup(root: Element) -> str:
    return str(lxml.etree.tostring(root, encoding="unicode", method="html"))


def _prepared(root: Element) -> Element:
    """A copy without what no reader looks at: two thirds of their time went into attributes."""
    prepared = copy.deepcopy(root)
    lxml.etree.strip_elements(prepared, *_DROPPED, with_tail=False)
    for element in dict.fromkeys((*furniture(prepared), *_widgets(prepared))):
        element.drop_tree()
    for element in list(prepared.iter()):
        attributes = element.attrib
        try:
            for name in set(attributes) - _KEPT_ATTRIBUTES:
                del attributes[name]
        except ValueError:  # lxml reads a name such as "}" from a page, and refuses to delete it
            attributes.clear()
        if "href" in attributes:
            attributes["href"] = "#"
        if "style" in attributes and "none" not in attributes["style"]:
            del attributes["style"]
    return prepared


def _widgets(prepared: Element) -> list[Element]:
    """Controls, and lists that are nothing but links: menus that do not say so."""
    found = list(prepared.iter("select", "button", "input", "textarea", "img", "picture"))
    for listing in prepared.iter("ul", "ol", "menu"):
        links = list(listing.iter("a"))
        if len(links) >= _MENU_LINKS:
            linked = sum(len(text.strip()) for link in links for text in link.itertext())
            if linked > _MENU_SHARE * sum(len(text.strip()) for text in listing.itertext()):
                found.append(listing)
    return found


def _readability(prepared: Element) -> str:
    reader = _document_class()(prepared)
    logging.getLogger("readability.readability").setLevel(logging.CRITICAL + 1)
    try:
        reader.summary(html_partial=True)
        return _lines(reader.html)
    except Exception:
        return ""


@cache
def _document_class() -> Any:
    """readability-lxml's document over a tree that is clean already, without a second parse."""
    with put_off("chardet", "urllib.request"):
        from readability import Document  # type: ignore[import-untyped]

    class _Prepared(Document):  # type: ignore[misc]
        def _parse(self, tree: Element) -> Element:
            return copy.deepcopy(tree)

        def get_link_density(self, elem: Element) -> float:
            # The same figure without a pattern for each link, which took a quarter of the time.
            linked = sum(_length(link) for link in elem.iterfind(".//a"))
            return linked / max(_length(elem), 1)

        def get_clean_html(self) -> str:
            return str(lxml.etree.tostring(self.html, encoding="unicode", method="html"))

    return _Prepared


def _trafilatura(prepared: Element) -> str:
    with put_off(*_NOT_TRAFILATURAS):
        from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(prepared, include_comments=False, fast=True, with_metadata=False)
    except Exception:
        return ""
    body = getattr(document, "body", None)
    return "" if body is None else _lines(body)


def _length(element: Element) -> int:
    return len(" ".join(element.text_content().split()))


def _resiliparse(markup: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    try:
        return str(
            extract_plain_text(markup, main_content=True, alt_texts=False, list_bullets=False)
        )
    except Exception:
        return ""


_INLINE = frozenset(
    "a abbr b bdi bdo big cite code del dfn em font hi i ins kbd mark q ref s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)


def _lines(body: Element) -> str:
    """The text of a reader's pick, one block a line."""
    pieces: list[str] = []
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        breaks = element.tag not in _INLINE
        if breaks:
            pieces.append("\n")
        text = element.text if event == "start" else element.tail
        if text:
            pieces.append(text.replace("\n", " "))
    return "".join(pieces)


def _publisher(root: Element) -> str:
    """The longest `articleBody` that the page's JSON-LD gives."""
    longest = ""
    for script in scripts(root):
        if "articleBody" not in script:
            continue
        for node in nodes_of(parse(script)):
            body = node.get("articleBody")
            if isinstance(body, str) and len(body) > len(longest):
                longest = body
    return longest
