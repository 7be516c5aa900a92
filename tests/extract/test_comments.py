"""Comments below an article, and those that are the body of a page."""

from __future__ import annotations

import numpy as np

from tui.extract.comments import without_comments
from tui.extract.features import Evidence

PAGE = dict.fromkeys(
    "page_article_type page_posting page_news generator_blog page_forum address_forum "
    "generator_forum body_named_forum".split(),
    0.0,
)


def evidence(above: float, **said: float) -> Evidence:
    """A page of a text of `above` words and two comments of fifty."""
    blocks = [{"words": above}] + [{"words": 50.0, "class_comment": 3.0}] * 2
    rows = [{"class_comment": 0.0} | PAGE | said | block for block in blocks]
    return Evidence(
        np.array([[row[name] for name in sorted(rows[0])] for row in rows], dtype=np.float32),
        tuple(sorted(rows[0])),
    )


CHANCES = np.array([0.9, 0.8, 0.2])


def test_comments_below_an_article_are_none_of_it() -> None:
    assert without_comments(evidence(400, page_posting=1), CHANCES).tolist() == [0.9, 0, 0]


def test_the_comments_of_a_forum_are_its_body() -> None:
    forum = evidence(400, page_posting=1, generator_forum=1)
    assert without_comments(forum, CHANCES).tolist() == CHANCES.tolist()
    assert without_comments(evidence(400), CHANCES).tolist() == CHANCES.tolist()


def test_where_there_is_little_but_comments_they_stay() -> None:
    little = evidence(60, page_article_type=1)
    assert without_comments(little, CHANCES).tolist() == CHANCES.tolist()


def test_a_page_without_blocks_has_no_comments() -> None:
    empty = evidence(400)
    nothing = Evidence(empty.matrix[:0], empty.names)
    assert not len(without_comments(nothing, CHANCES[:0]))
