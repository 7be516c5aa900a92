"""Who said what: quotes with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.quoting.cues import Attribution, attributions
from tui.annotate.quoting.governing import governor
from tui.annotate.quoting.lexicon import MENTAL
from tui.annotate.quoting.parsing import Sentence, names_in_order, parse, within
from tui.annotate.quoting.speakers import Discourse, Speaker
from tui.annotate.quoting.speech import Setting, is_speech
from tui.annotate.quoting.stretches import Stretch, find_stretches, has_double_marks
from tui.model import Article, Entity, Quote

_SILENT = frozenset({"code", "divider", "image"})
"""Kinds of block in which nobody speaks."""


def find_quotes(article: Article, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """The quotes of `article` in order; a quote that is interrupted is one for each stretch."""
    discourse = Discourse(article.text, entities, article.byline)
    names = names_in_order(entities)
    quotes: list[Quote] = []
    left_open = False
    mixed = has_double_marks(article.text)
    for number, block in enumerate(article.blocks):
        if block.kind in _SILENT:
            continue
        start = article.offsets[number]
        end = start + len(block.text)
        stretches = find_stretches(article.text, start, end, left_open)
        numbered = list(enumerate(stretches))
        parsed = parse(article.text, (start, end), number, numbered, within(names, start, end))
        carried = left_open and bool(stretches) and stretches[0].outer_start == start
        quotes += _read(discourse, parsed, stretches, block.kind == "heading", carried, mixed)
        if stretches:
            left_open = not stretches[-1].closed
        elif block.text:
            left_open = False
    return tuple(quotes)


def _read(
    discourse: Discourse,
    parsed: Sequence[Sentence],
    stretches: Sequence[Stretch],
    heading: bool,
    carried: bool,
    mixed: bool,
) -> Iterator[Quote]:
    """The quotes of one block; `carried` says that the speech before runs on into it."""
    discourse.begin_block()
    spoken: tuple[Speaker, str] | None = (discourse.last, "") if carried else None
    for sentence in parsed:
        tokens = sentence.tokens
        found = attributions(sentence)
        chained = False
        for at, token in enumerate(tokens):
            if token.kind != "quote":
                continue
            stretch = stretches[token.number]
            governed = governor(tokens, at, found)
            setting = Setting(tokens, at, governed, heading, chained, spoken is not None, mixed)
            if not is_speech(discourse.text, stretch, setting):
                continue
            chained = True
            if governed is not None and (governed.cue is not None or spoken is None):
                speaker = discourse.resolve(tokens, governed.source)
                cue = _cue_text(discourse.text, sentence, governed.cue)
            elif spoken is not None:
                speaker, cue = spoken
            else:
                speaker, cue = (None if heading else discourse.focus), ""
            spoken = speaker, cue
            discourse.spoke(speaker)
            yield Quote(stretch.start, stretch.end, cue, speaker)
        _follow(discourse, sentence, found, heading)


def _follow(
    discourse: Discourse, sentence: Sentence, found: Sequence[Attribution], heading: bool
) -> None:
    """Go on to the next sentence, remembering who is at the centre of this one."""
    if not heading:
        for cue in found:
            speaker = discourse.resolve(sentence.tokens, cue.source)
            if isinstance(speaker, Entity) or cue.verb not in MENTAL:
                discourse.spoke(speaker)
                break
    discourse.note(sentence)


def _cue_text(text: str, sentence: Sentence, cue: Attribution | None) -> str:
    """The words of the cue; a colon is none."""
    if cue is None or cue.verb == ":":
        return ""
    return text[sentence.tokens[cue.start].start : sentence.tokens[cue.end - 1].end]
