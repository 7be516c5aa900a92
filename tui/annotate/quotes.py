"""Who said what: quotes with their speakers, in marks, in turns of an interview, and reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.annotate.quoting.cues import Attribution, attributions
from tui.annotate.quoting.governing import governor
from tui.annotate.quoting.indirect import clauses
from tui.annotate.quoting.lexicon import MENTAL
from tui.annotate.quoting.parsing import Sentence, Token
from tui.annotate.quoting.passages import Passage, passages
from tui.annotate.quoting.speakers import Discourse, Speaker
from tui.annotate.quoting.speech import is_speech
from tui.model import Article, Entity, Quote

_HEADLINES = 20
"""Headlines whose words are looked for in the body: bounds the work on a page of headlines."""


def find_quotes(article: Article, entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    """The quotes of `article` in order; a quote that is interrupted is one for each stretch."""
    discourse = Discourse(article.text, entities, article.byline)
    quotes: list[Quote] = []
    headlines: list[int] = []
    for passage in passages(article, entities):
        found = sorted(_read(discourse, passage), key=lambda quote: quote.start)
        headlines += range(len(quotes), len(quotes) + len(found)) if passage.heading else ()
        quotes += found
    for number in headlines[:_HEADLINES]:
        quotes[number] = _from_body(article.text, quotes[number], quotes)
    return tuple(quotes)


def _from_body(text: str, headline: Quote, quotes: Sequence[Quote]) -> Quote:
    """A headline's quote with the speaker of the body's quote that has its words."""
    words = text[headline.start : headline.end].casefold()
    for quote in quotes:
        within = quote.start > headline.end and words in text[quote.start : quote.end].casefold()
        if within and quote.kind == "direct" and headline.speaker is None:
            return replace(headline, speaker=quote.speaker)
    return headline


def _read(discourse: Discourse, passage: Passage) -> Iterator[Quote]:
    """The quotes of one block."""
    discourse.begin_block()
    spoken: tuple[Speaker, str] | None = (discourse.last, "") if passage.carried else None
    turn = passage.turn
    if turn is not None:
        discourse.take_turn(turn.speaker)
        spoken = turn.speaker, ""
        if not passage.stretches or passage.stretches[0].outer_start > turn.start:
            yield Quote(turn.start, turn.end, "", turn.speaker)
    for sentence in passage.sentences:
        found = attributions(sentence)
        for quote in _direct(discourse, passage, sentence, found, spoken):
            spoken = quote.speaker, quote.cue
            yield quote
        if turn is None and not passage.heading:
            yield from _indirect(discourse, sentence, found)
            _attend(discourse, sentence, found)
        discourse.note(sentence)
    if turn is not None:
        discourse.end_turn()


def _direct(
    discourse: Discourse,
    passage: Passage,
    sentence: Sentence,
    found: Sequence[Attribution],
    spoken: tuple[Speaker, str] | None,
) -> Iterator[Quote]:
    """The marked stretches of a sentence that are speech; `spoken` is who spoke before it."""
    tokens = sentence.tokens
    chained = False
    for at, token in enumerate(tokens):
        if token.kind != "quote":
            continue
        stretch = passage.stretches[token.number]
        governed = governor(tokens, at, found)
        setting = passage.setting(tokens, at, governed, (chained, spoken is not None))
        cued = governed is not None and governed.cue is not None
        within_turn = passage.turn is not None and stretch.outer_start > passage.turn.start
        if (within_turn and not cued) or not is_speech(discourse.text, stretch, setting):
            continue
        chained = True
        if governed is not None and (cued or spoken is None):
            speaker = discourse.resolve(tokens, governed.source)
            spoken = speaker, _words(discourse.text, tokens, governed.cue)
        elif spoken is None:
            spoken = None if passage.heading else discourse.focus, ""
        discourse.spoke(spoken[0])
        yield Quote(stretch.start, stretch.end, spoken[1], spoken[0])


def _indirect(
    discourse: Discourse, sentence: Sentence, found: Sequence[Attribution]
) -> Iterator[Quote]:
    """What a sentence reports in its own words."""
    tokens = sentence.tokens
    for clause in clauses(tokens, found):
        speaker = discourse.resolve(tokens, clause.cue.source)
        cue = _words(discourse.text, tokens, clause.cue)
        start, end = tokens[clause.start].start, tokens[clause.end - 1].end
        yield Quote(start, end, cue, speaker, "indirect")


def _attend(discourse: Discourse, sentence: Sentence, found: Sequence[Attribution]) -> None:
    """Remember who is at the centre of a sentence, for the pronouns and quotes after it."""
    for cue in found:
        speaker = discourse.resolve(sentence.tokens, cue.source)
        if isinstance(speaker, Entity) or cue.verb not in MENTAL:
            discourse.spoke(speaker)
            return


def _words(text: str, tokens: Sequence[Token], cue: Attribution | None) -> str:
    """The words of the cue; a colon is none."""
    if cue is None or cue.verb == ":":
        return ""
    return text[tokens[cue.start].start : tokens[cue.end - 1].end]
