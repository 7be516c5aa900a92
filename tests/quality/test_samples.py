"""The sample pages against the answers of a careful reader that stand beside them.

Each measure of each page must be perfect, or at least at the floor that baseline.json gives
under "samples"; a floor is only ever raised.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tui.annotate import annotate
from tui.extract import extract
from tui.model import Annotations, Article, Entity, Page, Quantity

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "sample_pages"
PAGES = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".html", ".txt"})
FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "baseline.json").read_text("utf8")).get(
    "samples", {}
)
MEASURES = ("body", "clean", "kinds", "entities", "names", "quotes", "figures")


@cache
def read(page: Path) -> tuple[dict[str, Any], Article, Annotations]:
    gold = json.loads(page.with_suffix(".json").read_text("utf8"))
    media_type = "text/plain" if page.suffix == ".txt" else "text/html"
    article = extract(Page(f"https://sample.example/{page.name}", page.read_bytes(), media_type))
    return gold, article, annotate(article)


def f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 1.0


def places(gold: dict[str, Any], article: Article) -> list[int | None]:
    """Where each block of the answer starts in the article's text; None where it is missing."""
    starts: list[int | None] = []
    after = 0
    for block in gold["blocks"]:
        start = article.text.find(block["text"], after)
        starts.append(None if start < 0 else start)
        after = after if start < 0 else start + len(block["text"])
    return starts


def spans(gold: dict[str, Any], article: Article, items: list[dict[str, Any]]) -> Iterator[Any]:
    starts = places(gold, article)
    for item in items:
        base = starts[item["block"]]
        yield None if base is None else (base + item["start"], base + item["end"])


def body(gold: dict[str, Any], article: Article, _: Annotations) -> float:
    wanted = Counter(block["text"] for block in gold["blocks"])
    found = Counter(b.text for b in article.blocks if b.text)
    return f1((wanted & found).total(), found.total(), wanted.total())


def clean(gold: dict[str, Any], article: Article, _: Annotations) -> float:
    """The share of what is not the article that is not in the body."""
    kept = {block.text for block in article.blocks}
    return sum(text not in kept for text in gold["clutter"]) / len(gold["clutter"])


def kinds(gold: dict[str, Any], article: Article, _: Annotations) -> float:
    found = Counter((b.kind, b.text) for b in article.blocks)
    wanted = Counter((b["kind"], b["text"]) for b in gold["blocks"])
    return (wanted & found).total() / wanted.total()


def entities(gold: dict[str, Any], article: Article, notes: Annotations) -> float:
    wanted = {
        (*span, e["label"]) if span else (e["name"], i)
        for e in gold["entities"]
        for i, span in enumerate(spans(gold, article, e["mentions"]))
    }
    found = {(m.start, m.end, e.label) for e in notes.entities for m in e.mentions}
    found = {mention for mention in found if mention[2] != "MISC"}
    return f1(len(wanted & found), len(found), len(wanted))


def names(gold: dict[str, Any], article: Article, notes: Annotations) -> float:
    """The share of those meant whose mentions stand under one entity of the right name."""
    by_span: dict[tuple[int, int], Entity] = {
        (m.start, m.end): e for e in notes.entities for m in e.mentions
    }
    right = 0
    for meant in gold["entities"]:
        owners = {by_span.get(span) for span in spans(gold, article, meant["mentions"])}
        owner = owners.pop()
        right += not owners and owner is not None and owner.name.casefold() == folded(meant["name"])
    return right / len(gold["entities"])


def folded(name: str) -> str:
    return name.casefold()


def quotes(gold: dict[str, Any], article: Article, notes: Annotations) -> float:
    found = {trimmed(article.text, q.start, q.end): q for q in notes.quotes if q.kind == "direct"}
    right = 0
    for span, quote in zip(spans(gold, article, gold["quotes"]), gold["quotes"], strict=True):
        match = found.get(trimmed(article.text, *span)) if span else None
        speaker = match.speaker if match else None
        name = speaker.name if isinstance(speaker, Entity) else speaker or ""
        right += match is not None and same_speaker(name, quote["speaker"] or "")
    return f1(right, len(found), len(gold["quotes"]))


def same_speaker(found: str, wanted: str) -> bool:
    """Whether each word of the name that is wanted is in the one found, or the surname alone."""
    have, want = set(found.casefold().split()), set(wanted.casefold().split())
    return have == want or (bool(have) and have <= want) or (bool(want) and want <= have)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    edge = " \n\"“”„‘’',.;:"
    while start < end and text[start] in edge:
        start += 1
    while end > start and text[end - 1] in edge:
        end -= 1
    return start, end


def figures(gold: dict[str, Any], article: Article, notes: Annotations) -> float:
    """Spans count as found where they overlap: whether "27" or "27 ships" is marked is taste.

    Tables are not marked, and a find without a value ("today") is neither right nor wrong.
    """
    tables = [
        range(start, start + len(block.text) + 1)
        for start, block in zip(article.offsets, article.blocks, strict=True)
        if block.kind == "table"
    ]
    left = [
        q
        for q in notes.quantities
        if not (q.value is None and q.low is None) and not any(q.start in t for t in tables)
    ]
    right = 0
    found = len(left)
    for span, figure in zip(spans(gold, article, gold["figures"]), gold["figures"], strict=True):
        match = next((q for q in left if span and q.start < span[1] and span[0] < q.end), None)
        if match is not None:
            left.remove(match)
            right += same_value(match, figure)
    return f1(right, found, len(gold["figures"]))


def same_value(found: Quantity, wanted: dict[str, Any]) -> bool:
    if "low" in wanted:
        return (number(found.low), number(found.high)) == (wanted["low"], wanted["high"])
    value = wanted["value"]
    if wanted["kind"] == "score" and "-" in value:
        return (number(found.low), number(found.high)) == tuple(map(float, value.split("-")))
    if isinstance(value, str) and isinstance(found.value, str):
        return found.value.casefold().startswith(value.casefold())
    if isinstance(value, str) and isinstance(found.value, Decimal):
        above, _, below = value.partition("/")
        return bool(below) and abs(found.value - Decimal(above) / Decimal(below)) < Decimal("0.01")
    return number(found.value) == value


def number(value: Decimal | str | None) -> Any:
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_reader_agrees_with_the_careful_reader(page: Path, measure: str) -> None:
    gold, article, notes = read(page)
    if measure == "figures" and gold["lang"] != "en":
        pytest.skip("figures are read in English only")
    score = globals()[measure](gold, article, notes)
    floor = FLOORS.get(page.stem, {}).get(measure, 1.0)
    assert score >= floor, f"{page.name}: {measure} {score:.3f} is under its floor {floor}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_heads_the_article_is_right(page: Path) -> None:
    gold, article, _ = read(page)
    assert article.title == gold["title"]
    assert article.byline == gold["byline"]
    assert article.site_name == gold["site_name"]
    assert article.lang.split("-")[0] == gold["lang"]
    published = article.published.isoformat() if article.published else None
    assert (published or "")[:10] == (gold["published"] or "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_was_taken_out_is_kept_with_its_reason_and_place(page: Path) -> None:
    _, article, _ = read(page)
    assert article.clutter
    for clutter in article.clutter:
        assert clutter.reason
        assert clutter.block.text
        assert 0 <= clutter.position <= len(article.blocks)
