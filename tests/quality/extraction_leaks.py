"""What we show that is not the article, and what of the article we lose: each by its kind.

    python -m tests.quality.extraction_leaks DATA --unseen unseen.json [--every 4]

`unseen.json` comes from `python -m tui.extract.training DATA --unseen unseen.json`: each page as
judged by trees that have seen no page of its site. Counted in words, of the articles of wcxb.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Set
from pathlib import Path

from tui.errors import ReadingError
from tui.extract.blocks import Candidate, candidates
from tui.extract.coverage import words_of
from tui.extract.decode import decode
from tui.extract.reasons import reason
from tui.extract.training.labels import shares
from tui.extract.training.pages import Known, known_pages
from tui.extract.tree import parse
from tui.model import Page

WHOLE = 0.6
"""The share of an article's words from which what is lost is counted as the article itself."""


def errors(page: Known, kept: Set[str]) -> Iterator[tuple[str, str, int]]:
    """What is wrong about a page: "leaked" or "lost", of which kind, how many words."""
    try:
        root = parse(decode(Page(page.url, page.raw)))
    except ReadingError:
        return
    found = [c for c in candidates(root, page.url) if c.block.text]
    words = [words_of(candidate.block.text) for candidate in found]
    body = [share >= 0.5 for share in shares(words, words_of(page.body))]
    shown = [candidate.block.text in kept for candidate in found]
    counts = [len(said) for said in words]
    in_all = sum(n for n, is_body in zip(counts, body, strict=True) if is_body)
    right = sum(n for n, b, s in zip(counts, body, shown, strict=True) if b and s)
    last = max((i for i, s in enumerate(shown) if s), default=0)
    first = shown.index(True) if any(shown) else 0
    for index, candidate in enumerate(found):
        if shown[index] and not body[index]:
            yield "leaked", _leak(candidate), counts[index]
        elif body[index] and not shown[index]:
            place = "before" if index < first else "after" if index > last else "amid"
            whole = "most of an article" if right < (1 - WHOLE) * in_all else ""
            yield "lost", whole or f"{candidate.block.kind}, {place} the rest", counts[index]


def _leak(candidate: Candidate) -> str:
    """The kind of clutter; where nothing tells, what kind of block it is."""
    kind = reason(candidate)
    return f"other {candidate.block.kind}" if kind in {"other", "heading"} else kind


def main() -> None:
    """Print the kinds, those of the most words first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--unseen", type=Path, required=True)
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    texts = json.loads(arguments.unseen.read_text("utf-8"))
    pages = [p for p in known_pages(arguments.data) if p.kind == "article"][:: arguments.every]
    counted: dict[str, Counter[str]] = {"leaked": Counter(), "lost": Counter()}
    touched: dict[str, Counter[str]] = {"leaked": Counter(), "lost": Counter()}
    for page in pages:
        wrong = list(errors(page, {*texts.get(page.name, "").split("\n\n")}))
        for what, kind, words in wrong:
            counted[what][kind] += words
        for what, kind in {(what, kind) for what, kind, _ in wrong}:
            touched[what][kind] += 1
    for what, kinds in counted.items():
        print(f"\n| {what}, {len(pages)} articles | of all words {what} | pages |\n|---|---|---|")
        for kind, words in kinds.most_common():
            print(f"| {kind} | {words / kinds.total():.1%} | {touched[what][kind]} |")


if __name__ == "__main__":
    main()
