"""Floors under the quotes and speakers that are found; quote_finders.py says how peers compare."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.quality.quote_finders import broadsheet
from tui.annotate.entities import find_entities
from tui.annotate.quotes import find_quotes
from tui.extract import extract
from tui.model import Article, Block, Page

BASELINE = json.loads((Path(__file__).parent / "baseline.json").read_text(encoding="utf-8"))
FLOORS = BASELINE["quotes"]
LEFT_OPEN = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
"""The scorer closes no files."""


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """The scorer that comes with the labelled data."""
    spec = importlib.util.spec_from_file_location("quote_scorer", shared / "score/quotes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@LEFT_OPEN
def test_newspaper_quotes_that_were_held_back_from_fitting(
    shared: Path, scorer: ModuleType
) -> None:
    """Every eighth text of PolNeAR, of the quarter that tui.annotate.training.speech leaves out."""
    texts = scorer.load_polnear(str(shared / "data/quotes/polnear-train"))[1::8]
    result: dict[str, Any] = scorer.score(broadsheet, texts, polnear=True)
    assert result["exact"]["f1"] >= FLOORS["polnear_exact_f1"]
    assert result["speaker"]["all"]["acc"] >= FLOORS["polnear_named_speaker"]


@LEFT_OPEN
def test_the_page_that_started_the_project(shared: Path, scorer: ModuleType) -> None:
    texts = scorer.load_gold(str(shared / "data/quotes/seed.jsonl"))
    result: dict[str, Any] = scorer.score(broadsheet, texts)
    assert result["exact"]["f1"] >= FLOORS["seed_exact_f1"]
    assert result["right_quote_and_speaker"] >= FLOORS["seed_quote_and_speaker"]


def test_the_sample_pages_have_their_quotes_and_speakers(sample_pages: Path) -> None:
    """But for the interview, whose turns are told by bold type that the answers leave out."""
    right = wanted = extra = 0
    for path in sorted(sample_pages.glob("*.json")):
        answer = json.loads(path.read_text(encoding="utf-8"))
        if path.stem.startswith("interview"):
            continue
        page = Article(tuple(Block(b["kind"], b["text"]) for b in answer["blocks"]))
        found = {
            (q.start, q.end): getattr(q.speaker, "name", q.speaker)
            for q in find_quotes(page, find_entities(page))
            if q.kind == "direct"
        }
        for quote in answer.get("quotes", ()):
            offset = page.offsets[quote["block"]]
            speaker = found.pop((offset + quote["start"], offset + quote["end"]), None)
            right += quote["speaker"].split()[-1] in (speaker or "").split()
            wanted += 1
        extra += len(found)
    assert right / wanted >= FLOORS["sample_pages_quote_and_speaker"]
    assert extra <= FLOORS["sample_pages_extra_at_most"]


def test_the_interview_page_has_its_answers_as_quotes(sample_pages: Path) -> None:
    body = (sample_pages / "interview-conductor.html").read_bytes()
    answer = json.loads((sample_pages / "interview-conductor.json").read_text(encoding="utf-8"))
    page = extract(Page("https://example.org/interview", body))
    found = {
        (page.text[q.start : q.end], getattr(q.speaker, "name", q.speaker))
        for q in find_quotes(page, find_entities(page))
        if q.kind == "direct"
    }
    assert {(quote["text"], quote["speaker"]) for quote in answer["quotes"]} <= found
