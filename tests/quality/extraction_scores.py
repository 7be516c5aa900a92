"""How near the article we find comes to the known one, for us and, side by side, for peers.

    python -m tests.quality.extraction_scores DATA [--unseen unseen.json] [--peers peers.json]

`unseen.json` comes from `python -m tui.extract.training DATA --unseen unseen.json`: each page as
judged by trees that have seen no page of its site. Without it our row is the shipped judge, which
has learned from these very pages. `peers.json` comes from extraction_peers.py.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tui.errors import ReadingError
from tui.extract import extract, warm
from tui.extract.training.pages import Known, known_pages
from tui.extract.training.scores import score_page, summary
from tui.model import Page

Answer = Callable[[Known], tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Row:
    """A reader on pages of one kind; `accuracy` is the share of pages with every word right."""

    f1: float
    accuracy: float
    milliseconds: float
    pages: int


def read(page: Known, captions: bool = False) -> tuple[str, float]:
    """The text of our article, and the processor's milliseconds that it took."""
    start = time.process_time()
    try:
        blocks = extract(Page(page.url, page.raw)).blocks
    except ReadingError:
        blocks = ()
    taken = 1000 * (time.process_time() - start)
    left_out = ("image",) if captions else ("image", "caption")
    return "\n\n".join(b.text for b in blocks if b.kind not in left_out), taken


def score(pages: list[Known], answer: Answer) -> Row:
    """One reader on pages of one kind: by runs of four words, or by snippets."""
    answers = [answer(page) for page in pages]
    taken = sum(ms for _, ms in answers) / max(1, len(pages))
    texts = [text for text, _ in answers]
    if pages and pages[0].kind == "snippets":
        return Row(*_snippets(pages, texts), taken, len(pages))
    total = summary(score_page(p.body, text) for p, text in zip(pages, texts, strict=True))
    return Row(total.f1, total.accuracy, taken, len(pages))


def _snippets(pages: list[Known], texts: list[str]) -> tuple[float, float]:
    """F1 and accuracy of wanted and unwanted snippets, found or not, over all pages."""
    hits = misses = wrongs = rights = 0
    for page, text in zip(pages, texts, strict=True):
        line = " ".join(text.split())
        found = sum(" ".join(s.split()) in line for s in page.wanted)
        leaked = sum(" ".join(s.split()) in line for s in page.unwanted)
        hits, misses = hits + found, misses + len(page.wanted) - found
        wrongs, rights = wrongs + leaked, rights + len(page.unwanted) - leaked
    everything = max(1, hits + misses + wrongs + rights)
    return 2 * hits / max(1, 2 * hits + wrongs + misses), (hits + rights) / everything


def stored(answers: dict[str, dict[str, object]]) -> Answer:
    """A reader whose answers were written down before."""

    def answer(page: Known) -> tuple[str, float]:
        found = answers.get(page.name, {"text": "", "ms": 0.0})
        return str(found["text"]), float(str(found["ms"]))

    return answer


def table(pages: list[Known], readers: dict[str, Answer]) -> Iterator[str]:
    """A Markdown table for each kind of page."""
    for kind in sorted({page.kind for page in pages}):
        of_kind = [page for page in pages if page.kind == kind]
        yield f"\n| {kind}, {len(of_kind)} pages | F1 | accuracy | ms a page |\n|---|---|---|---|"
        for name, answer in readers.items():
            row = score(of_kind, answer)
            yield f"| {name} | {row.f1:.3f} | {row.accuracy:.3f} | {row.milliseconds:.0f} |"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--unseen", type=Path)
    parser.add_argument("--peers", type=Path)
    arguments = parser.parse_args()
    warm()
    readers: dict[str, Answer] = {"broadsheet, shipped": read}
    if arguments.unseen:
        texts = json.loads(arguments.unseen.read_text("utf-8"))
        unseen = {name: {"text": text, "ms": 0.0} for name, text in texts.items()}
        readers["broadsheet, unseen"] = stored(unseen)
    if arguments.peers:
        peers = json.loads(arguments.peers.read_text("utf-8"))
        readers |= {peer: stored(answers) for peer, answers in peers.items()}
        judged = set.intersection(*(set(answers) for answers in peers.values()))
    pages = [p for p in known_pages(arguments.data) if p.kind != "readability"]
    if arguments.peers:
        pages = [page for page in pages if page.name in judged]
    print("\n".join(table(pages, readers)))


if __name__ == "__main__":
    main()
