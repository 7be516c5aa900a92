"""Fits the entity model to marked texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite  # type: ignore[import-untyped]

from tui.annotate.training.corpus import Text, rows_and_tags


@dataclass(frozen=True, slots=True)
class Settings:
    """How hard weights are pulled to zero (`l1`, `l2`), and when to stop."""

    l1: float = 0.4
    l2: float = 1.0
    iterations: int = 70
    least_seen: int = 2


def fit(texts: Iterable[Text], model: Path, settings: Settings = Settings()) -> None:
    """Write a `model` that has learnt from `texts`; the same texts give the same model."""
    trainer = pycrfsuite.Trainer(
        algorithm="lbfgs",
        params={
            "c1": settings.l1,
            "c2": settings.l2,
            "max_iterations": settings.iterations,
            "feature.minfreq": settings.least_seen,
        },
        verbose=False,
    )
    for rows, tags in rows_and_tags(texts):
        trainer.append(rows, tags)
    trainer.train(str(model))
