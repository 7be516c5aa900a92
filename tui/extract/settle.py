"""From probabilities to a body: the few rules that are surer than the judge."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.extract.datelines import is_dateline
from tui.extract.features import Vector
from tui.extract.notices import is_data, is_notice
from tui.extract.repeats import drop_repeats
from tui.extract.runs import likeliest_run
from tui.model import Block

_SENTENCES = 20
"""Words from which a block is text rather than a label."""
_CONTENTS = re.compile(
    r"\W*(?:table of contents|contents|in this (?:article|guide|post|story)|on this page|jump to)"
    r"\W*",
    re.IGNORECASE,
)


def settle(blocks: Sequence[Block], chances: Vector) -> list[bool]:
    """Whether each block is body. Captions stand beside the body, and are never part of it."""
    kept = [
        likely and not _is_machinery(block)
        for block, likely in zip(blocks, likeliest_run(chances), strict=True)
    ]
    drop_repeats(blocks, kept)
    _drop_datelines(blocks, kept)
    _drop_contents(blocks, kept)
    _drop_last_heading(blocks, kept)
    return kept


def _is_machinery(block: Block) -> bool:
    return (
        block.kind == "caption"
        or is_notice(block.text)
        or (block.kind not in ("code", "table") and is_data(block.text))
    )


def _drop_datelines(blocks: Sequence[Block], kept: list[bool]) -> None:
    """Above the first sentences of the text, who wrote it and when is not the text."""
    for i, block in enumerate(blocks):
        if kept[i] and len(block.text.split()) >= _SENTENCES:
            return
        if kept[i] and block.kind not in ("code", "table") and is_dateline(block.text):
            kept[i] = False


def _drop_contents(blocks: Sequence[Block], kept: list[bool]) -> None:
    """The label of a table of contents goes where the table has gone, or is a script's to make."""
    for i in range(len(blocks) - 1):
        if kept[i] and _CONTENTS.fullmatch(blocks[i].text):
            following = blocks[i + 1]
            is_entry = following.kind == "list_item" or any(
                mark.kind == "link" for mark in following.marks
            )
            kept[i] = kept[i + 1] and is_entry


def _drop_last_heading(blocks: Sequence[Block], kept: list[bool]) -> None:
    """A heading that nothing follows was the heading of what was taken out."""
    places = [i for i, keep in enumerate(kept) if keep]
    while len(places) > 1 and blocks[places[-1]].kind == "heading":
        kept[places.pop()] = False
