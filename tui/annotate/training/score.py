"""How many of the marked names a model finds: exact spans with the right label."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tui.annotate.entities import find_names
from tui.annotate.tagging import MODEL
from tui.annotate.training.corpus import Text


@dataclass(frozen=True, slots=True)
class Score:
    """Names found rightly, found wrongly and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    def __str__(self) -> str:
        return f"F1 {self.f1:.4f} (p {self.precision:.3f} r {self.recall:.3f})"


def score(texts: Iterable[Text], model: Path = MODEL, label: str = "") -> Score:
    """What `model` finds in `texts`, of one `label` or of all."""
    right = wrong = missed = 0
    for text in texts:
        gold = {span for span in text.spans if not label or span[2] == label}
        found = {(s.start, s.end, s.label) for s in find_names(text.text, model)}
        found = {span for span in found if not label or span[2] == label}
        right += len(gold & found)
        wrong += len(found - gold)
        missed += len(gold - found)
    return Score(right, wrong, missed)
