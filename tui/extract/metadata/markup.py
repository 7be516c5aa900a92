"""What a page says of itself in the attributes of visible elements: microdata, microformats."""

from __future__ import annotations

from collections.abc import Sequence

from tui.extract.metadata.elements import EVENT_WORDS, short_text, words_of
from tui.extract.metadata.findings import Findings
from tui.extract.tree import Element

_MAX_TEXT = 300
_NAMES = frozenset(
    ("headline", "author", "datePublished", "dateModified", "inLanguage", "image", "name")
)
_CLASSES = frozenset(
    ("p-name", "entry-title", "p-author", "dt-published", "dt-updated", "published", "updated")
)


def read(elements: Sequence[Element]) -> Findings:
    """What microdata (schema.org) and microformats (hEntry, hAtom) say of the article."""
    said: dict[str, list[Element]] = {name: [] for name in (*_NAMES, *_CLASSES)}
    for element in elements:
        if properties := element.get("itemprop"):
            for name in _NAMES.intersection(properties.split()):
                said[name].append(element)
        if classes := element.get("class"):
            names = _CLASSES.intersection(classes.split())
            for name in names if names and not words_of(element) & EVENT_WORDS else ():
                said[name].append(element)
    return Findings(
        titles=_texts(said["headline"] + said["p-name"] + said["entry-title"]),
        authors=_texts([_named(e) for e in _of_first_item(said["author"])] or said["p-author"][:1]),
        published=_dates(said["datePublished"] + said["dt-published"] + said["published"]),
        modified=_dates(said["dateModified"] + said["dt-updated"] + said["updated"]),
        languages=_texts(said["inLanguage"]),
        images=tuple(
            address
            for e in said["image"]
            if (address := e.get("content") or e.get("src") or e.get("href"))
        ),
    )


def _of_first_item(elements: list[Element]) -> list[Element]:
    """Those that belong to the same thing as the first: on a forum every post has its author."""
    items = [_item(e) for e in elements]
    return [e for e, item in zip(elements, items, strict=True) if item is items[0]]


def _item(element: Element) -> Element | None:
    return next((a for a in element.iterancestors() if a.get("itemscope") is not None), None)


def _named(author: Element) -> Element:
    """The element that holds the author's name, where the author is a thing of its own."""
    for element in author.iter("*"):
        if "name" in (element.get("itemprop") or "").split():
            return element
    return author


def _texts(elements: list[Element]) -> tuple[str, ...]:
    texts = ((e.get("content") or "").strip() or short_text(e, _MAX_TEXT) for e in elements)
    return tuple(filter(None, texts))


def _dates(elements: list[Element]) -> tuple[str, ...]:
    texts = (
        e.get("datetime") or e.get("content") or e.get("title") or short_text(e, _MAX_TEXT)
        for e in elements
    )
    return tuple(text.strip() for text in texts if text.strip())
