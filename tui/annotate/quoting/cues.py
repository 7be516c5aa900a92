"""Attributions in a sentence: a cue ("said", "according to") and the phrase that is its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui.annotate.quoting.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CUES,
    DETERMINERS,
    NOUNS_TOO,
    PEOPLE_NOUNS,
    PLAIN,
    PREPOSITIONS,
    PRONOUNS,
    WRITINGS,
)
from tui.annotate.quoting.parsing import Sentence, Token
from tui.annotate.quoting.phrases import Phrase, ending_at, phrase_after, phrase_before

Side = Literal["before", "after"]
_OBJECTS = frozenset("tell inform remind assure ask urge warn".split())
_BETWEEN_PASSIVE = ADVERBS | {"not", "never", "been", "being"}
_AFTER_NOUNS = frozenset("as and of in from about have had".split())
_PHRASAL = {"shot": "back", "fired": "back", "hit": "back", "put": "it", "puts": "it"}
"""Verbs that are of saying with their small word only: "as Kerry put it", "Bennett shot back"."""
_TURN = 6
"""Tokens that a label before a colon may have: "Abena Osei:"."""


class Attribution(NamedTuple):
    """A cue, the tokens `start` to `end` of a sentence, and its source.

    `side` says where the source stands, seen from the cue; `verb` is the plain form.
    """

    start: int
    end: int
    verb: str
    source: Phrase | None
    side: Side


def attributions(sentence: Sentence) -> list[Attribution]:
    """The attributions of `sentence` in order of their cues; no two cues overlap.

    A cue without a subject of its own ("…, adding") has that of the cue before it.
    """
    found: list[Attribution] = []
    subject: Phrase | None = None
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        made = None
        if found and at < found[-1].end:
            continue
        if token.kind == "word":
            if token.lower == "according" and _word(tokens, at + 1) == "to":
                made = Attribution(at, at + 2, "according", phrase_after(tokens, at + 2), "after")
            elif token.lower in CUES:
                made = _verb(tokens, at, subject)
            elif _PHRASAL.get(token.lower) == _word(tokens, at + 1) != "":
                source = phrase_before(tokens, at)
                made = Attribution(at, at + 2, "say", source, "before") if source else None
        elif token.lower == ":" and at <= _TURN and token.kind == "mark":
            made = _label(tokens, at)
        if made is not None:
            found.append(made)
            if made.side == "before" and made.source is not None:
                subject = made.source
    return found


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) and tokens[at].kind == "word" else ""


def _label(tokens: Sequence[Token], colon: int) -> Attribution | None:
    """A speaker's label: a name alone before the colon that opens speech."""
    followed = colon + 1 < len(tokens) and tokens[colon + 1].kind == "quote"
    if not followed or colon == 0 or tokens[colon - 1].kind != "name":
        return None
    source = ending_at(tokens, colon, 0)
    return Attribution(colon, colon + 1, ":", source, "before") if source else None


def _verb(tokens: Sequence[Token], at: int, subject: Phrase | None) -> Attribution | None:
    """The attribution whose cue is the verb at `at`, None where it is a noun or has no subject."""
    token = tokens[at]
    verb = CUES[token.lower]
    before = _word(tokens, at - 1)
    if before in DETERMINERS or before in PREPOSITIONS - {"to"} or before == "'s":
        return None
    if token.capital and at > 0 and tokens[at - 1].kind != "quote":
        return None
    if _is_passive(tokens, at):
        return _quoted_as_saying(tokens, at)
    end = _cue_end(tokens, at, verb)
    if token.lower.endswith("ing"):
        return _participle(tokens, at, end, verb, subject)
    source = phrase_after(tokens, at + 1)
    inverted = _stands_inverted(tokens, at) or (verb == "say" and _ends_in_tag(tokens, at, source))
    if inverted and source is not None and _may_speak(tokens, source):
        return Attribution(at, at + 1, verb, source, "after")
    if verb in WRITINGS and not _speech_is_next(tokens, at):
        return None
    source = phrase_before(tokens, at)
    if source is None:
        joined = before in ("and", "but", "then") or before in ADVERBS or before in AUXILIARIES
        source = subject or sentence_subject(tokens, at) if joined else None
    if source is None or not _may_speak(tokens, source):
        return None
    if not _is_verb(tokens, at, source):
        return None
    return Attribution(at, end, verb, source, "before")


