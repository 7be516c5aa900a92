"""What a page says of itself is read source by source, and what it doesn't say is left empty."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.metadata import Metadata, read_metadata
from tui.extract.tree import parse

URL = "https://www.example.org/news/harbour.html"
PROSE = (
    "<p>The council voted on Tuesday to open the harbour bridge again, after three years of work "
    "that cost more than anyone had thought when the first engineers came to look at it.</p>"
)


def read(head: str = "", body: str = "", url: str = URL) -> Metadata:
    return read_metadata(
        parse(f"<html><head>{head}</head><body>{body}{PROSE * 3}</body></html>"), url
    )


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


GRAPH = """{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "@id": "#site", "name": "The Harbour Post"},
  {"@type": "Person", "@id": "#jane", "name": "Jane Doe"},
  {"@type": ["NewsArticle"], "headline": "Harbour bridge opens again",
   "author": [{"@id": "#jane"}, {"@type": "Person", "name": "John Roe"}],
   "datePublished": "2024-05-17T10:30:00+02:00", "dateModified": "2024-05-18",
   "image": {"@type": "ImageObject", "url": "/bridge.jpg"}, "inLanguage": "en_GB",
   "description": "After three years &amp; a half."}]}"""


def test_a_graph_in_json_ld_is_followed() -> None:
    assert read(json_ld(GRAPH)) == Metadata(
        title="Harbour bridge opens again",
        byline="Jane Doe, John Roe",
        site_name="The Harbour Post",
        published=datetime(2024, 5, 17, 8, 30, tzinfo=UTC),
        modified=date(2024, 5, 18),
        lang="en-GB",
        excerpt="After three years & a half.",
        image="https://www.example.org/bridge.jpg",
    )


@pytest.mark.parametrize(
    "broken",
    [
        GRAPH.replace("}]}", "},]}"),
        GRAPH.replace("half.", "half\n of it."),
        GRAPH + ";",
        "<!--" + GRAPH + "-->",
        "//<![CDATA[\n" + GRAPH + "\n//]]>",
        GRAPH.replace("three years", "three\\' years"),
        '{"@type": "Organization", "name": "Post"}' + GRAPH,
        GRAPH[:-4],
    ],
)
def test_broken_json_ld_still_gives_title_and_date(broken: str) -> None:
    found = read(json_ld(broken))
    assert found.title == "Harbour bridge opens again"
    assert found.published == datetime(2024, 5, 17, 8, 30, tzinfo=UTC)


def test_open_graph_and_meta_elements_are_read() -> None:
    found = read(
        '<meta property="og:title" content="Harbour bridge opens again | The Harbour Post">'
        '<meta property="og:site_name" content="The Harbour Post">'
        '<meta name="author" content="By Jane Doe">'
        '<meta property="article:published_time" content="2024-05-17">'
        '<meta property="og:image" content="https://cdn.example.org/b.jpg">'
        '<meta name="description" content="After three years.">'
    )
    assert (found.title, found.byline) == ("Harbour bridge opens again", "Jane Doe")
    assert found.site_name == "The Harbour Post"
    assert (found.published, found.modified) == (date(2024, 5, 17), None)
    assert (found.image, found.excerpt) == ("https://cdn.example.org/b.jpg", "After three years.")


def test_the_page_itself_is_read_last() -> None:
    found = read(
        "<title>Harbour bridge opens again - example.org</title>",
        '<h1>Harbour bridge opens again</h1><div class="byline">By <a rel="author" href="/jane">'
        'Jane Doe</a></div><span class="date">May 17, 2024</span>',
    )
    assert (found.title, found.byline) == ("Harbour bridge opens again", "Jane Doe")
    assert found.published == date(2024, 5, 17)


def test_microdata_is_read() -> None:
    found = read(
        body='<h1 itemprop="headline">Harbour bridge opens again</h1>'
        '<span itemprop="author"><span itemprop="name">Jane Doe</span>, harbour desk</span>'
        '<meta itemprop="datePublished" content="2024-05-17">'
    )
    assert found.byline == "Jane Doe"
    assert found.published == date(2024, 5, 17)


@pytest.mark.parametrize(
    "body",
    [
        "<footer>© 2024 The Harbour Post</footer>",
        '<aside><time datetime="2024-05-17">another story</time></aside>',
        '<div class="comments"><time datetime="2024-05-17">a comment</time></div>',
        "<p>On 17 May 2024 the council met, and then it met again, until all was said.</p>",
    ],
)
def test_no_date_is_invented(body: str) -> None:
    assert read(body="<h1>Harbour bridge opens again</h1>" + body).published is None


@pytest.mark.parametrize(
    "line",
    [
        '<p><a href="/authors/jane-doe/">Jane Doe</a></p>',
        "<p>Written by <b>Jane Doe</b></p>",
        "<p>Datum: 28.01.2022<br>Autor: Jane Doe</p>",
        '<div class="PostUser"><a href="#">Post</a> <span class="username">Jane Doe</span></div>',
        "<p><strong>Text:</strong> Jane Doe</p>",
        "<div><h3>Author</h3><!-- the desk --><p> Jane Doe</p></div>",
        '<div><span class="u-srOnly">Thread starter</span> <a>Jane Doe</a></div>',
    ],
)
def test_an_author_is_found_far_from_the_heading(line: str) -> None:
    assert read(body="<h1>Bridge opens</h1>" + PROSE * 99 + line).byline == "Jane Doe"


@pytest.mark.parametrize(
    "line",
    [
        "<p>the writer, <span>author</span><br><strong>Jane Doe</strong></p>",
        "<pre><span>ORDER</span> <span>BY</span> <span>Period</span></pre>",
        '<div class="author-description">Licensed Grader</div>',
    ],
)
def test_no_author_is_invented(line: str) -> None:
    assert read(body="<h1>Bridge opens</h1>" + PROSE * 99 + line).byline == ""


@pytest.mark.parametrize(
    "line",
    [
        "<h2>Stars <span>06.11.2023 13:30 von Jane Doe</span></h2>",
        "<div>May 3, 2024 | by Jane Doe | 4 Comments</div>",
        "<aside class='meta'><p class='authors'>Von: <a>Jane Doe</a></p></aside>",
        "<aside><a rel='author' href='/jane'>Jane Doe</a></aside>",
        "<div><span>| By </span><span>Jane Doe</span> | <time>3 May 2024</time></div>",
    ],
)
def test_an_author_is_found_beside_the_heading(line: str) -> None:
    body = f"<article><h1>Bridge opens</h1>{line}{PROSE * 9}</article>"
    assert read(body=body).byline == "Jane Doe"


def test_a_card_s_written_by_names_the_author() -> None:
    card = (
        '<meta name="twitter:label1" content="{}"><meta name="twitter:data1" content="{}">'
        '<meta name="twitter:label2" content="Verfasst von">'
        '<meta name="twitter:data2" content="Jane Doe">'
    )
    assert read(card.format("Lesezeit", "3 Minuten")).byline == "Jane Doe"
    assert read(card.format("Lesezeit", "3 Minuten").replace("Verfasst von", "Preis")).byline == ""


def test_an_excerpt_says_more_than_the_title() -> None:
    head = '<title>Bridge opens</title><meta property="og:description" content="Bridge opens">'
    assert read(head).excerpt == ""
    assert read(head + '<meta name="description" content="At last.">').excerpt == "At last."


def test_an_address_gives_the_day() -> None:
    assert read(url="https://example.org/2024/05/17/bridge").published == date(2024, 5, 17)


def test_an_empty_page_says_nothing() -> None:
    assert read_metadata(parse("<html><body><i></i></body></html>"), "") == Metadata()


def test_a_declared_language_that_the_text_contradicts_is_passed_over() -> None:
    german = "<p>Der Rat hat am Dienstag beschlossen, die Brücke am Hafen wieder zu öffnen, " * 6
    page = f'<html lang="en"><body>{german}</body></html>'
    assert read_metadata(parse(page), URL).lang == "de"


@given(st.text(), st.text())
def test_nothing_in_a_page_makes_it_throw_or_pass_a_control(head: str, body: str) -> None:
    found = read(json_ld(head) + f'<meta name="author" content="{head}">', f"<h1>{body}</h1>")
    for text in (
        found.title,
        found.byline,
        found.site_name,
        found.excerpt,
        found.image,
        found.lang,
    ):
        assert len(text.splitlines()) <= 1
        assert "\x1b" not in text


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "script", ["[" * 100_000, '{"a":' * 100_000, '"' * 1_000_000, '{"author":' + "[1," * 200_000]
)
def test_hostile_json_ld_costs_little(script: str) -> None:
    assert read(json_ld(script)).title == ""


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "body",
    [
        '<div class="author date">' * 100_000,
        '<div class="byline date">' * 200 + "<a></a>" * 100_000,
        '<span class="date">May 17, 2024</span>' * 50_000,
        "<h1>" + "word " * 1_000_000 + "</h1>",
        '<meta name="author" content="Jane Doe">' * 100_000,
    ],
    ids=["nested", "empty links", "dates", "one line", "metas"],
)
def test_hostile_pages_cost_little(body: str) -> None:
    found = read(body=body)
    assert len(found.title) < 2000
    assert len(found.byline) < 2000
