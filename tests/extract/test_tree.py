"""What must hold of the tree of a page."""

from __future__ import annotations

import pytest

from tui.errors import NoArticleError, ReadingError
from tui.extract.tree import parse


def test_what_follows_an_early_end_of_the_body_is_read() -> None:
    root = parse("<html><body><p>head</p></body></html><p>the article</p>")
    assert [p.text for p in root.iter("p")] == ["head", "the article"]


def test_a_body_begins_without_its_tag() -> None:
    root = parse("<title>Port</title><meta name=a><article><p>one</p></article><p>two</p>")
    assert [element.tag for element in root.find("head")] == ["title", "meta"]
    assert [p.text for p in root.find("body").iter("p")] == ["one", "two"]


def test_markup_that_nests_too_deep_is_flattened_and_its_text_stays() -> None:
    root = parse("<div>" * 5000 + "<p>deep</p>" + "</div>" * 5000 + "<p>after</p>")
    assert "deep" in root.text_content()
    assert "after" in root.text_content()


def test_control_characters_written_as_entities_are_gone() -> None:
    assert parse("<p>a&#27;[2Jb</p>").text_content() == "a[2Jb"


def test_nothing_at_all_is_no_article() -> None:
    with pytest.raises(NoArticleError):
        parse("  ")


def test_a_page_of_too_many_elements_says_so() -> None:
    with pytest.raises(ReadingError, match="elements"):
        parse("<b>x</b>" * 200_001)


def test_links_that_never_end_are_not_each_within_all_before_it() -> None:
    root = parse('<p>Read <a href="/on">on' * 300)
    deepest = max(sum(1 for _ in link.iterancestors("a")) for link in root.iter("a"))
    assert deepest < 5
    assert root.text_content().count("Read") == 300
