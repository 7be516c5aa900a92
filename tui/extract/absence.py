"""What there is on a page instead of an article, and what its reader can do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.errors import NoArticleError
from tui.extract.blocks import Candidate
from tui.extract.tree import Element

_WALL = re.compile(
    r"\b(?:log in|sign in|subscribe(?:rs)? (?:to|only)|create (?:a free |an )?account|already a "
    r"subscriber|to continue reading|register to read|anmelden|abonn|iniciar sesi)",
    re.IGNORECASE,
)
_CHECK = re.compile(
    r"\b(?:enable javascript|javascript is (?:required|disabled)|turn on javascript|are you a "
    r"robot|verify you are human|checking your browser|captcha|access denied)",
    re.IGNORECASE,
)
_LISTING_LINKS = 15
_LINKED_SHARE = 0.6


_FEW_WORDS = 25


def has_no_article(root: Element, body: Sequence[Candidate]) -> bool:
    """Whether `body`, the best that was found, is still only a list of links or a login form."""
    texts = [c for c in body if c.block.text]
    if not texts:
        return True
    if len(texts) >= _LISTING_LINKS and all(_is_link(c) for c in texts):
        return True
    words = " ".join(c.block.text for c in texts)
    return len(words.split()) < _FEW_WORDS and _is_wall(root, words)


def no_article(root: Element, found: Sequence[Candidate]) -> NoArticleError:
    """The error to raise for a page in which no block is an article's."""
    texts = [c for c in found if c.block.text]
    words = " ".join(c.block.text for c in texts)[:20_000]
    if _CHECK.search(words) or (not texts and next(root.iter("script"), None) is not None):
        return NoArticleError(
            "there is no text on the page, only a script that would fetch it",
            "open it in the browser",
        )
    if not texts:
        return NoArticleError("the page is empty", "open it in the browser, or try again later")
    if _is_wall(root, words):
        return NoArticleError(
            "the page is a login or subscription wall",
            "log in in the browser, and save the page to read it here",
        )
    links = [c for c in texts if _is_link(c)]
    if len(links) >= _LISTING_LINKS and len(links) > _LINKED_SHARE * len(texts):
        return NoArticleError(
            f"the page is a listing of {len(links)} links", "open one of the articles it lists"
        )
    return NoArticleError(
        f"the page has {len(words.split())} words, and none of them read as an article",
        "open it in the browser",
    )


def _is_wall(root: Element, words: str) -> bool:
    return next(root.iter("input"), None) is not None and bool(_WALL.search(words))


def _is_link(candidate: Candidate) -> bool:
    block = candidate.block
    linked = sum(m.end - m.start for m in block.marks if m.kind == "link")
    return linked > 0.8 * len(block.text)
