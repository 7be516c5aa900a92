"""What must hold of the rules that are surer than the judge."""

from __future__ import annotations

import numpy as np

from tui.extract.settle import settle
from tui.model import Block, BlockKind


def kept(*blocks: tuple[str, float] | tuple[str, float, BlockKind]) -> list[str]:
    made = [Block(b[2] if len(b) == 3 else "paragraph", b[0]) for b in blocks]
    body = settle(made, np.array([b[1] for b in blocks]))
    return [block.text for block, keep in zip(made, body, strict=True) if keep]


def test_what_is_more_likely_body_than_not_is_body() -> None:
    assert kept(("one two", 0.9), ("three", 0.2), ("four", 0.6)) == ["one two", "four"]


def test_a_doubtful_block_goes_with_those_around_it() -> None:
    assert kept(("One.", 0.9), ("Two.", 0.45), ("Three.", 0.9)) == ["One.", "Two.", "Three."]
    assert kept(("Menu", 0.1), ("Shop", 0.55), ("Login", 0.1)) == []
    assert kept(("One.", 0.9), ("Two.", 0.2), ("Three.", 0.9)) == ["One.", "Three."]


def test_the_label_of_contents_goes_where_the_contents_have_gone() -> None:
    label = ("Table of contents", 0.8)
    assert kept(("Text.", 0.9), label, ("Part one", 0.1), ("More.", 0.9)) == ["Text.", "More."]
    assert kept(("Text.", 0.9), label, ("Part one", 0.9, "list_item")) == [
        "Text.",
        "Table of contents",
        "Part one",
    ]


def test_the_label_of_contents_that_a_script_would_make_goes() -> None:
    label = ("Table of contents", 0.8)
    assert kept(("Text.", 0.9), label, ("It began in May.", 0.9)) == ["Text.", "It began in May."]


def test_a_paragraph_right_after_itself_goes_and_one_further_down_stays() -> None:
    assert kept(("So it is.", 0.9), ("So it is!", 0.9), ("But", 0.9), ("So it is.", 0.9)) == [
        "So it is.",
        "But",
        "So it is.",
    ]


def test_a_heading_with_nothing_below_it_goes() -> None:
    assert kept(("Text.", 0.9), ("More for you", 0.8, "heading")) == ["Text."]


def test_a_caption_is_no_text_of_the_body() -> None:
    assert kept(("Text.", 0.9), ("The quay", 0.9, "caption")) == ["Text."]


def test_a_notice_goes_however_likely_it_is() -> None:
    assert kept(("Text.", 0.9), ("ADVERTISEMENT", 0.9), ("More text.", 0.9)) == [
        "Text.",
        "More text.",
    ]


def test_data_goes_and_the_same_in_code_stays() -> None:
    data = '{"layout": 4, "button": "Buy now"}'
    assert kept(("Text.", 0.9), (data, 0.9), ("More text.", 0.9)) == ["Text.", "More text."]
    assert kept(("Text.", 0.9), (data, 0.9, "code")) == ["Text.", data]


def test_who_and_when_above_the_text_have_their_own_place() -> None:
    text = "The ferry waited at the quay until the last of the forty lorries was off, " * 2
    above = [("By Ann Lee", 0.9), ("May 3, 2026", 0.8)]
    assert kept(*above, (text, 0.9), ("May 4, 2026", 0.9), ("More.", 0.9)) == [
        text,
        "May 4, 2026",
        "More.",
    ]
