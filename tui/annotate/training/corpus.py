"""Texts with their names marked, from JSON lines: {"text": ..., "spans": [[start, end, label]]}."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.annotate.document import featurise_document
from tui.annotate.tokens import Sequence as Tokens
from tui.annotate.tokens import tokenise

_PARTED = re.compile(r"([^,]+?)\s*,\s*([^,]+)")
_HOST = re.compile(r"https?://(?:www\.)?([^/\s]+)")


@dataclass(frozen=True, slots=True)
class Text:
    """A text and the half-open spans of its names, each with PER, ORG or LOC."""

    text: str
    spans: tuple[tuple[int, int, str], ...]

    @property
    def outlet(self) -> str:
        """Who published it: the host of the address that the text begins with, else its start."""
        found = _HOST.match(self.text)
        return found.group(1) if found else self.text[:20]


def read(path: Path) -> list[Text]:
    """The texts of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Text(row["text"], tuple(tuple(span) for span in row["spans"])) for row in rows]


def tidied(texts: Iterable[Text]) -> Iterator[Text]:
    """Texts to learn from, with a place and the one that it lies in as two names, not one.

    Newswire marks "Gujarat, India" either way, four times in five as two.
    """
    for text in texts:
        spans: list[tuple[int, int, str]] = []
        for start, end, label in text.spans:
            name = text.text[start:end]
            parted = _PARTED.fullmatch(name) if label == "LOC" else None
            if parted:
                spans += [(start + a, start + b, label) for a, b in map(parted.span, (1, 2))]
            else:
                spans.append((start, end, label))
        yield Text(text.text, tuple(spans))


def hold_back(texts: Sequence[Text], share: float = 0.2) -> tuple[list[Text], list[Text]]:
    """The texts to learn from, and about a `share` of them to measure with, by whole outlets.

    Outlets are taken in the order of a hash of their names until the share is full; one that
    has more than a third of the share by itself stays with those to learn from.
    """
    sizes: dict[str, int] = {}
    for text in texts:
        sizes[text.outlet] = sizes.get(text.outlet, 0) + 1
    held: set[str] = set()
    count = 0
    for outlet in sorted(sizes, key=lambda name: hashlib.md5(name.encode()).hexdigest()):
        if count >= share * len(texts):
            break
        if sizes[outlet] > share * len(texts) / 3:
            continue
        held.add(outlet)
        count += sizes[outlet]
    return [t for t in texts if t.outlet not in held], [t for t in texts if t.outlet in held]


def folds(texts: Sequence[Text], count: int) -> Iterator[tuple[list[Text], list[Text]]]:
    """`count` ways to part neighbouring texts into those to learn from and those to measure with.

    The parts are runs of neighbours, because texts of one source stand together.
    """
    for k in range(count):
        first, last = k * len(texts) // count, (k + 1) * len(texts) // count
        yield [*texts[:first], *texts[last:]], list(texts[first:last])


def rows_and_tags(texts: Iterable[Text]) -> Iterator[tuple[list[list[str]], list[str]]]:
    """The features and the tags of every sequence of `texts`."""
    for text in texts:
        sequences = list(tokenise(text.text))
        for sequence, rows in zip(sequences, featurise_document(sequences), strict=True):
            yield rows, tags(sequence, text.spans)


def tags(sequence: Tokens, spans: Iterable[tuple[int, int, str]]) -> list[str]:
    """B-, I-, E- or S- and the label for the tokens that a span touches, O for the others."""
    low, high = sequence.spans[0][0], sequence.spans[-1][1]
    found = ["O"] * len(sequence.words)
    for start, end, label in spans:
        if end <= low or start >= high:
            continue
        inside = [i for i, (a, b) in enumerate(sequence.spans) if a < end and b > start]
        for place, i in enumerate(inside):
            part = "B" if place == 0 else "E" if place == len(inside) - 1 else "I"
            found[i] = f"{'S' if len(inside) == 1 else part}-{label}"
    return found
