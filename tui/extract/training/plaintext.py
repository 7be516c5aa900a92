"""Grow the judge of plain-text lines: `python -m tui.extract.training.plaintext DATA`.

Pages with known bodies are laid out as a text browser would, a block a line, and what markup said
is forgotten. A fifth of the sites is held back. Needs scikit-learn (the extra `train`).
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from tui.errors import ReadingError
from tui.extract import trees
from tui.extract.decode import decode
from tui.extract.line_features import NAMES, features
from tui.extract.line_words import Words, keys
from tui.extract.lines import paragraphs
from tui.extract.sanitise import sanitise_markup
from tui.extract.training.labels import shares
from tui.extract.training.labels import words as words_of
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
_ROUNDS = {"max_iter": 70, "learning_rate": 0.12}
_SEEDS = (1, 2, 3)
"""The judge is the mean of as many."""
_SITES = 25
"""Sites that must have a word for it to be learnt: with 8 or 4 of them F1 is .002 lower."""
_WORDS = {"loss": "log_loss", "alpha": 3e-6, "max_iter": 12, "tol": None, "average": True}


@dataclass(frozen=True, slots=True)
class Example:
    """A page's lines, whether each is body, and the weight of each."""

    site: str
    lines: list[str]
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
        split = [words_of(line) for line in lines]
        body = np.array(shares(split, words_of(known.body))) >= 0.5
        weights = np.sqrt([max(1, len(one)) for one in split])
        yield Example(known.site, lines, body, weights / np.sqrt(1 + weights.sum() / 60))


def train(found: Sequence[Example]) -> tuple[Words, dict[str, Any]]:
    """What words weigh, and the judge's arrays.

    The judge learns from what words learnt on other sites say: on their own sites they know more
    than they will on a new one.
    """
    folds = [crc32(b"x" + example.site.encode()) % _FOLDS for example in found]
    rows: list[Any] = [None] * len(found)
    for fold in range(_FOLDS):
        weighed = weigh([e for e, place in zip(found, folds, strict=True) if place != fold])
        for i, example in enumerate(found):
            if folds[i] == fold:
                rows[i] = features(example.lines, weighed.leanings(example.lines))
    return weigh(found), trees.pack(NAMES, *(_fitted(found, rows, seed) for seed in _SEEDS))


def weigh(found: Sequence[Example]) -> Words:
    """How much likelier a line is the article's for each word that enough sites have."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import SGDClassifier
    from sklearn.preprocessing import normalize

    by_site: dict[str, set[int]] = defaultdict(set)
    lines = [keys(line) for example in found for line in example.lines]
    sites = (example.site for example in found for _ in example.lines)
    for site, one in zip(sites, lines, strict=True):
        by_site[site] |= one
    counts = Counter(key for one in by_site.values() for key in one)
    known = {key for key, count in counts.items() if count >= _SITES}
    vectorizer = DictVectorizer(dtype=np.float32)
    rows = normalize(vectorizer.fit_transform(dict.fromkeys(line & known, 1) for line in lines))
    model = SGDClassifier(**_WORDS, random_state=1)
    model.fit(rows, np.concatenate([e.body for e in found]), sample_weight=_weights(found))
    return Words(
        np.array(vectorizer.feature_names_, np.uint32),
        model.coef_[0].astype(np.float32),
        float(model.intercept_[0]),
    )


def _weights(found: Sequence[Example]) -> Any:
    return np.concatenate([example.weights for example in found])


def _fitted(found: Sequence[Example], rows: Sequence[Any], seed: int) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    body = np.concatenate([e.body for e in found])
    model = HistGradientBoostingClassifier(**_SETTINGS, **_ROUNDS, random_state=seed)
    return model.fit(np.concatenate(rows), body, sample_weight=_weights(found))


def main() -> None:
    """Grow the judge on all sites but a fifth, and write it where it is shipped."""
    pages = (known for known in known_pages(Path(sys.argv[1])) if not is_held_back(known))
    words, judge = train(list(examples(pages)))
    MODELS.mkdir(exist_ok=True)
    np.savez_compressed(
        MODELS / "plaintext-words.npz",
        keys=words.keys,
        weights=words.weights.astype(np.float16),
        intercept=words.intercept,
    )
    np.savez_compressed(MODELS / "plaintext.npz", **judge)


if __name__ == "__main__":
    main()
