"""A feed item's own text as an article, and whether it is all of it."""

from __future__ import annotations

import re

from tui.errors import NoArticleError
from tui.extract.blocks import candidates
from tui.extract.tree import parse
from tui.model import Article, Block, FeedItem

WHOLE = 150
"""Words: a text with fewer is looked up on its page. Ours to choose: a summary has 20 to 80."""
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])\s*\]?$")
_MORE = re.compile(
    r"^(?:continue reading|read (?:more|on|the rest|the full)|keep reading|full (?:story|article)"
    r"|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leggi tutto|lees verder)\b",
    re.IGNORECASE,
)
_FIRST_SEEN = re.compile(r"^The post .{1,400} (?:first )?appeared (?:first )?on .{1,200}$")
MORE_WORDS = 16
"""A line of more words than this is prose, however it begins."""


def item_article(item: FeedItem, url: str, site_name: str = "") -> Article:
    """What a feed gives of an item's text; `url` is where its links and images start from.

    Raises:
        NoArticleError: it gives none.
    """
    root = parse(f"<html><body>{item.html}</body></html>")
    blocks = tuple(c.block for c in candidates(root, item.url or url))
    blocks = tuple(block for block in blocks if not _is_furniture(block))
    if not any(block.text for block in blocks):
        raise NoArticleError(f"{url} gives no text for “{item.title}”", "Open its page")
    return Article(
        blocks,
        url=item.url or url,
        title=item.title,
        byline=item.byline,
        site_name=site_name,
        published=item.published,
        modified=item.modified,
        excerpt=item.excerpt[:500],
        image=item.image,
    )


def item_text(item: FeedItem, url: str, site_name: str = "") -> tuple[Article | None, bool]:
    """What a feed gives of an item's text, None for nothing; whether its page is wanted."""
    try:
        article = item_article(item, url, site_name)
    except NoArticleError:
        return None, True
    return article, is_teaser(article, item)


def is_teaser(text: Article, item: FeedItem) -> bool:
    """Whether what a feed gives is a beginning or a summary, and its page has the rest."""
    if not item.url:
        return False
    last = next((block.text for block in reversed(text.blocks) if block.text), "")
    has_more = any(map(_says_more, (block.text for block in text.blocks)))
    return len(text.text.split()) < WHOLE or bool(_CUT.search(last[-20:])) or has_more


def _says_more(text: str) -> bool:
    return bool(_MORE.match(text)) and len(text.split()) <= MORE_WORDS


def _is_furniture(block: Block) -> bool:
    """What feed programs append to a text: where it was first, and nothing more."""
    return bool(_FIRST_SEEN.match(block.text[:700]))
