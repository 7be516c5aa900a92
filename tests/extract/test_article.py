"""What must hold of an article that was found on a page, whatever the page."""

from __future__ import annotations

import contextlib
import resource
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extract.pages_of_our_own import PARAGRAPHS, article_page
from tui.errors import NoArticleError, ReadingError
from tui.extract import extract, warm
from tui.model import Article, Page

SENTENCE = "The council met on Tuesday and agreed, after four hours, to close the old bridge. "


def read(markup: str | bytes, url: str = "https://coast.example/harbour") -> Article:
    return extract(Page(url, markup if isinstance(markup, bytes) else markup.encode()))


def test_the_body_is_the_article_and_nothing_else() -> None:
    assert [b.text for b in read(article_page()).blocks] == PARAGRAPHS


def test_clutter_is_kept_with_its_place_and_reason() -> None:
    clutter = {c.block.text: c for c in read(article_page()).clutter}
    assert clutter["Home"].reason == "navigation"
    assert clutter["Home"].position == 0
    assert clutter["Related stories"].reason == "related"
    assert clutter["Related stories"].position == len(PARAGRAPHS)
    assert clutter["© The Coast. All rights reserved."].reason == "legal"


def test_the_page_says_what_it_is_called() -> None:
    assert read(article_page()).title == "Harbour reopens"


def test_images_and_captions_in_the_body_stay_and_are_no_text_of_it() -> None:
    figure = "<figure><img src=/quay.jpg alt='The quay'><figcaption>The quay</figcaption></figure>"
    article = read(article_page(figure + f"<p>{SENTENCE * 2}</p>"))
    assert [b.kind for b in article.blocks[4:]] == ["image", "caption", "paragraph"]


def test_a_paragraph_right_after_itself_is_read_once() -> None:
    article = read(article_page(f"<p>{SENTENCE * 2}</p><p>{SENTENCE * 2}</p>"))
    assert article.text.count(SENTENCE.strip()) == 2


def test_a_title_is_not_said_again_above_the_text() -> None:
    said = "The harbour crane lifts forty containers an hour, and nobody has to climb it any more."
    found = read(
        "<html><head><title>Crane 4 – The manual</title></head><body><main><h1>Crane 4</h1>"
        f"<h2>Use</h2><p>{said}</p><h2>Crane 4</h2><p>{said[::-1]}</p></main></body></html>"
    )
    assert found.title == "Crane 4"
    assert [b.text for b in found.blocks] == ["Use", said, "Crane 4", said[::-1]]
    assert [c.block.text for c in found.clutter] == ["Crane 4"]


def test_every_word_of_the_page_is_in_the_body_or_in_the_clutter() -> None:
    article = read(article_page())
    seen = " ".join([article.text, *(c.block.text for c in article.clutter)])
    for words in ("Harbour reopens", "Ola Nordmann", "Copy link", "Ferry runs aground", "Sport"):
        assert words in seen


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("", "empty"),
        ("<html><body></body></html>", "empty"),
        ("<html><body><div id=root></div><script>start()</script></body></html>", "script"),
        (
            "<body>" + "".join(f"<h3><a href=/{i}>Story number {i}</a></h3>" for i in range(60)),
            "listing of 60 links",
        ),
        ("<body><form><p>Log in to go on</p><input name=user></form></body>", "login"),
    ],
)
def test_a_page_without_an_article_says_what_it_has_instead(markup: str, said: str) -> None:
    with pytest.raises(NoArticleError) as failure:
        read(markup)
    assert said in failure.value.message
    assert failure.value.hint


def hostile_pages() -> dict[str, bytes]:
    text = (SENTENCE * 20).encode()
    paragraphs = b"<p>" + text + b"</p>"
    return {
        "nested 100,000 deep": b"<div>" * 100_000 + paragraphs + b"</div>" * 100_000,
        "unclosed 100,000 deep": b"<b><i><div>" * 33_000 + paragraphs,
        "nested lists": b"<ul><li>" * 50_000 + paragraphs,
        "nested tables": b"<table><tr><td>" * 20_000 + paragraphs,
        "ten megabytes of paragraphs": paragraphs * (10_000_000 // len(paragraphs)),
        "ten megabytes of links": b"<a href=/x>word</a> " * 500_000,
        "one line of five megabytes": b"<p>" + b"word " * 1_000_000 + b"</p>",
        "one word of five megabytes": b"<p>" + b"w" * 5_000_000 + b"</p>",
        "five megabytes of no tag": b"<" * 5_000_000,
        "tags that never end": b"<x" * 2_000_000,
        "an attribute of five megabytes": b"<p class='" + b"a " * 2_500_000 + b"'>" + text,
        "100,000 attributes": b"<p "
        + b" ".join(b"a%d=1" % i for i in range(100_000))
        + b">"
        + text,
        "NULs": b"\0" * 1000 + paragraphs.replace(b" ", b"\0 "),
        "mixed encodings": paragraphs + "Zürich".encode("latin-1") + "Łódź".encode("utf-16"),
        "no markup at all": text,
        "noise": bytes(range(256)) * 4000,
        "odd names": b"<p }=1 {a=2 =3>" + text + b"</p><:a:><1b></ p><p>" + text,
    }


@pytest.mark.parametrize("name", hostile_pages())
def test_a_hostile_page_gives_a_result_or_a_clear_error_in_time(name: str) -> None:
    warm()
    body = hostile_pages()[name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    with contextlib.suppress(ReadingError):
        assert read(body).blocks
    assert time.process_time() - start < 5
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) < 500 * 1024


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300), st.binary(max_size=300))
def test_nothing_that_steers_a_terminal_gets_into_an_article(text: str, raw: bytes) -> None:
    body = article_page(f"<p>{text}</p><img src='{text}' alt='{text}'>").encode("utf-8", "replace")
    try:
        article = read(body + raw)
    except ReadingError:
        return
    for block in (*article.blocks, *(c.block for c in article.clutter)):
        for said in (block.text, block.alt, block.href, block.marker, block.anchor):
            assert not any(ord(c) < 32 and c not in "\n\t" for c in said)
            assert not any(0x7F <= ord(c) < 0xA0 for c in said)
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)
