"""Trains the entity model that ships with the package, and measures it first.

    python -m tui.annotate.training DATA [--measure-only]

DATA is a folder with worldwide-train.jsonl and ewt-dev.jsonl. What is measured is learnt from
other texts than it is measured with: a fifth of the world news is held back by whole outlets,
and web text is parted into halves, each measured with a model that has seen the other. What
ships has learnt from everything. About ten minutes on one core.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tui.annotate.senses import MODELS
from tui.annotate.tagging import MODEL
from tui.annotate.training.card import model_card
from tui.annotate.training.corpus import Text, folds, hold_back, read, tidied
from tui.annotate.training.fit import fit
from tui.annotate.training.invented import invented, recased
from tui.annotate.training.score import Score, score


def main() -> None:
    """Measure, print the figures, then train on everything and write the model and its card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--measure-only", action="store_true")
    given = parser.parse_args()
    world, web = read(given.data / "worldwide-train.jsonl"), read(given.data / "ewt-dev.jsonl")
    figures = measure(world, web)
    for name, figure in figures.items():
        print(name, figure, flush=True)
    if given.measure_only:
        return
    fit(lessons(world, web), MODEL)
    (MODELS / "README.md").write_text(model_card(world, web, figures), encoding="utf-8")


def lessons(world: Sequence[Text], web: Sequence[Text]) -> list[Text]:
    """What the model learns from: the texts, invented lines, and some lines in other letters."""
    texts = [*tidied(world), *web]
    return [*texts, *invented(), *recased(texts)]


def measure(world: Sequence[Text], web: Sequence[Text]) -> dict[str, Score]:
    """Figures for texts that the model has not learnt from."""
    seen, held = hold_back(world)
    figures: dict[str, Score] = {}
    with tempfile.TemporaryDirectory() as folder:
        for part, (web_seen, web_held) in enumerate(folds(web, 2)):
            model = Path(folder) / f"half{part}.crfsuite"
            fit(lessons(seen, web_seen), model)
            if part == 0:
                figures["world news"] = score(held, model)
                for label in ("PER", "ORG", "LOC"):
                    figures[f"world news, {label}"] = score(held, model, label)
            figures["web text"] = figures.get("web text", Score()) + score(web_held, model)
    return figures


if __name__ == "__main__":
    main()
