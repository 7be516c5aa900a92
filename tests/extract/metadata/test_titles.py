"""The title that a careful reader would give, whatever stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.metadata import read_metadata
from tui.extract.metadata.titles import choose_title, site_keys
from tui.extract.tree import parse

URL = "https://www.harbourpost.example/news/harbour-bridge-opens-again-after-three-years"


def title_of(markup: str, url: str = URL) -> str:
    return read_metadata(parse(f"<html>{markup}</html>"), url).title


def test_a_heading_reads_as_the_page_shows_it() -> None:
    body = "<h1><code><span>itertools</span></code> — Functions for loops<a>¶</a></h1>"
    assert title_of(f"<body>{body}", "") == "itertools — Functions for loops"


def test_places_where_a_word_may_break_are_no_part_of_it() -> None:
    assert title_of("<body><h1>Die Hafen&shy;brücke ist wieder offen</h1>", "") == (
        "Die Hafenbrücke ist wieder offen"
    )


@pytest.mark.parametrize("kicker", ["Politics | ", "Thread: ", "Bridge news "])
def test_a_label_before_the_title_in_its_heading_is_left_out(kicker: str) -> None:
    title = "Harbour bridge opens again after three years of work"
    heading = kicker + title
    assert choose_title([title], f"{title} – Harbour Post", ([heading], []), frozenset()) == title


def test_a_number_before_the_title_belongs_to_it() -> None:
    heading = "2025 Software price guide and hourly rates"
    stated = "Software price guide and hourly rates"
    assert choose_title([stated], stated, ([heading], []), frozenset()) == heading


def test_the_only_heading_that_has_the_words_of_the_address_is_the_title() -> None:
    heading = "Harbour bridge opens again after three years"
    stated = "10 facts on Europe's most famous crossing (2025)"
    assert choose_title([stated], stated, ([heading], []), frozenset(), URL) == heading


def test_a_heading_of_something_else_is_not_the_title() -> None:
    stated = "The harbour bridge opens again"
    heading = "Sign up for our letters"
    assert choose_title([stated], stated, ([heading], []), frozenset(), URL) == stated


def test_a_heading_that_only_names_the_site_gives_way_to_the_next_level() -> None:
    body = "<h1>Harbour Post</h1><h2>Most read</h2><h2>Harbour bridge opens again</h2>"
    assert title_of(f"<body>{body}") == "Harbour bridge opens again"


def test_a_heading_after_the_bar_names_the_site_or_a_part_of_it() -> None:
    title = "Plan and intended audience | Introduction to bridges"
    assert choose_title([title], title, (["Introduction to bridges"], []), frozenset()) == (
        "Plan and intended audience"
    )


def test_a_number_after_the_name_of_the_site_is_an_issue() -> None:
    title = "The Signal #18 – A world without bridges?"
    assert choose_title([title], title, ([title], []), site_keys(["The Signal"], "")) == title


def test_an_archived_page_is_read_as_what_it_was() -> None:
    archived = "https://web.archive.org/web/20140226054445/http://harbourpost.example/a.html"
    markup = "<head><title>Bridge opens : Harbour Post</title></head><body><h1>Harbour Post</h1>"
    assert title_of(markup, archived) == "Bridge opens"


def test_a_page_without_address_is_known_by_the_one_that_it_names() -> None:
    head = '<link rel="canonical" href="https://harbourpost.example/bridge"><title>Bridge opens'
    assert title_of(f"<head>{head} - HarbourPost</title></head>", "") == "Bridge opens"


@given(st.lists(st.text(max_size=30), max_size=3), st.text(), st.lists(st.text()), st.text())
def test_a_title_is_one_of_those_that_the_page_gives(
    stated: list[str], element: str, headings: list[str], url: str
) -> None:
    title = choose_title(stated, element, (headings, headings), site_keys([], url), url)
    assert any(title in text for text in (*stated, element, *headings, ""))


@pytest.mark.parametrize(
    "heading",
    [
        '<span class="dachzeile">Politics</span> <span>{}</span>',
        '<span class="teaser__kicker">Politics</span><span> - </span><span>{}</span>',
        '<time datetime="2025-12-18">Dec 18 2025</time> {}',
        '{} <h4 class="author">Published by <a>Ann Roe</a> on 18 December 2025</h4>',
    ],
)
def test_a_part_of_the_heading_that_says_something_else_is_left_out(heading: str) -> None:
    title = "Harbour bridge opens again"
    head = f"<head><title>Politics: {title} | Harbour Post</title></head>"
    assert title_of(f"{head}<body><h1>{heading.format(title)}</h1>") == title
    assert title_of(f"<body><h1><h2>{title}</h2></h1>") == title
