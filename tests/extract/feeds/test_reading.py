from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.feeds.nasty import ATOM, NASTY, RDF, RSS
from tui.errors import FeedError
from tui.extract.feeds.reading import extract_feed, is_feed
from tui.model import Feed, Page

URL = "https://harbour.example/feed.xml"


def read(text: str | bytes) -> Feed:
    return extract_feed(Page(URL, text.encode() if isinstance(text, str) else text, "text/xml"))


def test_rss_is_read() -> None:
    feed = read(RSS)
    assert (feed.title, feed.site_url, feed.minutes) == (
        "Harbour News",
        "https://harbour.example/",
        30,
    )
    (item,) = feed.items
    assert item.guid == "pier-1"
    assert item.url == "https://harbour.example/pier?a=1&b=2"
    assert item.title == "Pier [reopens] & floats"
    assert item.byline == "Ada Lindqvist"
    assert item.published == datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
    assert item.html == "<p>The whole <b>story</b>.</p>"
    assert item.excerpt == "The story."
    assert item.tags == ("port", "ferries")
    assert item.image == "https://harbour.example/pier.jpg"


def test_atom_is_read() -> None:
    (item,) = read(ATOM).items
    assert item.guid == "tag:harbour.example,2026:1"
    assert item.url == "https://harbour.example/a/1"
    assert item.title == "Less < more"
    assert item.modified == datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    assert "<p>By xhtml</p>" in item.html


def test_rdf_is_read() -> None:
    (item,) = read(RDF).items
    assert (item.title, item.url) == ("Old but good", "https://harbour.example/old")
    assert item.modified == datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def test_json_feed_is_read() -> None:
    feed = read(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "Pier\\u001b[31m", "items": ['
        '{"id": 7, "url": "/seven", "title": "Seven", "content_text": "a < b", "tags": ["x", 3],'
        ' "authors": [{"name": "Ada"}], "date_published": "2026-03-02T09:00:00+02:00"}, 12]}'
    )
    assert feed.title == "Pier[31m"
    (item,) = feed.items
    assert (item.guid, item.url, item.byline, item.tags) == (
        "7",
        "https://harbour.example/seven",
        "Ada",
        ("x",),
    )
    assert item.html == "<p>a &lt; b</p>"
    assert item.published == datetime(2026, 3, 2, 7, tzinfo=UTC)


def test_a_news_sitemap_is_read() -> None:
    feed = read(
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url>'
        "<loc>https://harbour.example/a</loc><n:news><n:publication><n:name>Harbour</n:name>"
        "</n:publication><n:publication_date>2026-03-02</n:publication_date>"
        "<n:title>Pier &amp; boats</n:title></n:news></url>"
        "<url><loc>javascript:x</loc></url></urlset>"
    )
    (item,) = feed.items
    assert (item.url, item.title) == ("https://harbour.example/a", "Pier & boats")
    assert item.published == datetime(2026, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize("name", NASTY)
def test_nasty_feeds_are_read(name: str) -> None:
    text, titles = NASTY[name]
    assert [item.title for item in read(text).items] == titles


def test_a_page_instead_of_a_feed_is_named() -> None:
    with pytest.raises(FeedError, match=r"harbour\.example/feed\.xml gives a web page and no feed"):
        read("<!doctype html><html><body>gone</body></html>")


def test_a_damaged_feed_is_named() -> None:
    for text in (
        "<rss",
        '{"version": "https://jsonfeed.org/version/1", "items": [',
        "<feed><entry",
    ):
        with pytest.raises(FeedError, match="damaged"):
            read(text)


def test_a_page_with_a_feed_in_its_text_is_no_feed() -> None:
    page = "<!doctype html><html><body><pre>&lt;rss&gt; <rss></rss></pre></body></html>"
    assert not is_feed(Page(URL, page.encode()))
    assert is_feed(Page(URL, RSS.encode()))


PIECES = st.sampled_from(
    "<rss> <channel> <item> </item> <title> </title> <link> <guid> <![CDATA[ ]]> &#27; &#1114112; "
    "&amp; <!DOCTYPE &x; <?xml version='1.0' encoding='utf-16'?> <content:encoded> <feed> <entry> "
    "<updated>2026-13-41</updated> <pubDate>Mon, 99 Foo</pubDate> <!-- --> \x00 \x1b é".split()
)


@settings(max_examples=300)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40))
def test_anything_is_a_feed_or_named(pieces: list[str]) -> None:
    text = "<rss version='2.0'><channel>" + "".join(pieces)
    try:
        feed = read(text.encode("utf-8", "surrogatepass"))
    except FeedError:
        return
    for item in feed.items:
        assert "\x1b" not in item.title + item.html + item.excerpt + item.url
        assert not item.url or item.url.startswith(("http://", "https://"))


@pytest.mark.benchmark
@settings(max_examples=20_000)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40))
def test_twenty_thousand_fuzzed_feeds(pieces: list[str]) -> None:
    try:
        read(("<rss version='2.0'><channel>" + "".join(pieces)).encode("utf-8", "surrogatepass"))
    except FeedError:
        return


NO_LINK = """<rss><channel><title>Harbour</title>
<item><title>One</title><guid isPermaLink="false">1</guid></item>
<item><title>Two</title><guid isPermaLink="false">2</guid></item></channel></rss>"""
NO_LINK_JSON = """{"version": "https://jsonfeed.org/version/1.1", "items": [
{"id": "1", "title": "One"}, {"id": "2", "title": "Two"}]}"""


@pytest.mark.parametrize("text", [NO_LINK, NO_LINK_JSON])
def test_an_item_without_a_link_or_a_picture_does_not_take_its_feeds_address(text: str) -> None:
    feed = read(text)
    assert [(item.guid, item.url, item.image) for item in feed.items] == [
        ("1", "", ""),
        ("2", "", ""),
    ]
    assert feed.site_url == ""


@pytest.mark.parametrize("doctype", ["<!DOCTYPE", "<!DOCTYPE[", "<!DOCTYPE a "])
def test_a_feed_of_doctypes_without_an_end_takes_no_time(doctype: str) -> None:
    """A search for the end of each took minutes for 20 KB; here it would run for days."""
    with pytest.raises(FeedError):
        read(f"<rss>{doctype * 20_000}")


def test_a_doctype_with_entities_of_its_own_is_taken_out() -> None:
    entities = '<!DOCTYPE rss [<!ENTITY a "boom"><!ELEMENT b ANY>]>'
    text = (
        f"{entities}<rss><channel><title>H</title><item><title>&a;x</title></item></channel></rss>"
    )
    assert "boom" not in read(text).items[0].title
