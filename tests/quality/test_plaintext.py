"""Pages that come as text keep their body and lose their clutter as well as they did."""

from __future__ import annotations

import json
from pathlib import Path

from tests.quality.plaintext_scores import f1, held_back
from tui.extract.plaintext import extract_text

EVERY = 4
FLOORS = json.loads((Path(__file__).parent / "baseline.json").read_text())["plaintext"]


def test_whole_pages_as_text_keep_their_body(shared: Path) -> None:
    pages = held_back(shared / "data", ("article",))[::EVERY]
    assert f1(pages) >= FLOORS["wcxb_f1"]


def test_the_seed_page_keeps_its_25_lines_and_none_of_the_41(shared: Path) -> None:
    text = (shared / "seed" / "page.txt").read_text()
    gold = json.loads((shared / "seed" / "seed_gold.json").read_text())
    lines = text.split("\n")
    for strip in gold["strip"]:
        lines[strip["line"] - 1] = lines[strip["line"] - 1].removeprefix(strip["text"])
    roles = {role: [lines[n - 1] for n in places] for role, places in gold["roles"].items()}
    article = extract_text(text)
    kinds = {block.text: block.kind for block in article.blocks}
    wanted = [
        line for role, found in roles.items() if role not in {"title", "clutter"} for line in found
    ]
    assert sorted(block.text for block in article.blocks) == sorted(wanted)
    assert sorted(entry.block.text for entry in article.clutter) == sorted(roles["clutter"])
    assert [article.title] == roles["title"]
    assert [article.excerpt] == roles["standfirst"]
    assert [kinds[line] for line in roles["caption"]] == ["caption"]
    assert [kinds[line] for line in roles["subheading"]] == ["heading"]
