from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotate import annotate
from tui.annotate.entities import find_entities
from tui.model import Article, Block, Entity

WORDS = "John Kerry Mr US U.S. the in Aleppo said SOHR ( ) ' s . , “ 🇸🇾 حلب Al-Watan van der \n \t"


def article(*paragraphs: str) -> Article:
    return Article(tuple(Block("paragraph", text) for text in paragraphs))


def labels(page: Article) -> dict[str, str]:
    return {entity.name: entity.label for entity in find_entities(page)}


def surfaces(page: Article, name: str) -> list[str]:
    found = next(entity for entity in find_entities(page) if entity.name == name)
    return [page.text[m.start : m.end] for m in found.mentions]


def check(page: Article, entities: tuple[Entity, ...]) -> None:
    """Mentions are in order, never overlap, and stand for text that begins and ends in itself."""
    for entity in entities:
        assert list(entity.mentions) == sorted(entity.mentions, key=lambda m: m.start)
        assert entity.name
        assert entity.name not in entity.aliases
    spans = sorted((m.start, m.end) for entity in entities for m in entity.mentions)
    assert all(0 <= start < end <= len(page.text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(page.text[a:b] == page.text[a:b].strip() for a, b in spans)
    firsts = [entity.mentions[0].start for entity in entities]
    assert firsts == sorted(firsts)


def test_people_organisations_and_places_are_told_apart() -> None:
    page = article(
        "John Kerry flew to Hamburg for talks at the European Union, the White House said."
    )
    found = labels(page)
    assert found["John Kerry"] == "PER"
    assert found["Hamburg"] == "LOC"
    assert found["European Union"] == "ORG"


def test_a_title_before_a_name_is_not_part_of_it() -> None:
    page = article("US Secretary of State John Kerry spoke in Rome.", "Mr Kerry's aides agreed.")
    assert surfaces(page, "John Kerry") == ["John Kerry", "Kerry"]
    assert "US" in labels(page)


def test_nationalities_are_not_places() -> None:
    page = article("Syrian forces and American diplomats met Russian envoys in Damascus.")
    assert set(labels(page)) == {"Damascus"}


def test_captions_and_headings_are_read_and_code_is_not() -> None:
    page = Article(
        (
            Block("heading", "Kerry meets Lavrov in Hamburg", 2),
            Block("caption", "Sergei Lavrov and John Kerry in Hamburg."),
            Block("code", "class Hamburg(Kerry):\n    London = 'Angela Merkel'"),
            Block("paragraph", "Sergei Lavrov said that he was glad to see John Kerry."),
        )
    )
    assert len(surfaces(page, "Sergei Lavrov")) == 3
    assert len(surfaces(page, "John Kerry")) == 3
    assert not {"London", "Angela Merkel"} & set(labels(page))


def test_what_is_known_in_one_place_is_found_in_the_others() -> None:
    page = article(
        "President Bashar al-Assad gave an interview in Damascus, his office said.",
        "ASSAD CLAIMS ALEPPO WIN",
        "The war goes on until Assad wins it, and Assad knows.",
    )
    (assad,) = [e for e in find_entities(page) if e.name == "Bashar al-Assad"]
    assert len(assad.mentions) == 4
    assert assad.gender == "male"


def test_annotate_gives_the_entities_and_a_version() -> None:
    page = article("John Kerry spoke in Rome.")
    annotations = annotate(page)
    assert annotations.entities == find_entities(page)
    assert annotations.version
    assert not annotations.approximate


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=400))
def test_any_text_gives_sound_spans(text: str) -> None:
    page = article(text, text)
    check(page, find_entities(page))


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=80))
def test_any_run_of_names_gives_sound_spans(words: list[str]) -> None:
    page = article(" ".join(words))
    check(page, find_entities(page))


@pytest.mark.parametrize(
    "text",
    [
        "ALL IN CAPITALS SAID JOHN KERRY IN ALEPPO. " * 50,
        "no capitals at all said john kerry in aleppo. " * 50,
        "A" * 1_000_000,
        "a." * 100_000,
        "Mr " * 20_000,
        "John Kerry (" * 5_000,
        "🇸🇾🎉👩‍👩‍👧 " * 2_000,
        "قال بشار الأسد في حلب\u202e Kerry \u202c" * 500,
        "\x00\x1b[2J\x07 Kerry \ufeff" * 300,
        "\n" * 50_000,
        "' s " * 10_000,
    ],
    ids=["capitals", "none", "token", "dots", "titles", "open", "emoji", "rtl", "esc", "lf", "s"],
)
def test_bad_input_does_no_harm(text: str) -> None:
    page = article(text)
    check(page, find_entities(page))


def test_the_seed_page_gives_all_its_entities_and_mentions(shared: Path) -> None:
    gold = json.loads((shared / "seed" / "seed_gold.json").read_text(encoding="utf-8"))
    lines = (shared / "seed" / "page.txt").read_text(encoding="utf-8").split("\n")
    kinds = ("title", "caption", "body", "subheading")
    kept = sorted(line for kind in kinds for line in gold["roles"][kind])
    page = article(*(lines[line - 1] for line in kept))
    starts = dict(zip(kept, page.offsets, strict=True))
    found = {m: entity for entity in find_entities(page) for m in entity.mentions}
    missed = []
    for entity in gold["entities"]:
        for mention in entity["mentions"]:
            if mention["line"] not in starts:
                continue
            start = starts[mention["line"]] + mention["col"]
            end = start + len(mention["text"])
            over = {e.name for m, e in found.items() if m.start < end and m.end > start}
            if not any(name in entity["name"] or entity["name"] in name for name in over):
                missed.append((entity["name"], mention["line"], over))
    assert not missed
