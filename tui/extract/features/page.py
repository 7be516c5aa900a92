"""What the page says of itself, and what of it stands in each block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from tui.extract.blocks import Candidate
from tui.extract.coverage import words_of
from tui.extract.features.table import Table, Vector
from tui.extract.genre import page_facts
from tui.extract.tree import Element

_TITLE_PATHS = (
    "//meta[@property='og:title' or @name='twitter:title']/@content",
    "//title/text()",
)
_DESCRIPTION_PATH = "//meta[@property='og:description' or @name='description']/@content"


def add_page_words(
    table: Table,
    root: Element,
    found: Sequence[Candidate],
    words: Sequence[tuple[str, ...]],
    counts: Vector,
) -> None:
    """How much of the title and the description a block has, how often it stands, and where."""
    n = len(found)
    title = {w for path in _TITLE_PATHS for t in root.xpath(path)[:1] for w in words_of(str(t))}
    described = {w for t in root.xpath(_DESCRIPTION_PATH) for w in words_of(str(t)[:1000])}
    table.add("of_title", [_share(w, title) for w in words])
    vocabularies = [set(w) for w in words]
    table.add("title_of", [_held(title, v) for v in vocabularies])
    table.add("of_description", [_share(w, described) for w in words])
    table.add("description_of", [_held(described, v) for v in vocabularies])
    texts = [" ".join(w) for w in words]
    total = Counter(texts)
    seen: Counter[str] = Counter()
    earlier = []
    for text in texts:
        earlier.append(seen[text])
        seen[text] += 1
    table.add("repeated", [total[t] for t in texts])
    table.add("seen_before", earlier)
    tops = [i for i, c in enumerate(found) if c.block.kind == "heading" and c.block.level == 1]
    titled = max(tops, key=lambda i: _held(title, vocabularies[i]), default=0)
    places = np.arange(n)
    before = np.concatenate(([0], np.cumsum(counts)))[:-1]
    table.add("from_title", places - titled)
    table.add("words_from_title", before - before[titled])
    table.add("place", places / n)
    table.add("words_before", before / max(1.0, counts.sum()))
    for name, value in page_facts(root, found, counts).items():
        table.add(name, np.full(n, float(value)))


def _share(words: Sequence[str], of: set[str]) -> float:
    """The share of a block's words that are among others."""
    return sum(map(of.__contains__, words)) / len(words) if words else 0.0


def _held(words: set[str], by: set[str]) -> float:
    """The share of different words that a block has."""
    return len(words & by) / len(words) if words else 0.0
