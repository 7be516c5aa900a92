"""A page's text → its article: candidates are found, judged, and put together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.extract.absence import has_no_article, no_article
from tui.extract.blocks import Candidate, candidates
from tui.extract.content import Readings, read
from tui.extract.coverage import BlockIndex, pick_of, words_of
from tui.extract.judge import judge
from tui.extract.metadata import read_metadata
from tui.extract.reasons import reason
from tui.extract.settle import settle
from tui.extract.tree import Element, parse
from tui.extract.walls import wall_before
from tui.model import Article, Block, Clutter

# Under this many words of body, what the readers picked is looked at once more.
_FEW_WORDS = 25
_PICKED = 0.5
"""The share of a block's words from which a reader has picked it."""
_MAX_JUDGED = 8_000
"""Blocks that are judged: of 1,600 pages none has 1,600; 90,000 take 11 s and 700 MB."""


def article(text: str, url: str) -> Article:
    """The article in a page's markup.

    Raises:
        NoArticleError: there is none; the message says what there is instead.
    """
    root = parse(text)
    found = candidates(root, url)
    body = _body(root, found)
    if (wall := wall_before(root, found, body)) is not None:
        raise wall
    if has_no_article(root, [c for c, kept in zip(found, body, strict=True) if kept]):
        raise no_article(root, found)
    about = read_metadata(root, url)
    _drop_title(found, body, about.title)
    blocks, clutter = _parted(found, _with_silent(found, body))
    return Article(
        blocks,
        url=url,
        title=about.title,
        byline=about.byline,
        site_name=about.site_name,
        published=about.published,
        modified=about.modified,
        lang=about.lang,
        excerpt=about.excerpt,
        image=about.image,
        clutter=clutter,
    )


def _body(root: Element, found: Sequence[Candidate]) -> list[bool]:
    """Whether each candidate is a block of the article's text."""
    places = [i for i, c in enumerate(found) if c.block.text and not c.claim]
    if not places:
        places = [i for i, c in enumerate(found) if c.block.text]
    body = [False] * len(found)
    if not places:
        return body
    judged = [found[i] for i in places]
    for i, verdict in zip(places, _verdicts(root, judged), strict=True):
        body[i] = bool(verdict)
    return body


def _verdicts(root: Element, found: Sequence[Candidate]) -> NDArray[np.bool_]:
    """Whether each candidate, all of which have text, is body; of very many a reader says so."""
    readings = read(root)
    if len(found) > _MAX_JUDGED:
        return _best_pick(found, readings)
    chances = judge(root, found, readings)
    verdicts = np.array(settle([c.block for c in found], chances))
    if _words(found, verdicts) >= _FEW_WORDS:
        return verdicts
    return max(verdicts, _best_pick(found, readings), key=lambda v: _words(found, v))


def _words(found: Sequence[Candidate], kept: NDArray[np.bool_]) -> int:
    return sum(len(c.block.text.split()) for c, keep in zip(found, kept, strict=True) if keep)


def _best_pick(found: Sequence[Candidate], readings: Readings) -> NDArray[np.bool_]:
    """The blocks of the reader that picked most: better too much than nothing."""
    index = BlockIndex([words_of(c.block.text) for c in found])
    picks = [readings.readability, readings.trafilatura, readings.resiliparse, readings.publisher]
    shares = [index.shares(pick_of(text)) >= _PICKED for text in picks]
    return max(shares, key=lambda kept: _words(found, kept))


def _drop_title(found: Sequence[Candidate], body: list[bool], title: str) -> None:
    """The heading above the text that says the title again goes: the title has its own place."""
    words = words_of(title)
    places = [i for i, is_body in enumerate(body) if is_body]
    for i in places[:-1]:
        block = found[i].block
        if block.kind != "heading":
            return
        if words and words_of(block.text) == words:
            body[i] = False
            return


def _with_silent(found: Sequence[Candidate], body: Sequence[bool]) -> list[bool]:
    """The body with the images, rules and captions beside a block of it, before or after."""
    last = max(i for i, is_body in enumerate(body) if is_body)
    above = _nearest(found, body)
    below = _nearest(found[::-1], body[::-1])[::-1]
    return [
        is_body or (_is_silent(c) and not c.claim and i <= last + 1 and (before or after))
        for i, (c, is_body, before, after) in enumerate(zip(found, body, above, below, strict=True))
    ]


def _is_silent(candidate: Candidate) -> bool:
    return not candidate.block.text or candidate.block.kind == "caption"


def _nearest(found: Sequence[Candidate], body: Sequence[bool]) -> list[bool]:
    """Whether the last block of text up to each place is body."""
    nearest = []
    is_body = False
    for candidate, here in zip(found, body, strict=True):
        if not _is_silent(candidate):
            is_body = here
        nearest.append(is_body)
    return nearest


def _parted(
    found: Sequence[Candidate], kept: Sequence[bool]
) -> tuple[tuple[Block, ...], tuple[Clutter, ...]]:
    """The blocks, and the clutter with its place among them and its reason."""
    blocks: list[Block] = []
    clutter: list[Clutter] = []
    for candidate, keep in zip(found, kept, strict=True):
        if keep:
            blocks.append(candidate.block)
        elif candidate.block.text:
            clutter.append(Clutter(candidate.block, len(blocks), reason(candidate)))
    return tuple(blocks), tuple(clutter)
