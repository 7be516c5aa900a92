"""What other readers say of the held-back pages, as JSON; run in an environment of their own.

    PYTHON tests/quality/metadata_peers.py DATA > peers.json

needs trafilatura, newspaper4k, htmldate and readability-lxml there, and nothing of ours.
"""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from labelled_pages import DATASETS, LabelledPage, is_held_back

Answer = dict[str, str | None]


def read_with_trafilatura(page: LabelledPage) -> Answer:
    from trafilatura import extract_metadata

    found = extract_metadata(page.body, default_url=page.url or None)
    return {"title": found.title, "author": found.author, "date": found.date}


def read_with_newspaper(page: LabelledPage) -> Answer:
    from newspaper import Article

    article = Article(page.url or "https://example.org/")
    article.download(input_html=page.body.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date
    return {
        "title": article.title,
        "author": ", ".join(article.authors),
        "date": date.date().isoformat() if date else None,
    }


def read_with_htmldate(page: LabelledPage) -> Answer:
    from htmldate import find_date

    return {"date": find_date(page.body, original_date=True, url=page.url or None)}


def read_with_readability(page: LabelledPage) -> Answer:
    from readability import Document

    document = Document(page.body.decode("utf-8", "replace"))
    return {"title": document.short_title(), "author": document.author()}


PEERS: dict[str, Callable[[LabelledPage], Answer]] = {
    "trafilatura": read_with_trafilatura,
    "newspaper4k": read_with_newspaper,
    "htmldate": read_with_htmldate,
    "readability-lxml": read_with_readability,
}


def answers(data: Path) -> Iterator[tuple[str, str, str, Answer]]:
    """(peer, data set, page, answer); a page that makes a peer throw has no answer."""
    for name, load in DATASETS.items():
        for page in filter(is_held_back, load(data)):
            for peer, read in PEERS.items():
                answer: Answer = {}
                with contextlib.suppress(Exception):
                    answer = read(page)
                yield peer, name, page.key, answer


if __name__ == "__main__":
    found: dict[str, dict[str, dict[str, Answer]]] = {}
    for peer, name, key, answer in answers(Path(sys.argv[1])):
        found.setdefault(peer, {}).setdefault(name, {})[key] = answer
    json.dump(found, sys.stdout)
