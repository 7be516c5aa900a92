"""Who a phrase means: an entity, a description, and for pronouns whoever was last spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.annotate.quoting.cues import sentence_subject
from tui.annotate.quoting.lexicon import (
    ADVERBS,
    BREAKS,
    CUES,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    SINGULAR,
)
from tui.annotate.quoting.parsing import Sentence, Token
from tui.annotate.quoting.phrases import Phrase
from tui.model import Entity

Speaker = Entity | str | None
_MEMORY = 24
"""Mentions that a pronoun may reach back to."""
_REACH = 200
"""Tokens of its own sentence: a sentence without an end took time by the square of its length."""
_DEMONYMS = (
    "ian", "ean", "ese", "iard", "man", "woman", "can", "briton", "swede", "dane", "pole", "turk",
    "swiss", "serb", "croat", "scot", "greek", "czech", "finn", "israeli", "yorker", "thai",
)  # fmt: skip
_TITLE_WORDS = 6


@dataclass(slots=True)
class Discourse:
    """What has been read so far: who was mentioned, who was a subject, who spoke.

    Sentences are noted in order; resolving a pronoun looks at the last few mentions only.
    `mentions` and `subjects` pair the number of a sentence with that of an entity; `roles` gives
    the entity that was called "governor", `described` the words that a noun was introduced with.
    `last` spoke last, in sentence `last_at`; `focus` is who the last sentence was about.
    """

    text: str
    entities: Sequence[Entity]
    author: str = ""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    subjects: list[tuple[int, int]] = field(default_factory=list)
    roles: dict[str, int] = field(default_factory=dict)
    described: dict[str, str] = field(default_factory=dict)
    last: Speaker = None
    last_at: int = -99
    focus: Speaker = None
    attended: bool = False
    block_start: int = 0
    turn: Speaker = None
    sentence: int = 0

    def begin_block(self) -> None:
        """Remember where the block begins: what it says first weighs more for its pronouns."""
        self.block_start = self.sentence

    def note(self, sentence: Sentence) -> None:
        """Take in the names, roles and subject of a sentence that has been dealt with."""
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            if token.kind == "name":
                self.mentions.append((self.sentence, token.number))
                self._note_roles(tokens, at)
        subject = sentence_subject(tokens, len(tokens))
        if subject is not None and tokens[subject.head].kind == "name":
            index = tokens[subject.head].number
            self.subjects.append((self.sentence, index))
            if self.entities[index].label == "PER" and not self.attended:
                self.focus = self.entities[index]
        self.attended = False
        self.sentence += 1

    def spoke(self, speaker: Speaker) -> None:
        """Remember who spoke last."""
        if speaker is not None:
            self.last, self.last_at = speaker, self.sentence
            self.attend(speaker)

    def attend(self, speaker: Speaker) -> None:
        """Remember whom the sentence is about, for the speech that follows without a cue."""
        if speaker is not None and not self.attended:
            self.focus, self.attended = speaker, True

    def take_turn(self, speaker: Speaker) -> None:
        """Let "I" be the one whose turn it is."""
        self.turn = speaker

    def end_turn(self) -> None:
        """Go back to the author's own words."""
        self.turn = None

    def resolve(self, tokens: Sequence[Token], phrase: Phrase | None) -> Speaker:
        """Who `phrase` of the sentence `tokens` means, None where the text does not say."""
        if phrase is None:
            return None
        head = tokens[phrase.head]
        joint = _is_joint(tokens, phrase)
        if head.kind == "name" and not joint:
            entity = self.entities[head.number]
            return entity if entity.label != "MISC" else entity.name
        if head.lower in PRONOUNS and phrase.end - phrase.start == 1:
            return self._pronoun(tokens, phrase)
        return self._description(tokens, phrase, joint)

    def _pronoun(self, tokens: Sequence[Token], phrase: Phrase) -> Speaker:
        lower = tokens[phrase.head].lower
        if lower == "i":
            return self.turn or self.author or None
        if lower in SINGULAR:
            return self._person(tokens, phrase.start, SINGULAR[lower])
        if lower == "they":
            return self.last  # they who spoke go on; one who is no group may be "they" as well
        if lower == "it":
            return self._body(tokens, phrase.start)
        return None

    def _recent(self, tokens: Sequence[Token], end: int) -> list[tuple[int, int]]:
        """The last mentions before the token `end`: how many sentences ago, and the entity."""
        near = tokens[max(0, end - _REACH) : end]
        here = [(0, token.number) for token in near if token.kind == "name"]
        past = [(self.sentence - at, index) for at, index in self.mentions[-_MEMORY:]]
        return past + here

    def _person(self, tokens: Sequence[Token], end: int, gender: str) -> Speaker:
        """The person whom "he" or "she" most likely means."""
        scores: dict[int, float] = {}
        for ago, index in self._recent(tokens, end):
            entity = self.entities[index]
            if entity.label != "PER" or entity.gender not in ("", gender) or entity.plural:
                continue
            score = max(0.0, 1.0 - 0.15 * ago) + (0.3 if entity.gender else 0.0)
            scores[index] = max(scores.get(index, 0.0), score)
        for at, index in self.subjects[-8:]:
            if index in scores:
                scores[index] += max(0.0, 0.9 - 0.25 * (self.sentence - at))
                scores[index] += 0.8 if at >= self.block_start else 0.0
        best = max(scores, key=lambda index: (scores[index], index), default=None)
        best_score = scores[best] if best is not None else 0.0
        ago = self.sentence - self.last_at
        bonus = max(0.0, 2.0 - 0.25 * ago) + (0.5 if self.last_at >= self.block_start else 0.0)
        last = self.last
        if isinstance(last, Entity) and last.label == "PER" and last.gender in ("", gender):
            own = max((scores[i] for i in scores if self.entities[i] is last), default=0.0)
            if own + bonus >= best_score:
                return last
        if isinstance(last, str) and _is_personal(last) and 0.8 + bonus > best_score:
            return last
        return self.entities[best] if best is not None else None

    def _body(self, tokens: Sequence[Token], end: int) -> Speaker:
        """The organisation or place that "it" means."""
        last = self.last
        if isinstance(last, str) or (last is not None and last.label != "PER"):
            return last
        for _, index in reversed(self._recent(tokens, end)):
            if self.entities[index].label == "ORG":
                return self.entities[index]
        return None

    def _note_roles(self, tokens: Sequence[Token], at: int) -> None:
        """Learn "governor" of "Signe Aune, the governor of the bank", and titles before a name."""
        index = tokens[at].number
        if self.entities[index].label != "PER":
            return
        title = at - 1 if at > 1 and tokens[at - 1].lower == "," else at
        for token in reversed(tokens[max(0, title - _TITLE_WORDS) : title]):
            if token.kind == "name":
                continue
            if token.kind != "word" or token.lower in BREAKS or token.lower in CUES:
                break
            if token.lower in PERSONS:
                self.roles[token.lower] = index
        if at + 2 < len(tokens) and tokens[at + 1].lower in (",", "("):
            for token in tokens[at + 2 : at + 10]:
                if token.kind == "mark" or token.lower in BREAKS or token.lower in PREPOSITIONS:
                    break
                if token.lower in PERSONS:
                    self.roles[token.lower] = index

    def _meant(self, modifiers: Sequence[Token], head: Token) -> Speaker:
        """Whom "the minister" or "the former footballer" means, where that was said before."""
        plain = all(token.kind == "word" and not token.capital for token in modifiers)
        if head.lower in self.roles and plain and len(modifiers) < 2:
            return self.entities[self.roles[head.lower]]
        if not modifiers and head.lower in self.described:
            return self.described[head.lower]
        focus = self.focus
        if _stands_for_name(head, modifiers[0].lower if modifiers else ""):
            return focus if isinstance(focus, Entity) and focus.label == "PER" else None
        return None

    def _description(self, tokens: Sequence[Token], phrase: Phrase, joint: bool) -> Speaker:
        """The phrase as words, or whom its noun was said of before."""
        first = phrase.start
        head = tokens[phrase.head].lower
        definite = tokens[first].lower == "the"
        while first < phrase.head and (
            tokens[first].lower in ("the", "a", "an") or tokens[first].lower in ADVERBS
        ):
            first += 1
        words = self.text[tokens[first].start : tokens[phrase.end - 1].end]
        if joint:
            return words
        if definite and phrase.end == phrase.head + 1:
            meant = self._meant(tokens[first : phrase.head], tokens[phrase.head])
            if meant is not None:
                return meant
        self.described[head] = words
        return words


def _is_joint(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase lists several names: "The United States, Britain and France"."""
    return any(
        tokens[at].lower in ("and", "&")
        and tokens[at - 1].kind == "name"
        and any(token.kind == "name" for token in tokens[at + 1 : phrase.end])
        for at in range(phrase.start + 1, phrase.end - 1)
    )


def _stands_for_name(head: Token, first: str) -> bool:
    """Whether "the Spaniard", "the former coach", "the 34-year-old" varies a name just given."""
    if head.lower.endswith("-year-old") or first.endswith("-year-old"):
        return True
    if first in ("former", "veteran") or first.startswith(("now-", "ex-")):
        return head.lower in PERSONS
    return not first and head.capital and head.lower.endswith(_DEMONYMS)


def _is_personal(words: str) -> bool:
    """Whether a description is of one person."""
    return not _is_plural(words) and any(word in PERSONS for word in words.lower().split())


def _is_plural(words: str) -> bool:
    """Whether a description is of several."""
    last = words.rsplit(" ", 1)[-1].lower()
    return " and " in words or (last.endswith("s") and not last.endswith("ss"))
