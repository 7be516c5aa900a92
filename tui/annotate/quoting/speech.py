"""Whether a marked stretch is speech: not a title, a nickname or a word held at arm's length."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.annotate.quoting.cues import speaks_plainly
from tui.annotate.quoting.governing import Governor
from tui.annotate.quoting.stretches import Stretch

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset("a an the of and in on for to at by with from is or".split())
_SENTENCE = 6
"""Words from which a stretch is a clause at least: almost never a title or a scare quote."""


class Surroundings(NamedTuple):
    """What stands around a stretch in its paragraph."""

    governor: Governor | None
    alone: bool
    heading: bool
    follows_speech: bool
    before: str
    after: str


def is_speech(text: str, stretch: Stretch, around: Surroundings) -> bool:
    """Whether somebody says the words of `stretch`."""
    words = _WORD.findall(text, stretch.start, min(stretch.end, stretch.start + 400))
    if not words:
        return False
    governed = around.governor
    relation = governed.relation if governed else ""
    cue = governed.cue.verb if governed and governed.cue else ""
    stopped = text[stretch.end - 1] in ".!?…,"
    if relation in ("adjacent", "after") and speaks_plainly(cue):
        return True
    if around.heading:
        return stretch.family == "single" or len(words) > 2
    if stretch.family == "single" and not stopped and len(words) < _SENTENCE and not cue:
        return False
    if _is_titled(words) and not (stopped and len(words) > _SENTENCE):
        return relation == "adjacent" and cue != ""
    if len(words) >= _SENTENCE or (stopped and len(words) > 2 and around.alone):
        return True
    if stopped and words[0][0].isupper() and around.follows_speech:
        return True
    return relation in ("adjacent", "after", "later") or (
        relation == "before" and governed is not None and governed.distance < 14
    )


def _is_titled(words: list[str]) -> bool:
    """Whether every word of weight begins with a capital, and there are two at least."""
    weighty = [word for word in words if word.lower() not in _SMALL]
    return len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in weighty)
