"""Who is speaking in an interview: paragraphs that are somebody's turn, without quotation marks.

Turns are told by labels ("Q:", "Abena Osei:") that come back, or by questions in bold that part
the answers. What the page itself asks in bold is no quote; the answers are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.model import Article, Block, Entity

Speaker = Entity | str | None
_LABEL = re.compile(r"\s*([^\W\d_][\w.'’ -]{0,39}?)\s?[:：]\s+(?=\S)")
_QUESTION = frozenset({"q", "question", "interviewer", "frage"})
_ANSWER = frozenset({"a", "answer", "antwort"})
_PERSONAL = re.compile(r"\b(?:I|we|you|my|our|your|me|us)\b", re.IGNORECASE)
_LEAST_LABELS = 3
_LEAST_QUESTIONS = 3


class Turn(NamedTuple):
    """What a speaker says in a block, from `start` to `end` of the article's text."""

    start: int
    end: int
    speaker: Speaker


def find_turns(article: Article, entities: Sequence[Entity]) -> Mapping[int, Turn]:
    """The turns of an interview by the number of their block, none where it is no interview."""
    labels = {
        number: found
        for number, block in enumerate(article.blocks)
        if block.kind == "paragraph" and (found := _LABEL.match(block.text))
    }
    people = _people(entities, labels)
    questions = _questions(article.blocks)
    named = [number for number in labels if _key(labels[number]) in people]
    if not questions and not _is_dialogue(article, [(n, labels[n]) for n in named]):
        return {}
    labelled = {n: (people[_key(labels[n])], labels[n].end()) for n in named}
    interviewed = _interviewed(article, entities, [speaker for speaker, _ in labelled.values()])
    return _spread(article, labelled, questions, interviewed)


def _is_dialogue(article: Article, labelled: Sequence[tuple[int, re.Match[str]]]) -> bool:
    """Whether labelled blocks are talk, not a table of scores or a list of portraits.

    Two labels come back, something is asked, and half of the turns say "I", "we" or "you".
    """
    counts = Counter(_key(label) for _, label in labelled)
    if len(labelled) < _LEAST_LABELS or len(counts) < 2:
        return False
    texts = [article.blocks[number].text[label.end() :] for number, label in labelled]
    asked = any("?" in text for text in texts)
    personal = sum(1 for text in texts if _PERSONAL.search(text))
    return asked and 2 * personal >= len(texts)


def _key(label: re.Match[str]) -> str:
    return label.group(1).lower()


def _people(entities: Sequence[Entity], labels: Mapping[int, re.Match[str]]) -> dict[str, Speaker]:
    """Whom each label means: a person, or a side of questions and answers that has both."""
    forms: dict[str, Entity] = {}
    for entity in entities:
        if entity.label == "PER":
            for form in (entity.name, *entity.aliases):
                forms.setdefault(form.lower(), entity)
                forms.setdefault(form.rsplit(" ", 1)[-1].lower(), entity)
    counts = Counter(_key(label) for label in labels.values())
    sides = _QUESTION & counts.keys() and _ANSWER & counts.keys()
    people: dict[str, Speaker] = {}
    for key, label in ((_key(label), label.group(1)) for label in labels.values()):
        if key in forms:
            people[key] = forms[key]
        elif sides and key in _QUESTION | _ANSWER:
            people[key] = None
        elif label.isupper() and len(label) > 2 and counts[key] > 1 and len(counts) > 1:
            people[key] = label
    return people


def _questions(blocks: Sequence[Block]) -> frozenset[int]:
    """Blocks that are a question of the page: in bold or a heading, most with a question mark."""
    asked = [n for n, block in enumerate(blocks) if _is_set_apart(block)]
    marked = [n for n in asked if blocks[n].text.rstrip().endswith("?")]
    if len(marked) < _LEAST_QUESTIONS or 2 * len(marked) < len(asked):
        return frozenset()
    return frozenset(asked if any("you" in blocks[n].text.lower() for n in marked) else ())


def _is_set_apart(block: Block) -> bool:
    """Whether the whole block is bold, or a heading that asks."""
    if block.kind == "heading":
        return block.text.rstrip().endswith("?")
    bold = sum(mark.end - mark.start for mark in block.marks if mark.kind == "strong")
    return block.kind == "paragraph" and 0 < len(block.text.rstrip()) <= bold + 1


def _interviewed(
    article: Article, entities: Sequence[Entity], labelled: Sequence[Speaker]
) -> Speaker:
    """Who answers: whoever is labelled, or the person that the page names most before it asks."""
    byline = article.byline.lower()
    for speaker in labelled:
        if isinstance(speaker, Entity) and speaker.name.lower() not in byline:
            return speaker
    people = [e for e in entities if e.label == "PER" and e.name.lower() not in byline]
    titled = [e for e in people if e.name.lower() in article.title.lower()]
    return max(titled or people, key=lambda entity: len(entity.mentions), default=None)


def _spread(
    article: Article,
    labelled: Mapping[int, tuple[Speaker, int]],
    questions: frozenset[int],
    interviewed: Speaker,
) -> dict[int, Turn]:
    """Turns for labelled blocks, and for the paragraphs that go on with them."""
    turns: dict[int, Turn] = {}
    speaker: Speaker = None
    asked = False
    for number, block in enumerate(article.blocks):
        if block.kind not in ("paragraph", "list_item", "blockquote"):
            asked = (asked and block.kind in ("image", "caption")) or number in questions
            speaker = interviewed if number in questions else speaker
            continue
        begin = 0
        if number in labelled:
            speaker, begin = labelled[number]
            side = block.text[:begin].strip(" :：").lower()
            speaker = interviewed if side in _ANSWER else speaker
            asked = side not in _QUESTION
        elif number in questions:
            speaker, asked = interviewed, True
            continue
        if asked and speaker is not None and block.text.strip():
            start = article.offsets[number] + begin
            turns[number] = Turn(start, article.offsets[number] + len(block.text.rstrip()), speaker)
    return turns
