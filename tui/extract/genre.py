"""What kind of page it is: comments are clutter below an article and the body of a forum."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.extract.blocks import Candidate
from tui.extract.clues import CLASS_GROUPS, class_bits
from tui.extract.tree import Element

_TYPE = "//meta[@property='og:type']/@content"
_GENERATOR = "//meta[@name='generator' or @name='application-name']/@content"
# The address that the page gives itself: what it is opened from may be a file.
_ADDRESS = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"

_ADDRESS_WORDS = {
    "forum": r"forum|thread|topic|discuss|communit|board|questions?/|showthread|viewtopic|/t/|/r/"
    r"|/comments/|answers",
    "docs": r"docs?[./]|documentation|reference|manual|/api|wiki|learn\.|developer|guide|tutorial"
    r"|readthedocs|/man/",
    "blog": r"blog|/posts?/|/p/|stories",
    "news": r"news|article|/20[012]\d/|story",
    "shop": r"product|/shop|/dp/|best-|review",
    "listing": r"/tag/|/category|/topics?/|/author/|/page/\d",
}
_GENERATORS = {
    "forum": "discourse|phpbb|vbulletin|xenforo|invision|mybb|smf|simple machines|flarum|nodebb"
    "|vanilla|stack",
    "docs": "docusaurus|sphinx|mkdocs|gitbook|hugo|jekyll|vuepress|vitepress|antora|doxygen|mdbook",
    "blog": "wordpress|ghost|blogger|medium|substack|wix|squarespace|drupal|joomla|hubspot",
}
_ADDRESS_PATTERNS = {name: re.compile(words) for name, words in _ADDRESS_WORDS.items()}
_GENERATOR_PATTERNS = {name: re.compile(words) for name, words in _GENERATORS.items()}
_GROUPS = ("comment", "related", "forum", "post", "shop", "card", "code", "article")
_DATA_CHARACTERS = 20_000


def page_facts(
    root: Element, found: Sequence[Candidate], counts: NDArray[np.float64]
) -> dict[str, float]:
    """Facts of the page as a whole, by name."""
    facts = {
        "page_words": float(counts.sum()),
        "page_blocks": float(len(found)),
        "page_paragraphs": float(sum(c.owner.tag == "p" for c in found)),
        "page_long": float((counts >= 30).sum()),
        "page_code": float(sum(c.block.kind == "code" for c in found)),
        "page_headings": float(sum(c.block.kind == "heading" for c in found)),
        "page_articles": float(min(20, sum(1 for _ in root.iter("article")))),
        "page_times": float(min(50, sum(1 for _ in root.iter("time")))),
    }
    return facts | _declared(root) | _addressed(root) | _named(root)


def _declared(root: Element) -> dict[str, float]:
    """What the page's metadata says that it is."""
    kind = next((str(t).lower() for t in root.xpath(_TYPE)), "")
    data = " ".join(
        (script.text or "")[:_DATA_CHARACTERS]
        for script in root.iter("script")
        if script.get("type") == "application/ld+json"
    )
    return {
        "page_article_type": float("article" in kind),
        "page_site_type": float("website" in kind),
        "page_news": float("NewsArticle" in data),
        "page_posting": float("BlogPosting" in data or '"Article"' in data),
        "page_forum": float("DiscussionForumPosting" in data or "QAPage" in data),
        "page_tech": float("TechArticle" in data or "APIReference" in data),
        "page_product": float("Product" in data or "ItemList" in data),
    }


def _addressed(root: Element) -> dict[str, float]:
    """What its address and its generator tell."""
    address = " ".join(str(a).lower()[:300] for a in root.xpath(_ADDRESS)[:2])
    generator = " ".join(str(g).lower()[:100] for g in root.xpath(_GENERATOR)[:3])
    facts = {f"address_{name}": p.search(address) for name, p in _ADDRESS_PATTERNS.items()}
    facts |= {f"generator_{name}": p.search(generator) for name, p in _GENERATOR_PATTERNS.items()}
    return {name: float(match is not None) for name, match in facts.items()}


def _named(root: Element) -> dict[str, float]:
    """How many elements have names of a kind, and what the body's own name is of."""
    bits = {name: 1 << list(CLASS_GROUPS).index(name) for name in _GROUPS}
    named = dict.fromkeys(_GROUPS, 0)
    for element in root.iter("div", "article", "section", "li"):
        own = class_bits(element)
        for name, bit in bits.items():
            if own & bit:
                named[name] += 1
    body = root.find("body")
    top = class_bits(root) | (class_bits(body) if body is not None else 0)
    facts = {f"page_named_{name}": float(min(200, count)) for name, count in named.items()}
    return facts | {f"body_named_{name}": float(bool(top & bit)) for name, bit in bits.items()}
