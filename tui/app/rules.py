"""The body of an article and what was taken out of it, parted anew by the reader's rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.app.headline import site
from tui.library.records import RuleKind, SiteRule
from tui.model import Article, Block, Clutter

BY_RULE = "your rule for this site"
WORDS_KEPT = 80
"""Code points of a block that a rule knows it by: promotions begin alike and end differently."""


def site_of(article: Article, source: str) -> str:
    """What rules for this article's site are kept under."""
    return site(article.url or source) or article.site_name or "files"


def rule_for(article: Article, source: str, block: Block, taken_out: bool) -> SiteRule:
    """The rule that turns `block` over: back into the article if it was `taken_out`, else out."""
    kind: RuleKind = "keep" if taken_out else "drop"
    return SiteRule(site_of(article, source), kind, block.text[:WORDS_KEPT])


def ruled(article: Article, rules: Iterable[SiteRule]) -> Article:
    """`article` with its blocks parted as `rules` say; the others stay where they are."""
    kinds = {rule.words: rule.kind for rule in rules}
    if not kinds:
        return article
    reasons: list[tuple[Block, str]] = []
    for block, reason in in_page_order(article):
        kind = kinds.get(block.text[:WORDS_KEPT]) if block.text else None
        if kind == "keep":
            reason = ""
        elif kind == "drop":
            reason = reason or BY_RULE
        reasons.append((block, reason))
    return _parted(article, reasons)


def whole_page(article: Article) -> Article:
    """`article` with everything that was taken out back in its place."""
    return _parted(article, [(block, "") for block, _ in in_page_order(article)])


def in_page_order(article: Article) -> list[tuple[Block, str]]:
    """Every block of the page with the reason why it was taken out, "" for those that stayed."""
    removed: dict[int, list[tuple[Block, str]]] = {}
    for clutter in article.clutter:
        place = min(max(0, clutter.position), len(article.blocks))
        removed.setdefault(place, []).append((clutter.block, clutter.reason or "clutter"))
    ordered: list[tuple[Block, str]] = []
    for index in range(len(article.blocks) + 1):
        ordered += removed.get(index, ())
        if index < len(article.blocks):
            ordered.append((article.blocks[index], ""))
    return ordered


def _parted(article: Article, reasons: list[tuple[Block, str]]) -> Article:
    body: list[Block] = []
    clutter: list[Clutter] = []
    for block, reason in reasons:
        if reason:
            clutter.append(Clutter(block, len(body), reason))
        else:
            body.append(block)
    return replace(article, blocks=tuple(body), clutter=tuple(clutter))
