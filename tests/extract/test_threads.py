"""Threads: the posts of a discussion are its text, the short ones too."""

from __future__ import annotations

import numpy as np
import pytest

from tui.extract.blocks import candidates
from tui.extract.threads import in_thread, with_posts
from tui.extract.tree import parse

XENFORO = '<article class="message-body"><div class="bbWrapper">{}</div></article>'
VBULLETIN = '<div id="post_message_41{}">{}</div>'
DISCOURSE = '<div class="post"><div class="cooked"><p>{}</p></div></div>'
STACK = '<div class="s-prose js-post-body" itemprop="text"><p>{}</p></div>'


def posted(body: str) -> list[str]:
    found = candidates(parse(f"<html><body>{body}</body></html>"), "")
    inside = in_thread(found)
    return [c.block.text for c, is_in in zip(found, inside, strict=True) if is_in]


@pytest.mark.parametrize("post", [XENFORO, DISCOURSE, STACK])
def test_the_posts_of_the_usual_programs_are_known(post: str) -> None:
    page = "<p>Rules</p>" + post.format("Which kettle is quietest?") + post.format("Mine is.")
    assert posted(page) == ["Which kettle is quietest?", "Mine is."]


def test_a_post_is_known_by_its_number() -> None:
    page = VBULLETIN.format(7, "Which kettle is quietest?") + VBULLETIN.format(8, "Mine is.")
    assert posted(page) == ["Which kettle is quietest?", "Mine is."]


def test_one_post_is_no_thread() -> None:
    assert posted(DISCOURSE.format("Which kettle is quietest?")) == []


def test_two_posts_below_a_long_text_are_no_thread() -> None:
    text = "<p>" + "The kettle has been boiled in this town since before the railway came. " * 9
    assert posted(text + XENFORO.format("Nice!") + XENFORO.format("Thanks.")) == []


def test_a_page_without_blocks_is_no_thread() -> None:
    assert posted("") == []


def test_what_stands_in_a_post_is_likelier_the_text() -> None:
    chances = with_posts(np.array([0.4, 0.4, 0.0]), np.array([True, False, True]))
    assert chances[0] > 0.5
    assert chances[1:].tolist() == [0.4, 0.0]
