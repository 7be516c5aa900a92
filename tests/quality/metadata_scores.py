"""How often title, author and date are right, for us and, side by side, for peers.

    python -m tests.quality.metadata_scores DATA [--part held|tuned|all] [--peers peers.json]

`peers.json` comes from metadata_peers.py. A title or author is right when it is the same words,
letter case and the marks between names apart; a date when it is the same day. Only pages whose
answer is known count; "invented" is the share of the others for which something was said.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.quality.labelled_pages import DATASETS, LabelledPage, is_held_back
from tui.errors import ReadingError
from tui.extract.decode import decode
from tui.extract.metadata import read_metadata
from tui.extract.sanitise import sanitise_markup
from tui.extract.tree import parse
from tui.model import Page

Answer = dict[str, str | None]
Scores = dict[str, tuple[float, float]]
FIELDS = ("title", "author", "date")
_BETWEEN_NAMES = re.compile(r"\s*(?:[;,&|]|\band\b|\bund\b|\bet\b)[\s,;&]*")
_QUOTES = str.maketrans("‘’‚“”„«»–—\u00a0", '\'\'\'"""""-- ')


def read(page: LabelledPage) -> Answer:
    """Our answer for one page."""
    try:
        root = parse(sanitise_markup(decode(Page(page.url, page.body))))
    except ReadingError:
        return {}
    found = read_metadata(root, page.url)
    return {
        "title": found.title,
        "author": found.byline,
        "date": found.published.isoformat()[:10] if found.published else None,
    }


def score(pages: Iterable[LabelledPage], answer: Callable[[LabelledPage], Answer]) -> Scores:
    """(share right of the pages that have it, share invented of those that have not) by field."""
    right: dict[str, list[bool]] = {field: [] for field in FIELDS}
    invented: dict[str, list[bool]] = {field: [] for field in FIELDS}
    for page in pages:
        said = answer(page)
        for field in FIELDS:
            gold = getattr(page, field)
            if gold:
                right[field].append(key(field, said.get(field)) == key(field, gold))
            else:
                invented[field].append(bool(said.get(field)))
    return {field: (_share(right[field]), _share(invented[field])) for field in FIELDS}


def key(field: str, text: str | None) -> str:
    """What two answers have in common that are the same to a reader."""
    text = " ".join((text or "").translate(_QUOTES).casefold().split())
    if field == "author":
        return _BETWEEN_NAMES.sub(",", text).strip(", ")
    return text[:10] if field == "date" else text


def _share(verdicts: list[bool]) -> float:
    return sum(verdicts) / len(verdicts) if verdicts else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=("held", "tuned", "all"), default="held")
    parser.add_argument("--peers", type=Path)
    args = parser.parse_args()
    peers = json.loads(args.peers.read_text()) if args.peers else {}
    for name, load in DATASETS.items():
        pages = [
            p for p in load(args.data) if args.part in ("all", ("tuned", "held")[is_held_back(p)])
        ]
        print(f"{name}: {len(pages)} pages ({args.part})   right / invented")
        for reader in ("broadsheet", *peers):
            said = {
                p.key: read(p) if reader == "broadsheet" else peers[reader][name][p.key]
                for p in pages
            }
            scores = score(pages, lambda page, said=said: said[page.key])
            print(
                f"  {reader:18}"
                + "".join(f"{f} {r:.3f} / {i:.3f}   " for f, (r, i) in scores.items())
            )


if __name__ == "__main__":
    main()
