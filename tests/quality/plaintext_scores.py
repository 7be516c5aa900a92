"""How much of the body, and how little else, is found in whole pages that came as plain text.

    python -m tests.quality.plaintext_scores DATA

All visible lines of each page, a block a line, without markup; only sites that the judge of lines
never saw. F1 of runs of four words, micro-averages of precision and recall over pages.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import fmean

from tui.errors import ReadingError
from tui.extract.plaintext import extract_text
from tui.extract.training.pages import Known, known_pages
from tui.extract.training.plaintext import is_held_back, lines_of

_RUN = 4


def held_back(data: Path, kinds: tuple[str, ...]) -> list[Known]:
    """The labelled pages of these kinds on sites that nothing was learnt from."""
    return [known for known in known_pages(data) if known.kind in kinds and is_held_back(known)]


def f1(pages: Iterable[Known], keep_all: bool = False) -> float:
    """The F1 of what is kept of each page's lines (`keep_all`: of all lines)."""
    precisions, recalls = [], []
    for known in pages:
        lines = "\n".join(lines_of(known))
        found, gold = _runs(lines if keep_all else _read(lines)), _runs(known.body)
        shared = (found & gold).total()
        precisions.append(shared / (found.total() or 1))
        recalls.append(shared / (gold.total() or 1))
    precision, recall = fmean(precisions), fmean(recalls)
    return 2 * precision * recall / (precision + recall)


def _read(text: str) -> str:
    try:
        return extract_text(text).text
    except ReadingError:
        return ""


def _runs(text: str) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", text)
    return Counter(tuple(tokens[i : i + _RUN]) for i in range(max(1, len(tokens) - _RUN + 1)))


if __name__ == "__main__":
    for kinds in (("article",), ("forum", "documentation")):
        pages = held_back(Path(sys.argv[1]), kinds)
        print(f"{', '.join(kinds)}: {len(pages)} pages")
        print(f"  broadsheet {f1(pages):.3f}   all lines {f1(pages, keep_all=True):.3f}")
