"""Grow the judges of plain-text lines: `python -m tui.extract.training.plaintext DATA`.

Pages with known bodies are laid out as a text browser would, a block a line, and what markup said
is forgotten. A fifth of the sites is held back. Needs scikit-learn (the extra `train`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from tui.errors import ReadingError
from tui.extract import trees
from tui.extract.decode import decode
from tui.extract.line_features import NAMES, SECOND_NAMES, features, with_verdicts
from tui.extract.lines import paragraphs
from tui.extract.sanitise import sanitise_markup
from tui.extract.training.labels import shares, words
from tui.extract.training.pages import Known, known_pages
from tui.extract.tree import Element, parse
from tui.model import Page

MODELS = Path(__file__).parent.parent / "models"
_FOLDS = 3
_PARTED = frozenset(
    """address article aside blockquote body br caption center dd details div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre
    section summary table tbody td tfoot th thead title tr ul video audio iframe""".split()
)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head"))
_KINDS = frozenset(("article", "forum", "documentation", "readability"))
_SETTINGS = {
    "max_leaf_nodes": 31, "min_samples_leaf": 30, "l2_regularization": 1.0, "max_features": 0.35,
    "max_bins": 127, "early_stopping": False,
}  # fmt: skip
_SEEDS = (1, 2, 3)
"""The second judge is the mean of as many: one alone is .002 worse on pages it has not seen."""
_FIRST = {"max_iter": 70, "learning_rate": 0.12}
_SECOND = {"max_iter": 150, "learning_rate": 0.08}


@dataclass(frozen=True, slots=True)
class Example:
    """A page's lines: their features, whether each is body, and the weight of each."""

    site: str
    rows: Any
    body: Any
    weights: Any


def is_held_back(known: Known) -> bool:
    """Whether the page is one of the fifth that nothing is learnt from; a site is never parted."""
    return crc32(known.site.encode()) % 5 == 0


def whole_text(root: Element) -> str:
    """All that a page shows, one block a line, without its markup."""
    pieces: list[str] = []
    stack: list[Element | str] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        edge = "\n" if item.tag in _PARTED else ""
        stack.append(edge)
        if isinstance(item.tag, str) and item.tag not in _UNSEEN:
            for child in reversed(item):
                stack += (_flat(child.tail), child)
            stack.append(edge + _flat(item.text))
    return "".join(pieces)


def _flat(text: str | None) -> str:
    """Text as a browser flows it: every white space is a space."""
    return "".join(" " if character.isspace() else character for character in text or "")


def lines_of(known: Known) -> list[str]:
    """The paragraphs of a page's whole text."""
    try:
        return paragraphs(whole_text(parse(sanitise_markup(decode(Page(known.url, known.raw))))))
    except ReadingError:
        return []


def examples(pages: Iterable[Known]) -> Iterator[Example]:
    """What is learnt from each page: a line weighs the root of its words, less on a long page."""
    for known in pages:
        lines = lines_of(known)
        if known.kind not in _KINDS or not lines or not known.body:
            continue
        split = [words(line) for line in lines]
        body = np.array(shares(split, words(known.body))) >= 0.5
        weights = np.sqrt([max(1, len(one)) for one in split])
        yield Example(known.site, features(lines), body, weights / np.sqrt(1 + weights.sum() / 60))


def train(found: Sequence[Example]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The arrays of both judges. The second learns from what the first says of sites new to it."""
    folds = [crc32(b"x" + example.site.encode()) % _FOLDS for example in found]
    verdicts: list[Any] = [None] * len(found)
    for fold in range(_FOLDS):
        others = [e for e, place in zip(found, folds, strict=True) if place != fold]
        model = _fitted(others, [e.rows for e in others], _FIRST)
        for i, example in enumerate(found):
            if folds[i] == fold:
                verdicts[i] = model.predict_proba(example.rows)[:, 1].astype(np.float32)
    first = _fitted(found, [e.rows for e in found], _FIRST)
    informed = [with_verdicts(e.rows, v) for e, v in zip(found, verdicts, strict=True)]
    seconds = [_fitted(found, informed, _SECOND, seed) for seed in _SEEDS]
    return trees.pack(NAMES, first), trees.pack(SECOND_NAMES, *seconds)


def _fitted(
    found: Sequence[Example], rows: Sequence[Any], rounds: dict[str, Any], seed: int = 7
) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    body = np.concatenate([e.body for e in found])
    weights = np.concatenate([e.weights for e in found])
    model = HistGradientBoostingClassifier(**_SETTINGS, **rounds, random_state=seed)
    return model.fit(np.concatenate(rows), body, sample_weight=weights)


def main() -> None:
    """Grow both judges on all sites but a fifth, and write them where they are shipped."""
    pages = (known for known in known_pages(Path(sys.argv[1])) if not is_held_back(known))
    first, second = train(list(examples(pages)))
    MODELS.mkdir(exist_ok=True)
    np.savez_compressed(MODELS / "plaintext-first.npz", **first)
    np.savez_compressed(MODELS / "plaintext.npz", **second)


if __name__ == "__main__":
    main()
