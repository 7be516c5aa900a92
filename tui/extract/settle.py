"""From probabilities to a body: the few rules that are surer than the judge."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.extract.coverage import words_of
from tui.extract.features import Vector
from tui.extract.notices import is_notice
from tui.extract.runs import likeliest_run
from tui.model import Block

_CONTENTS = re.compile(
    r"\W*(?:table of contents|contents|in this (?:article|guide|post|story)|on this page|jump to)"
    r"\W*",
    re.IGNORECASE,
)


def settle(blocks: Sequence[Block], chances: Vector) -> list[bool]:
    """Whether each block is body. Captions stand beside the body, and are never part of it."""
    kept = [
        likely and block.kind != "caption" and not is_notice(block.text)
        for block, likely in zip(blocks, likeliest_run(chances), strict=True)
    ]
    _drop_echoes(blocks, kept)
    _drop_contents(blocks, kept)
    _drop_last_heading(blocks, kept)
    return kept


def _drop_contents(blocks: Sequence[Block], kept: list[bool]) -> None:
    """The label of a table of contents goes where the table has gone."""
    for i in range(len(blocks) - 1):
        if kept[i] and not kept[i + 1] and _CONTENTS.fullmatch(blocks[i].text):
            kept[i] = False


def _drop_echoes(blocks: Sequence[Block], kept: list[bool]) -> None:
    """A paragraph right after itself is a pull quote or a hidden twin.

    Only right after: dropping every repeated block was wrong 149 times in 161.
    """
    before: tuple[str, ...] = ()
    for i, block in enumerate(blocks):
        if not kept[i]:
            continue
        words = words_of(block.text)
        if words and words == before and block.kind not in ("code", "table"):
            kept[i] = False
        before = words


def _drop_last_heading(blocks: Sequence[Block], kept: list[bool]) -> None:
    """A heading that nothing follows was the heading of what was taken out."""
    places = [i for i, keep in enumerate(kept) if keep]
    while len(places) > 1 and blocks[places[-1]].kind == "heading":
        kept[places.pop()] = False
