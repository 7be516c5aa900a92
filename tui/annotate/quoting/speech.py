"""Whether a marked stretch is speech: not a title, a nickname or a word held at arm's length.

A stretch shows signs (how it is attributed, how long it is, what stands beside it), each with a
weight; it is speech when they sum to more than nothing. The weights were fitted to PolNeAR by
`tui.annotate.training.speech`; models/speech.json says how well they hold elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tui.annotate.quoting.cues import speaks_plainly
from tui.annotate.quoting.governing import Governor
from tui.annotate.quoting.lexicon import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS
from tui.annotate.quoting.parsing import Token
from tui.annotate.quoting.stretches import Stretch

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LOOK = 400
"""Characters of a stretch that are looked at: bounds the work on one without an end."""
_SMALL = frozenset("a an the of and in on for to at by with from is or".split())
_NAMING = frozenset(
    """called dubbed entitled titled named nicknamed termed labelled labeled so-called known term
    word words phrase slogan motto song album book film movie show series novel play magazine
    episode column headline hashtag title poem single track game programme program theme
    documentary""".split()
)
_WORKS = frozenset(
    """song album book film movie show series novel play magazine episode column headline hashtag
    poem single track game programme program documentary award campaign bill ad video""".split()
)
_LENGTHS = ((1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (9, "6-9"), (19, "10-19"))
_DISTANCES = ((2, "near"), (6, "middle"), (14, "far"))


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a stretch stands: the token `at` of a sentence, and what attributes it there.

    `chained` says that the sentence has speech already, `spoken` that its paragraph has,
    `mixed` that the page marks speech with double marks, `whole` that the stretch is all of its
    paragraph.
    """

    tokens: Sequence[Token]
    at: int
    governor: Governor | None
    heading: bool = False
    chained: bool = False
    spoken: bool = False
    mixed: bool = False
    whole: bool = False


def is_speech(text: str, stretch: Stretch, setting: Setting) -> bool:
    """Whether somebody says the words of `stretch`."""
    return weigh(signs(text, stretch, setting)) > 0


def weigh(shown: Sequence[str]) -> float:
    """The sum of the weights of the signs that a stretch shows."""
    weights = _weights()
    return sum(weights.get(sign, 0.0) for sign in shown)


@cache
def _weights() -> dict[str, float]:
    path = files("tui.annotate") / "models/speech.json"
    weights: dict[str, float] = json.loads(path.read_text("utf8"))["weights"]
    return weights


def signs(text: str, stretch: Stretch, setting: Setting) -> list[str]:
    """What can be seen of a stretch and its surroundings, as names of signs."""
    words = _WORD.findall(text, stretch.start, min(stretch.end, stretch.start + _LOOK))
    if not words:
        return ["wordless"]
    length = _step(len(words), _LENGTHS, "20-")
    stopped = text[stretch.end - 1] in ".!?…" or text[stretch.end : stretch.end + 1] == ","
    shown = ["any", f"length {length}", f"stopped {length}" if stopped else "unstopped"]
    shown += _attribution(setting, length)
    if stretch.family == "single" and setting.mixed and not setting.heading:
        shown.append("single among doubles")
    if not stretch.closed:
        shown.append("open")
    if setting.heading:
        shown.append("heading")
    if words[0][0].isupper():
        shown.append("capital")
        if _is_titled(words):
            shown.append("titled")
    elif words[0][0].isdigit():
        shown.append("digit")
    return shown + _neighbours(setting)


def _attribution(setting: Setting, length: str) -> list[str]:
    """Signs of who is said to say it."""
    governed = setting.governor
    shown = []
    if setting.chained:
        shown.append("chained")
    if setting.spoken:
        shown.append("spoken")
    if setting.whole:
        shown.append("whole")
    elif len(setting.tokens) == 1:
        shown.append("alone")
    if governed is None:
        return [*shown, "ungoverned"]
    relation: str = governed.relation
    if relation in ("before", "later", "subject"):
        relation = f"{relation} {_step(governed.distance, _DISTANCES, 'farthest')}"
    shown.append(relation)
    if governed.cue is not None:
        shown.append("plain cue" if speaks_plainly(governed.cue.verb) else "other cue")
        if governed.cue.verb == "say":
            shown.append("say")
        if length in "123":
            shown.append("short, cued")
    return shown


def _neighbours(setting: Setting) -> list[str]:
    """Signs of the words on either side."""
    tokens, at = setting.tokens, setting.at
    before = _sort(tokens[at - 1]) if at else "nothing"
    following = _sort(tokens[at + 1]) if at + 1 < len(tokens) else "nothing"
    shown = [f"after {before}", f"before {following}"]
    if any(token.lower in _NAMING for token in tokens[max(0, at - 4) : at]):
        shown.append("named")
    if before == "the" and following == "word":
        shown.append("attributive")
    if any(token.lower in _WORKS for token in tokens[at + 1 : at + 5]):
        shown.append("a work")
    return shown


def _sort(token: Token) -> str:
    """The sort of word that a neighbour is."""
    if token.kind in ("name", "quote"):
        return token.kind
    lower = token.lower
    if token.kind == "mark":
        return lower if lower in ",:;()=/" else "mark"
    if lower == "'s" or lower in DETERMINERS:
        return "'s" if lower == "'s" else "the"
    for sort, words in (
        ("of", PREPOSITIONS),
        ("be", AUXILIARIES),
        ("and", {"and", "or"}),
        ("that", {"that", "because", "as"}),
        ("soon", ADVERBS),
    ):
        if lower in words:
            return sort
    return "Word" if token.capital else "word"


def _step(value: int, steps: Sequence[tuple[int, str]], beyond: str) -> str:
    return next((name for limit, name in steps if value <= limit), beyond)


def _is_titled(words: list[str]) -> bool:
    """Whether every word of weight begins with a capital, and there are two at least."""
    weighty = [word for word in words if word.lower() not in _SMALL]
    return len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in weighty)
