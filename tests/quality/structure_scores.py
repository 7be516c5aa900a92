"""How much of a page's structure comes through: headings as headings, cells as cells, and so on.

    python -m tests.quality.structure_scores DATA

prints our share beside those of readability-lxml and of trafilatura's HTML. Gold is what
Readability.js keeps of its own test pages (`expected.html`). An element is kept if its words
stand, in order, in our blocks of the same kind; other kinds may stand between them.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import lxml.html
import trafilatura
from readability import Document

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


Reader = Callable[[bytes], dict[str, str]]
"""The words of a page's elements of each kind, in one line each."""


def share_kept(folders: list[Path], read: Reader | None = None) -> dict[str, float]:
    """The share of gold elements that we, or another reader, keep on these pages, by kind."""
    kept: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for folder in folders:
        found = (read or _ours)(_unpacked(folder / "source.html.gz"))
        for kind, text in _gold(_unpacked(folder / "expected.html.gz")):
            total[kind] += 1
            kept[kind] += _holds(found[kind], text)
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


def _ours(body: bytes) -> dict[str, str]:
    texts: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for block in _article(body).blocks:
        for kind, name in _BLOCKS.items():
            if block.kind == name or (name == "blockquote" and block.quotations):
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


def _readability(body: bytes) -> dict[str, str]:
    return _of_markup(Document(body.decode("utf-8", "replace")).summary(html_partial=True))


def _trafilatura(body: bytes) -> dict[str, str]:
    markup = trafilatura.extract(
        body.decode("utf-8", "replace"),
        output_format="html",
        include_tables=True,
        include_links=True,
        include_formatting=True,
        include_images=True,
    )
    return _of_markup(markup or "<p></p>")


def _of_markup(markup: str) -> dict[str, str]:
    root = lxml.html.document_fromstring(markup)
    return {
        kind: f" {_words(' '.join(' '.join(e.itertext()) for e in root.iter(*tags)))} "
        for kind, tags in _TAGS.items()
    }


def main() -> None:
    """Print the shares of all readers, side by side."""
    readers = {"ours": None, "readability-lxml": _readability, "trafilatura": _trafilatura}
    folders = pages(Path(sys.argv[1]))
    shares = {name: share_kept(folders, read) for name, read in readers.items()}
    print(f"{'':12}", *readers)
    for kind in KINDS:
        cells = (f"{shares[name][kind]:{len(name)}.3f}" for name in readers)
        print(f"{kind:12}", *cells)


if __name__ == "__main__":
    main()
