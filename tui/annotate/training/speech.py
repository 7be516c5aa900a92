"""Fits the weights of the signs of speech: python -m tui.annotate.training.speech POLNEAR_FOLDER.

The folder holds PolNeAR's `text` and `attributions`. A marked stretch counts as speech when the
content of an attribution covers half of it. Every fourth text is held back and reported on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tui.annotate.entities import find_entities
from tui.annotate.quoting.cues import attributions
from tui.annotate.quoting.governing import governor
from tui.annotate.quoting.passages import passages
from tui.annotate.quoting.speech import signs
from tui.model import Article, Block

_MODEL = Path(__file__).parent.parent / "models/speech.json"
_BY_HAND = {"single among doubles": -1.5, "whole": 1.0, "wordless": -9.0, "a work": -1.5}
"""What PolNeAR cannot teach: it marks no single quotes, counts many titles of works as said, and
leaves out most paragraphs that are all quote.
"""
_BIAS = 1.35
"""Taken from every sum: a word held at arm's length that is taken for speech hurts more."""
_ABOUT = (
    "Weights of the signs of speech (tui/annotate/quoting/speech.py), fitted by logistic "
    "regression to three quarters of PolNeAR's training articles (US politics, 2015-16). "
)

Example = tuple[list[str], bool]


def main(folder: Path) -> None:
    """Write the weights that are fitted to `folder`, with their figures on what was held back."""
    read = list(_read(folder))
    learnt = [e for number, text in enumerate(read) if number % 4 != 1 for e in _examples(*text)]
    held = [e for number, text in enumerate(read) if number % 4 == 1 for e in _examples(*text)]
    weights = _fit(learnt) | _BY_HAND
    weights["any"] = weights.get("any", 0.0) - _BIAS
    right = sum((sum(weights.get(s, 0.0) for s in shown) > 0) == said for shown, said in held)
    about = f"{_ABOUT}Right for {right} of {len(held)} stretches of the quarter held back."
    kept = {sign: round(weight, 3) for sign, weight in sorted(weights.items())}
    model = json.dumps({"about": about, "weights": kept}, indent=1, ensure_ascii=False)
    _MODEL.write_text(model + "\n", encoding="utf-8")
    print(about)


def _read(folder: Path) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Each text with the spans that PolNeAR attributes to somebody."""
    for path in sorted((folder / "text").glob("*.txt")):
        marked = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if marked:
            lines = marked[0].read_text(encoding="utf-8").splitlines()
            with path.open(encoding="utf-8", newline="") as file:
                yield file.read(), [span for line in lines for span in _contents(line)]


def _contents(line: str) -> Iterator[tuple[int, int]]:
    """The spans of a line such as "T3<tab>Content 6 85;90 99<tab>…"."""
    fields = line.split("\t")
    if len(fields) > 1 and fields[1].startswith("Content "):
        for span in fields[1].removeprefix("Content ").split(";"):
            start, end = span.split()
            yield int(start), int(end)


def _examples(text: str, contents: Sequence[tuple[int, int]]) -> Iterator[Example]:
    """The signs of every double-marked stretch of a text, and whether it is speech."""
    article = Article(tuple(Block("paragraph", piece) for piece in text.split("\n\n")))
    for passage in passages(article, find_entities(article)):
        spoken = False
        for sentence in passage.sentences:
            found = attributions(sentence)
            chained = False
            for at, token in enumerate(sentence.tokens):
                if token.kind != "quote":
                    continue
                stretch = passage.stretches[token.number]
                if stretch.family == "single":
                    continue
                governed = governor(sentence.tokens, at, found)
                setting = passage.setting(sentence.tokens, at, governed, (chained, spoken))
                said = _covered(stretch.start, stretch.end, contents)
                yield signs(text, stretch, setting), said
                chained, spoken = chained or said, spoken or said


def _covered(start: int, end: int, contents: Sequence[tuple[int, int]]) -> bool:
    """Whether attributed words are at least half of `start` to `end`."""
    covered = sum(max(0, min(end, b) - max(start, a)) for a, b in contents)
    return 2 * covered >= end - start


def _fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of every sign, by logistic regression."""
    from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found, import-untyped, unused-ignore]

    vectoriser: Any = DictVectorizer()
    matrix = vectoriser.fit_transform([dict.fromkeys(shown, 1.0) for shown, _ in examples])
    regression: Any = LogisticRegression(C=0.3, max_iter=3000, fit_intercept=False)
    regression.fit(matrix, [said for _, said in examples])
    return dict(zip(vectoriser.feature_names_, map(float, regression.coef_[0]), strict=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
