"""Growing the judge, and what it reaches on pages that it has not seen."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from tui.extract.comments import without_comments
from tui.extract.threads import with_posts
from tui.extract.training.samples import Sample

FOLDS = 4
# Of six that are alike on unseen sites, the one that makes the fewest mistakes on our samples.
_SEED = 4
# Of the short blocks that no reader picked, nearly all of them menus, one in seven is enough.
_RARE_WORDS = 8
_KEEP_ONE_IN = 7


def fold_of(sample: Sample) -> int:
    """The part of the pages that a page belongs to: the same for all pages of a site."""
    return zlib.crc32(sample.page.site.encode()) % FOLDS


def grow(samples: Sequence[Sample], trees: int) -> HistGradientBoostingClassifier:
    """A classifier of blocks."""
    kept = [_useful(sample) for sample in samples]
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        learning_rate=0.1,
        max_leaf_nodes=31,
        min_samples_leaf=20,
        l2_regularization=1.0,
        max_features=0.4,
        early_stopping=False,
        random_state=_SEED,
    )
    return model.fit(
        np.concatenate([s.evidence.matrix[k] for s, k in zip(samples, kept, strict=True)]),
        np.concatenate([s.answers[k] for s, k in zip(samples, kept, strict=True)]),
        sample_weight=np.concatenate([s.weights[k] for s, k in zip(samples, kept, strict=True)]),
    )


def _useful(sample: Sample) -> NDArray[np.bool_]:
    """The blocks with an answer, without most of the many that are plainly clutter."""
    evidence = sample.evidence
    picked = evidence.column("coverage") > 0
    long = evidence.column("words") >= _RARE_WORDS
    rng = np.random.default_rng(zlib.crc32(sample.page.name.encode()))
    drawn = rng.integers(_KEEP_ONE_IN, size=len(evidence.matrix)) == 0
    return np.asarray((picked | long | drawn) & (sample.weights > 0), dtype=bool)


def verdicts_on_unseen(samples: Sequence[Sample], trees: int) -> list[NDArray[np.float64]]:
    """Each page's verdicts by a model that has seen no page of its site."""
    verdicts: list[NDArray[np.float64]] = [np.zeros(0)] * len(samples)
    folds = [fold_of(sample) for sample in samples]
    for fold in range(FOLDS):
        rest = [i for i, f in enumerate(folds) if f != fold]
        model = grow([samples[i] for i in rest], trees)
        for i, f in enumerate(folds):
            if f == fold:
                evidence = samples[i].evidence
                chances = model.predict_proba(evidence.matrix)[:, 1]
                chances = with_posts(chances, samples[i].posted)
                verdicts[i] = without_comments(evidence, chances)
    return verdicts
