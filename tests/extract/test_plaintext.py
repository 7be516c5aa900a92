"""Of a page that comes as text, the story is kept, each line as what it is, and the rest beside."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.errors import NoArticleError
from tui.extract import extract
from tui.extract.plaintext import extract_text
from tui.model import Page

TITLE = "Harbour bridge opens again after three years of repairs"
STANDFIRST = "Traders on the quay say that the city should pay for what they have lost."
CAPTION = (
    "Workers paint the last railing of the harbour bridge in the old port on the morning before "
    "the first cars crossed it again, on May 17, 2024"
)
BODY = [
    "The harbour bridge opened again on Tuesday, after three years of repairs that cost more than "
    "anyone had thought when the first engineers came to look at its rusting piers.",
    STANDFIRST,
    "“It is not a gift,” said Ada Moll, who sells rope and paint from a shed by the old crane. “We "
    "paid for it every day, and nobody from the city came to ask us how we were.”",
    "The council approved the repairs in 2021, when divers found that four of the nine piers had "
    "lost a third of their steel. Traffic was sent through the tunnel, five kilometres upstream.",
    "Its engineers now say that the bridge will stand for fifty years, if the paint is renewed "
    "every ten and if lorries of more than twenty tonnes keep to the tunnel.",
]
TAIL = [
    "Share this article",
    "Recommended articles",
    "Council to vote on new tram line",
    "Council to vote on new tram line",
    "Fish prices fall for the third month",
    "Fish prices fall for the third month",
    "Subscribe to our newsletter",
]


def scraped(separator: str = "\n\n") -> str:
    body = [BODY[0], BODY[1], "ADVERTISEMENT", *BODY[2:4], "jpegPort-800x600" + BODY[4]]
    return separator.join(["ADVERTISEMENT", TITLE, STANDFIRST, CAPTION, *body, *TAIL])


@pytest.mark.parametrize("separator", ["\n\n", "\n", "\r\n\r\n", "\n\n\n"])
def test_a_scraped_page_gives_title_standfirst_body_and_clutter(separator: str) -> None:
    article = extract_text(scraped(separator))
    assert article.title == TITLE
    assert article.excerpt == STANDFIRST
    assert [b.text for b in article.blocks if b.kind == "paragraph"] == [STANDFIRST, *BODY]
    assert [b.text for b in article.blocks if b.kind == "caption"] == [CAPTION]
    assert {c.block.text for c in article.clutter} == {"ADVERTISEMENT", *TAIL}


def test_clutter_says_where_it_stood_and_why() -> None:
    article = extract_text(scraped())
    reasons = {c.block.text: c.reason for c in article.clutter}
    assert reasons["ADVERTISEMENT"] == "advertisement"
    assert reasons["Recommended articles"] == "related"
    assert reasons["Subscribe to our newsletter"] == "promotion"
    second = [c for c in article.clutter if c.block.text == "ADVERTISEMENT"][1]
    assert article.blocks[second.position - 1].text == BODY[1]


def test_a_wrapped_document_is_all_text() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in BODY)
    article = extract(Page("file:///bridge.txt", wrapped.encode(), media_type="text/plain"))
    assert [block.text for block in article.blocks] == BODY
    assert article.clutter == ()


def test_list_items_keep_their_marker_beside_the_text() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in BODY)
    block = extract_text(wrapped + "\n\n- rope\n- paint").blocks[-1]
    assert (block.kind, block.marker, block.text) == ("list_item", "-", "paint")


@pytest.mark.parametrize("text", ["", "\n\n \t\n", "\x00\x1b"])
def test_an_empty_text_says_so(text: str) -> None:
    with pytest.raises(NoArticleError):
        extract_text(text)


@settings(max_examples=50)
@given(st.text(st.one_of(st.characters(codec=None), st.sampled_from("\n\n. abc"))))
def test_every_line_is_kept_or_beside(text: str) -> None:
    try:
        article = extract_text(text)
    except NoArticleError:
        return
    assert article.blocks or article.clutter
    assert "\x1b" not in article.text


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    ["a" * 5_000_000, "word " * 1_000_000, "a\n" * 300_000, "jpg" * 1_000_000, "é\x00" * 2_000_000],
    ids=["one word", "one line", "many lines", "no file name", "NULs"],
)
def test_huge_texts_end_soon(text: str) -> None:
    article = extract_text(text)
    assert article.blocks
