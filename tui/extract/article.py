"""A page's text → its article: candidates are found, judged, and put together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.errors import NoArticleError
from tui.extract.blocks import Candidate, candidates
from tui.extract.content import read
from tui.extract.judge import judge
from tui.extract.tree import parse
from tui.model import Article, Block, Clutter

_WORD = re.compile(r"\w+")
_SILENT = frozenset(("image", "divider", "caption"))


def article(text: str, url: str) -> Article:
    """The article in a page's markup.

    Raises:
        NoArticleError: there is none; the message says what there is instead.
    """
    root = parse(text)
    found = candidates(root, url)
    kept = _with_silent(found, judge(found, read(root)))
    if not any(kept):
        raise NoArticleError("the page has no text", "open it in the browser")
    blocks, clutter = _parted(found, kept)
    return Article(blocks, url=url, clutter=clutter)


def _with_silent(found: Sequence[Candidate], body: Sequence[bool]) -> list[bool]:
    """The body with the images, rules and captions that stand within it."""
    places = [i for i, is_body in enumerate(body) if is_body]
    if not places:
        return list(body)
    first, last = places[0], places[-1]
    return [
        is_body or (first < i <= last and candidate.block.kind in _SILENT)
        for i, (candidate, is_body) in enumerate(zip(found, body, strict=True))
    ]


def _parted(
    found: Sequence[Candidate], kept: Sequence[bool]
) -> tuple[tuple[Block, ...], tuple[Clutter, ...]]:
    blocks: list[Block] = []
    clutter: list[Clutter] = []
    for candidate, keep in zip(found, kept, strict=True):
        if keep:
            blocks.append(candidate.block)
        elif candidate.block.text:
            clutter.append(Clutter(candidate.block, len(blocks), "not the article"))
    return tuple(blocks), tuple(clutter)
