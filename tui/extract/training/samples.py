"""What the judge learns from: for each known page, its blocks' evidence and their answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.errors import ReadingError
from tui.extract.blocks import candidates
from tui.extract.content import read
from tui.extract.coverage import words_of
from tui.extract.decode import decode
from tui.extract.features import Evidence, features
from tui.extract.threads import in_thread
from tui.extract.training.labels import shares
from tui.extract.training.pages import Known
from tui.extract.tree import parse
from tui.model import Block, Page

# What Readability.js keeps is a peer's answer, with captions and some clutter in it.
_USUAL_WEIGHT = 60.0
_TRUST = {"readability": 0.5, "snippets": 2.0}


@dataclass(frozen=True, slots=True)
class Sample:
    """A page's blocks with their answers; a weight of 0 says that there is none for a block.

    `posted` says which blocks stand in a post of a thread.
    """

    page: Known
    blocks: tuple[Block, ...]
    evidence: Evidence
    answers: NDArray[np.bool_]
    weights: NDArray[np.float64]
    posted: NDArray[np.bool_]


def samples(pages: Iterator[Known]) -> Iterator[Sample]:
    """A sample for each page that has blocks to judge."""
    for page in pages:
        try:
            root = parse(decode(Page(page.url, page.raw)))
        except ReadingError:
            continue
        found = [c for c in candidates(root, page.url) if c.block.text and not c.claim]
        if not found:
            continue
        blocks = tuple(c.block for c in found)
        words = [words_of(b.text) for b in blocks]
        answers, known = _answers(page, blocks, words)
        weights = _weights(page, words, answers) * known
        evidence = features(root, found, read(root))
        yield Sample(page, blocks, evidence, answers, weights, in_thread(found))


def _weights(
    page: Known, words: Sequence[tuple[str, ...]], answers: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """What each block counts for: long blocks more, and those of a short article more.

    A page's score is a share of its words, and all pages count the same.
    """
    weights = np.sqrt([max(1, len(w)) for w in words]) * _TRUST.get(page.kind, 1.0)
    if page.kind == "snippets":
        return np.asarray(weights)
    body = weights[answers].sum() or weights.sum()
    return np.asarray(weights * np.sqrt(_USUAL_WEIGHT / max(10.0, body)))


def _answers(
    page: Known, blocks: Sequence[Block], words: Sequence[tuple[str, ...]]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether each block is body, and whether that is known."""
    if page.kind != "snippets":
        body = np.array(shares(words, words_of(page.body))) >= 0.5
        return body, np.ones(len(blocks), dtype=bool)
    texts = [" ".join(b.text.split()) for b in blocks]
    wanted = _holding(texts, page.wanted)
    unwanted = _holding(texts, page.unwanted)
    return wanted & ~unwanted, wanted | unwanted


def _holding(texts: Sequence[str], snippets: Sequence[str]) -> NDArray[np.bool_]:
    sought = [" ".join(s.split()) for s in snippets]
    return np.array([any(s in text for s in sought) for text in texts], dtype=bool)
