from __future__ import annotations

from tui.extract.feeds.discovery import feeds_of
from tui.extract.feeds.places import usual_places
from tui.model import Page

PAGE = """<html><head><base href="https://harbour.example/en/">
<link rel="alternate" type="application/rss+xml" href="comments/feed">
<link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom.xml">
<link rel="alternate" type="text/html" hreflang="de" href="/de/">
<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">
</head><body><a href="/rss">Feed</a><a href="/rssfeeds-explained">About</a></body></html>"""


def test_the_feeds_that_a_page_names_come_first_and_those_of_comments_last() -> None:
    assert feeds_of(Page("https://harbour.example/start", PAGE.encode())) == (
        "https://harbour.example/en/atom.xml",
        "https://harbour.example/rss",
        "https://harbour.example/en/comments/feed",
    )


def test_usual_places_are_at_the_root_of_the_site() -> None:
    assert usual_places("https://harbour.example/a/b")[0] == "https://harbour.example/feed"


def test_a_base_that_is_no_address_costs_no_feed() -> None:
    page = PAGE.replace("https://harbour.example/en/", "http://[")
    assert "https://harbour.example/rss" in feeds_of(
        Page("https://harbour.example/start", page.encode())
    )
