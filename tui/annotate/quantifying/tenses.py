"""Whether a sentence looks ahead: "on Monday" is then the next one, else the last."""

from __future__ import annotations

from tui.annotate.quantifying.tokens import Tokens

_AHEAD = frozenset(
    """will shall due next upcoming plans planned scheduled expected expects hopes would ahead
    tomorrow deadline forthcoming unlikely likely pending remains 'll ’ll""".split()
)
_INTENT = frozenset("is are ready set plans wants hopes agreed invited prepared about".split())
_PAST = frozenset(
    """was were had did went came took met fell rose won lost held left made told gave began found
    became saw got ran led sent spent paid wrote spoke broke struck hit shot fought brought bought
    sold stood sat drew drove grew flew fled knew kept read said beat cut put shut threw swept slid
    shook sank caught taught thought meant dealt lent spread rode sought chose sang bore tore wore
    swore slept felt laid hung dug bit ate""".split()
)
_MAYBE = frozenset({"could", "might"})
_BEFORE_DAY = frozenset({"before", "by", "until"})


def looks_ahead(tokens: Tokens) -> bool:
    """Whether the days that the sentence names are still to come."""
    words = tokens.words
    if not _AHEAD.isdisjoint(words):
        return True
    past = False
    for index in range(tokens.count):
        word = words[index]
        if word in _MAYBE and words[index + 1] != "not":
            return True  # "it could open on Monday", but not "he could not be reached on Monday"
        if word == "to" and index and words[index - 1] in _INTENT:
            return True
        if word in _BEFORE_DAY and words[index + 1].endswith("day"):
            return True
        past = past or word in _PAST or (word.endswith("ed") and len(word) > 4)
    return not past and tokens.count > 4
