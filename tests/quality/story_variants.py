"""What becomes of a report on its way through newsrooms: copies to find a story by."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from tui.model import Article, Block

Variant = Callable[[Article, Article, random.Random], Article]


def variants(article: Article, stranger: Article, seed: int) -> Iterator[tuple[str, Article]]:
    """Copies of `article` as other desks run it, each under a title of its own.

    `stranger` is another report: a desk adds its own sentences, and those are nobody else's.
    """
    for name, variant in VARIANTS.items():
        rng = random.Random(f"{seed} {name}")
        yield name, replace(variant(article, stranger, rng), title=stranger.title, published=None)


def _cut(article: Article, stranger: Article, rng: random.Random) -> Article:
    """The first half: wire copy is cut from the end."""
    return _first(article, len(article.text) // 2)


def _trimmed(article: Article, stranger: Article, rng: random.Random) -> Article:
    """Every fourth paragraph gone."""
    return replace(article, blocks=tuple(b for i, b in enumerate(article.blocks) if i % 4 != 2))


def _led(article: Article, stranger: Article, rng: random.Random) -> Article:
    """Another desk's opening before the report."""
    return replace(article, blocks=stranger.blocks[:2] + article.blocks)


def _shuffled(article: Article, stranger: Article, rng: random.Random) -> Article:
    """The paragraphs in another order, each in the words of the wire."""
    blocks = list(article.blocks)
    rng.shuffle(blocks)
    return replace(article, blocks=tuple(blocks))


def _edited(article: Article, stranger: Article, rng: random.Random) -> Article:
    """One word in twelve changed by a subeditor."""
    return _with_changed_words(article, stranger, rng, 12)


def _rewritten(article: Article, stranger: Article, rng: random.Random) -> Article:
    """Cut to two thirds, one word in twenty changed, and a paragraph of the desk's own."""
    shorter = _first(article, len(article.text) * 2 // 3)
    changed = _with_changed_words(shorter, stranger, rng, 20)
    return replace(changed, blocks=changed.blocks + stranger.blocks[-1:])


VARIANTS: dict[str, Variant] = {
    "cut": _cut,
    "trimmed": _trimmed,
    "led": _led,
    "shuffled": _shuffled,
    "edited": _edited,
    "rewritten": _rewritten,
}


def _first(article: Article, length: int) -> Article:
    blocks: list[Block] = []
    taken = 0
    for block in article.blocks:
        if taken >= length:
            break
        words = block.text[: max(0, length - taken)]
        blocks.append(replace(block, text=words, marks=()))
        taken += len(words)
    return replace(article, blocks=tuple(blocks))


def _with_changed_words(
    article: Article, stranger: Article, rng: random.Random, one_in: int
) -> Article:
    strange = stranger.text.split()

    def changed(text: str) -> str:
        words = text.split(" ")
        return " ".join(rng.choice(strange) if not rng.randrange(one_in) else w for w in words)

    blocks = tuple(replace(b, text=changed(b.text), marks=()) for b in article.blocks)
    return replace(article, blocks=blocks)
