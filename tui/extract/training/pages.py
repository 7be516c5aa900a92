"""The pages with known answers that the judge learns from."""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Known:
    """A page with a known answer: its body, or snippets that must and must not be in it.

    `site` is what a split must not part: pages of one site look alike.
    """

    name: str
    kind: str
    url: str
    site: str
    raw: bytes
    body: str = ""
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()


def known_pages(data: Path) -> Iterator[Known]:
    """Every page with a known answer under a folder, always in the same order."""
    yield from _wcxb(data / "wcxb" / "dev")
    yield from _mozilla(data / "mozilla" / "test" / "test-pages")
    yield from _trafilatura(data / "trafilatura")


def _read(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def _site(url: str) -> str:
    return ".".join((urlsplit(url).hostname or url).split(".")[-2:])


def _wcxb(folder: Path) -> Iterator[Known]:
    for path in sorted((folder / "ground-truth").glob("*.json")):
        item = json.loads(path.read_text("utf-8"))
        url = item.get("url") or f"https://{path.stem}.example/"
        yield Known(
            f"wcxb/{path.stem}",
            item["_internal"]["page_type"]["primary"],
            url,
            _site(url),
            _read(folder / "html" / f"{path.stem}.html.gz"),
            body=item["ground_truth"].get("main_content") or "",
        )


def _mozilla(folder: Path) -> Iterator[Known]:
    if not folder.is_dir():
        return
    for page in sorted(folder.iterdir()):
        markup = _read(page / "expected.html.gz").decode("utf-8")
        yield Known(
            f"mozilla/{page.name}",
            "readability",
            "https://example.org/page.html",
            page.name,
            _read(page / "source.html.gz"),
            body=html.unescape(_TAG.sub(" ", markup)),
        )


def _trafilatura(folder: Path) -> Iterator[Known]:
    if not folder.is_dir():
        return
    items = json.loads((folder / "evaldata.json").read_text("utf-8"))
    for url, item in sorted(items.items()):
        yield Known(
            f"trafilatura/{url}",
            "snippets",
            url,
            _site(url),
            _read(folder / "pages" / f"{item['file']}.gz"),
            wanted=tuple(item["with"]),
            unwanted=tuple(item["without"]),
        )