def _speech_is_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is written or read is speech: it stands next to the verb, or a clause does."""
    if at + 1 >= len(tokens) or any(t.kind == "quote" for t in tokens[at + 1 : at + 3]):
        return True
    lower = tokens[at + 1].lower
    return tokens[at + 1].kind == "mark" or lower in PREPOSITIONS or lower in ("that", "how")


def _is_verb(tokens: Sequence[Token], at: int, source: Phrase) -> bool:
    """Whether "claim" or "claims" is a verb here, by its subject and by what follows."""
    word, verb = tokens[at].lower, CUES[tokens[at].lower]
    before, after = _word(tokens, at - 1), _word(tokens, at + 1)
    head = tokens[source.head]
    if word == verb:
        if before in AUXILIARIES or before == "to" or before in ("i", "we", "they", "you"):
            return True
        if head.kind == "name":
            return _joins_names(tokens, source)
        if verb in NOUNS_TOO and source.head < source.end - 1:
            return False
        return head.lower in PEOPLE_NOUNS and head.lower.endswith(("s", "people", "men", "police"))
    if verb in NOUNS_TOO and word.endswith("s"):
        if at + 1 >= len(tokens):
            return source.start > 0 and tokens[source.start - 1].kind == "quote"
        return after not in BE and after not in _AFTER_NOUNS
    return True


def _joins_names(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase ends in two names with "and" between: "Kerry and Lavrov"."""
    last = tokens[max(phrase.start, phrase.end - 3) : phrase.end]
    return [token.kind == "name" or token.lower for token in last] == [True, "and", True]


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form of "be" makes the subject the one who is spoken to or about."""
    if tokens[at].lower.endswith("ing"):
        return False
    look = at - 1
    while look >= 0 and (
        _word(tokens, look) in _BETWEEN_PASSIVE or _word(tokens, look).endswith("ly")
    ):
        look -= 1
    return _word(tokens, look) in BE and tokens[at].lower != CUES[tokens[at].lower]


def _quoted_as_saying(tokens: Sequence[Token], at: int) -> Attribution | None:
    """The passives that name a source: "was quoted as saying", "was called … by"."""
    if _word(tokens, at + 1) == "as" and _word(tokens, at + 2) == "saying":
        return Attribution(at, at + 3, "say", phrase_before(tokens, at), "before")
    for look in range(at + 1, min(at + 6, len(tokens))):
        if _word(tokens, look) == "by":
            source = phrase_after(tokens, look + 1)
            if source is not None and _may_speak(tokens, source):
                return Attribution(at, at + 1, CUES[tokens[at].lower], source, "after")
    return None


def _participle(
    tokens: Sequence[Token], at: int, end: int, verb: str, subject: Phrase | None
) -> Attribution | None:
    """A cue such as ", adding" or "factions calling for": whose it is stands before it."""
    before = tokens[at - 1] if at else None
    if before is None:
        return None
    direct = before.kind == "name" or (before.kind == "word" and before.lower not in PREPOSITIONS)
    if direct and _word(tokens, at - 1) not in ("by", "in", "without", "before", "after", "while"):
        source = phrase_before(tokens, at)
        inside = source is not None and _word(tokens, source.start - 1) in PREPOSITIONS
        if source is not None and _may_speak(tokens, source) and not (subject and inside):
            return Attribution(at, end, verb, source, "before")
    source = subject or sentence_subject(tokens, at)
    return Attribution(at, end, verb, source, "before") if source else None


def sentence_subject(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The first phrase before `end` that can speak, introductions aside."""
    start = 0
    commas = [i for i in range(min(end, 60)) if tokens[i].lower == "," and tokens[i].kind == "mark"]
    starts = [0] + [i + 1 for i in commas]
    if _word(tokens, 0) in PREPOSITIONS or _word(tokens, 0) in ("as", "when", "after", "asked"):
        starts = [*starts[1:], 0]
    for start in starts:
        if start >= end:
            continue
        phrase = phrase_after(tokens, start)
        if phrase is None or phrase.end > end or not _may_speak(tokens, phrase):
            continue
        head = tokens[phrase.head]
        if head.kind == "name" or head.lower in PEOPLE_NOUNS or head.lower in PRONOUNS:
            return phrase
    return None


def _may_speak(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the phrase names somebody: a name, a pronoun, a noun for people, a capital."""
    head = tokens[phrase.head]
    if head.kind == "name":
        return True
    lower = head.lower
    if lower in PRONOUNS:
        return lower in ("i", "we", "he", "she", "they", "it", "who", "one")
    if lower in PEOPLE_NOUNS:
        return True
    determined = _word(tokens, phrase.start) in DETERMINERS
    return not lower.isdigit() and (head.capital or (determined and phrase.head > phrase.start))


def _stands_inverted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb follows speech with nothing between: "…," said Kerry."""
    look = at - 1
    while look >= 0 and (_word(tokens, look) in ADVERBS):
        look -= 1
    if look >= 0 and tokens[look].kind == "mark" and tokens[look].lower in ",–—-":
        look -= 1
    return look < 0 or tokens[look].kind == "quote"


def _ends_in_tag(tokens: Sequence[Token], at: int, source: Phrase | None) -> bool:
    """Whether the sentence ends in ", said Moen"; in "Moen, 45, said police came" it does not."""
    if source is None or at == 0 or tokens[at - 1].lower != ",":
        return False
    return source.end == len(tokens) or tokens[source.end].lower == ","


def _cue_end(tokens: Sequence[Token], at: int, verb: str) -> int:
    """Where the cue ends: whom it is told belongs to it ("told Al-Watan")."""
    end = at + 1
    if verb not in _OBJECTS or end >= len(tokens):
        return end
    if tokens[end].kind == "word" and tokens[end].lower in (
        "me",
        "us",
        "him",
        "her",
        "them",
        "you",
    ):
        return end + 1
    look = end
    if _word(tokens, look) in DETERMINERS:
        look += 1
    while look < len(tokens) and look < end + 5:
        token = tokens[look]
        if token.kind == "name":
            return look + 1
        if token.kind != "word" or token.lower in PREPOSITIONS or token.lower in ("that", "and"):
            return look
        look += 1
    return end


def speaks_plainly(verb: str) -> bool:
    """Whether the verb takes whole sentences of speech."""
    return verb in PLAIN or verb in ("according", ":")
