"""Which candidate blocks are the article, by gradient-boosted trees.

They see each block, what stands around it, and what three readers picked of it. How they were
grown, on what, and what they reach on pages they have not seen is in `models/judge.md`. A second
pass, with the first's verdicts on the neighbours, was measured and left out: it gave articles
nothing (F1 .9525 against .9531) and took a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tui.extract.blocks import Candidate
from tui.extract.comments import without_comments
from tui.extract.content import Readings
from tui.extract.features import Vector, features
from tui.extract.threads import in_thread, with_posts
from tui.extract.tree import Element
from tui.extract.trees import load


def judge(root: Element, found: Sequence[Candidate], readings: Readings) -> Vector:
    """The probability that each candidate, all of which have text, is the article's."""
    evidence = features(root, found, readings)
    chances = load("judge").probabilities(evidence.matrix).astype(np.float64)
    return without_comments(evidence, with_posts(chances, in_thread(found)))
