"""A place in an article as a text anchor: it holds through a resize and a new extraction.

An offset alone is lost when the text before it changes, and a quoted text alone is found twice;
together they find the occurrence that is nearest to where it was.
Source: the selectors of the W3C Web Annotation Data Model, text position and text quote.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Article

_CONTEXT = 48
_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader was: an offset, the text that follows and precedes it, the row on screen.

    `share` is how far through the article that is, for when all of the text has changed.
    """

    offset: int = 0
    exact: str = ""
    before: str = ""
    row: int = 0
    share: float = 0.0


def place_at(article: Article, offset: int, row: int = 0) -> Place:
    """The place of an offset of `article.text`, shown `row` lines down the screen."""
    text = article.text
    offset = max(0, min(offset, len(text)))
    return Place(
        offset=offset,
        exact=text[offset : offset + _CONTEXT],
        before=text[max(0, offset - _CONTEXT) : offset],
        row=row,
        share=offset / len(text) if text else 0.0,
    )


def offset_of(article: Article, place: Place) -> int:
    """Where `place` is now in `article.text`, which may have been extracted anew."""
    text = article.text
    if (
        place.offset <= len(text)
        and text.startswith(place.exact, place.offset)
        and text.endswith(place.before, 0, place.offset)
    ):
        return place.offset
    for size in (_CONTEXT, _CONTEXT // 2, _SHORTEST):
        if len(after := place.exact[:size]) >= min(_SHORTEST, len(place.exact) or 1):
            found = _nearest(text, after, place.offset)
            if found >= 0:
                return found
        if len(before := place.before[-size:]) >= _SHORTEST:
            found = _nearest(text, before, place.offset - len(before))
            if found >= 0:
                return found + len(before)
    return min(len(text), round(place.share * len(text)))


def _nearest(text: str, part: str, offset: int) -> int:
    """The occurrence of `part` that is nearest to `offset`, -1 where there is none."""
    if not part:
        return -1
    after = text.find(part, max(0, offset))
    before = text.rfind(part, 0, max(0, offset) + len(part))
    if after < 0 or before < 0:
        return max(after, before)
    return after if after - offset <= offset - before else before
