"""Pages with known answers, read where they lie. Standard library only: peers run it too."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A page and what a careful reader says of it; None where the reader says nothing."""

    key: str
    url: str
    body: bytes
    title: str | None
    author: str | None
    date: str | None
    kind: str = "article"


def is_held_back(page: LabelledPage) -> bool:
    """Whether the page is in the half that nothing is tuned on: a site is whole in one half."""
    name = urlsplit(page.url).hostname or page.key
    return hashlib.sha256(name.removeprefix("www.").encode()).digest()[0] % 2 == 0


def wcxb(data: Path) -> Iterator[LabelledPage]:
    for path in sorted((data / "wcxb/dev/ground-truth").glob("*.json")):
        item = json.loads(path.read_text("utf8"))
        truth = item["ground_truth"]
        yield LabelledPage(
            path.stem,
            item.get("url") or "",
            _unpacked(data / f"wcxb/dev/html/{path.stem}.html.gz"),
            truth["title"] or None,
            truth["author"] or None,
            truth["publish_date"] or None,
            item["_internal"]["page_type"]["primary"],
        )


def mozilla(data: Path) -> Iterator[LabelledPage]:
    for folder in sorted((data / "mozilla/test/test-pages").iterdir()):
        item = json.loads((folder / "expected-metadata.json").read_text("utf8"))
        yield LabelledPage(
            folder.name,
            "",
            _unpacked(folder / "source.html.gz"),
            item["title"],
            item["byline"],
            item["publishedTime"] and item["publishedTime"][:10],
        )


def trafilatura(data: Path) -> Iterator[LabelledPage]:
    for key, item in sorted(json.loads((data / "trafilatura/evaldata.json").read_text()).items()):
        if "title" not in item:
            continue
        author = item["author"]
        yield LabelledPage(
            key,
            key if key.startswith("http") else "",
            _unpacked(data / f"trafilatura/pages/{item['file']}.gz"),
            item["title"] or None,
            (", ".join(author) if isinstance(author, list) else author) or None,
            item["date"] or None,
        )


DATASETS = {"mozilla": mozilla, "trafilatura": trafilatura, "wcxb": wcxb}


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())
