"""An article's blocks, made ready to find speech in: sentences, marked stretches, turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.annotate.quoting.governing import Governor
from tui.annotate.quoting.parsing import Sentence, Token, names_in_order, parse, within
from tui.annotate.quoting.speech import Setting
from tui.annotate.quoting.stretches import (
    Stretch,
    cut_before_tag,
    find_stretches,
    has_double_marks,
)
from tui.annotate.quoting.turns import Turn, find_turns
from tui.model import Article, Entity

_SILENT = frozenset({"code", "divider", "image"})
"""Kinds of block in which nobody speaks."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block to read: its sentences and stretches, and what is known of it beforehand.

    `carried` says that the speech before runs on into it; `mixed` that the page marks speech
    with double marks.
    """

    sentences: Sequence[Sentence]
    stretches: Sequence[Stretch]
    heading: bool
    carried: bool
    mixed: bool
    turn: Turn | None

    def setting(
        self, tokens: Sequence[Token], at: int, governor: Governor | None, said: tuple[bool, bool]
    ) -> Setting:
        """Where the token `at` stands; `said`: speech earlier in its sentence, in its block."""
        whole = len(self.sentences) == len(tokens) == 1
        return Setting(tokens, at, governor, self.heading, *said, self.mixed, whole)


def passages(article: Article, entities: Sequence[Entity]) -> Iterator[Passage]:
    """The blocks in which somebody may speak, in order."""
    names = names_in_order(entities)
    turns = find_turns(article, entities)
    mixed = has_double_marks(article.text)
    left_open = False
    for number, block in enumerate(article.blocks):
        if block.kind in _SILENT or not block.text:
            continue
        start = article.offsets[number]
        end = start + len(block.text)
        stretches = find_stretches(article.text, start, end, left_open)
        if stretches and not stretches[-1].closed and not _opens(article, number + 1):
            stretches[-1] = cut_before_tag(article.text, stretches[-1])
        known = within(names, start, end)
        parsed = parse(article.text, (start, end), list(enumerate(stretches)), known)
        carried = left_open and bool(stretches) and stretches[0].outer_start == start
        heading = block.kind == "heading"
        yield Passage(parsed, stretches, heading, carried, mixed, turns.get(number))
        left_open = bool(stretches) and not stretches[-1].closed


def _opens(article: Article, number: int) -> bool:
    """Whether a block begins with a mark, as speech that runs on does."""
    return number < len(article.blocks) and article.blocks[number].text[:1] in set("\"“„«»‘'")
