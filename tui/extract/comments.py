"""What readers wrote below an article: clutter there, and the body of a forum."""

from __future__ import annotations

import numpy as np

from tui.extract.features import Evidence, Vector

_LIKELY = 0.5
_ENOUGH_WORDS = 200
_ARTICLE = ("page_article_type", "page_posting", "page_news", "generator_blog")
_FORUM = ("page_forum", "address_forum", "generator_forum", "body_named_forum")


def without_comments(evidence: Evidence, chances: Vector) -> Vector:
    """The chances of blocks, none for what stands among comments where there is an article above.

    The trees have learnt from forums that comments can be the text, and let some through on
    weblogs that they have not seen. A page is left as it is if it does not say that it is an
    article or a weblog, if anything says that it is a forum, or if there is little but comments.
    """
    if not len(chances) or not _is_article(evidence):
        return chances
    comments = evidence.column("class_comment") > 0
    likely = (chances > _LIKELY) & ~comments
    if evidence.column("words")[likely].sum() < _ENOUGH_WORDS:
        return chances
    return np.where(comments, 0.0, chances)


def _is_article(evidence: Evidence) -> bool:
    said = [any(evidence.column(name)[0] for name in names) for names in (_ARTICLE, _FORUM)]
    return said == [True, False]
