"""How much of a page's structure comes through: headings as headings, cells as cells, and so on.

    python -m tests.quality.structure_scores DATA

Gold is what Readability.js keeps of its own test pages (`expected.html`). An element is kept if
its words stand, in order, in our blocks of the same kind; other kinds may stand between them.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import lxml.html

from tui.errors import ReadingError
from tui.extract import extract
from tui.model import Article, Page

_TAGS = {
    "heading": ("h1", "h2", "h3", "h4", "h5", "h6"),
    "list item": ("li",),
    "quote": ("blockquote",),
    "table cell": ("td", "th"),
    "caption": ("figcaption", "caption"),
    "code": ("pre",),
    "link": ("a",),
}
KINDS = tuple(_TAGS)
_BLOCKS = {
    "heading": "heading",
    "list item": "list_item",
    "quote": "blockquote",
    "table cell": "table",
    "caption": "caption",
    "code": "code",
}
_RUN = 4
_NESTED = {"ul", "ol", "dl"}


def share_kept(folders: list[Path]) -> dict[str, float]:
    """The share of gold elements kept on these pages, by kind."""
    kept: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for folder in folders:
        ours = _ours(_article(_unpacked(folder / "source.html.gz")))
        for kind, text in _gold(_unpacked(folder / "expected.html.gz")):
            total[kind] += 1
            kept[kind] += _holds(ours[kind], text)
    return {kind: kept[kind] / total[kind] for kind in KINDS if total[kind]}


def _holds(ours: str, text: str) -> bool:
    """Whether the words stand there: all in a row, or four fifths of the runs of a long text."""
    if f" {text} " in ours:
        return True
    words = text.split()
    runs = [" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]
    return len(words) >= 2 * _RUN and sum(f" {run} " in ours for run in runs) >= 0.8 * len(runs)


def pages(data: Path) -> list[Path]:
    """The folders of the pages, in a fixed order."""
    return sorted((data / "mozilla" / "test" / "test-pages").iterdir())


def _article(body: bytes) -> Article:
    try:
        return extract(Page("https://example.org/page.html", body))
    except ReadingError:
        return Article(())


def _ours(article: Article) -> dict[str, str]:
    """The words of our blocks of each kind, and of our links, in one line each."""
    texts: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for block in article.blocks:
        for kind, name in _BLOCKS.items():
            if block.kind == name:
                texts[kind].append(block.text)
        texts["link"] += [block.text[m.start : m.end] for m in block.marks if m.kind == "link"]
    return {kind: f" {_words(' '.join(found))} " for kind, found in texts.items()}


def _gold(body: bytes) -> Iterator[tuple[str, str]]:
    """(kind, words) of each element; a list item without the lists in it."""
    root = lxml.html.document_fromstring(body.decode())
    for kind, tags in _TAGS.items():
        for element in root.iter(*tags):
            pieces = [element.text or ""]
            for child in element:
                if kind != "list item" or child.tag not in _NESTED:
                    pieces.append(" ".join(child.itertext()))
                pieces.append(child.tail or "")
            if text := _words(" ".join(pieces)):
                yield kind, text


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


if __name__ == "__main__":
    for kind, share in share_kept(pages(Path(sys.argv[1]))).items():
        print(f"{kind:12} {share:.3f}")
