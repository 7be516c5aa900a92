"""Floors under the names that are found; figures on unseen newswire are in the model's card."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tui.annotate.entities import find_entities, find_names
from tui.annotate.tagging import Span
from tui.model import Article, Block

BASELINE = json.loads((Path(__file__).parent / "baseline.json").read_text(encoding="utf-8"))
FLOORS = BASELINE["entities"]
WIRE = Path(__file__).parent.parent / "annotate" / "wire.txt"
MARKED = re.compile(r"\[(PER|ORG|LOC) ([^\]]+)\]")


def f1(gold: set[Span], found: set[Span]) -> float:
    return 2 * len(gold & found) / max(1, len(gold) + len(found))


def unmarked(text: str) -> tuple[str, set[Span]]:
    """A text whose names stand as "[PER John Kerry]", and where they are without the marks."""
    plain, spans, last = "", set(), 0
    for match in MARKED.finditer(text):
        plain += text[last : match.start()]
        spans.add(Span(len(plain), len(plain) + len(match[2]), match[1]))  # type: ignore[arg-type]
        plain += match[2]
        last = match.end()
    return plain + text[last:], spans


def test_the_style_of_a_news_agency_is_read() -> None:
    text, gold = unmarked(WIRE.read_text(encoding="utf-8").partition("\n")[2])
    assert f1(gold, set(find_names(text))) >= FLOORS["wire_f1"]


@pytest.mark.parametrize("name", ["worldwide-train", "ewt-dev"])
def test_the_model_still_fits_what_it_learnt_from(shared: Path, name: str) -> None:
    """Every tenth text: says nothing of new pages, but catches features that drift from it."""
    lines = (shared / "data" / "entities" / f"{name}.jsonl").read_text(encoding="utf-8")
    gold, found = set(), set()
    for number, line in enumerate(lines.splitlines()[::10]):
        row = json.loads(line)
        gold |= {(number, *span) for span in row["spans"]}
        found |= {(number, s.start, s.end, s.label) for s in find_names(row["text"])}
    seen = 2 * len(gold & found) / max(1, len(gold) + len(found))
    assert seen >= FLOORS[f"{name}_learnt_f1"]


def test_the_sample_pages_have_their_entities(sample_pages: Path) -> None:
    gold: set[tuple[str, str, str]] = set()
    found: set[tuple[str, str, str]] = set()
    for path in sorted(sample_pages.glob("*.json")):
        answer = json.loads(path.read_text(encoding="utf-8"))
        blocks = tuple(Block(b["kind"], b["text"]) for b in answer["blocks"])
        page = Article(blocks, lang=answer.get("lang", ""))
        gold |= {(path.stem, e["name"].casefold(), e["label"]) for e in answer["entities"]}
        found |= {(path.stem, e.name.casefold(), e.label) for e in find_entities(page)}
    score = 2 * len(gold & found) / (len(gold) + len(found))
    assert score >= FLOORS["sample_pages_f1"]
