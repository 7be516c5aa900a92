"""The noun that a number counts, as a singular: "19 civilians", "60 police officers"."""

from __future__ import annotations

from tui.annotate.quantifying.tokens import Tokens, is_headline

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "police": "police",
    "policemen": "policeman", "lives": "life", "wives": "wife", "knives": "knife",
    "wolves": "wolf", "leaves": "leaf", "halves": "half", "shelves": "shelf", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "sheep": "sheep", "fish": "fish",
    "cattle": "cattle", "aircraft": "aircraft", "troops": "troop", "species": "species",
    "series": "series", "crises": "crisis", "analyses": "analysis", "criteria": "criterion",
    "phenomena": "phenomenon", "firemen": "fireman", "servicemen": "serviceman",
    "congressmen": "congressman", "lawmen": "lawman", "gunmen": "gunman", "fishermen": "fisherman",
    "businessmen": "businessman", "staff": "staff", "personnel": "personnel", "youth": "youth",
    "thieves": "thief", "loaves": "loaf", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "vetoes": "veto", "echoes": "echo", "torpedoes": "torpedo",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "zombies": "zombie",
    "rookies": "rookie", "ties": "tie", "lies": "lie", "pies": "pie", "matches": "match",
    "buses": "bus", "gases": "gas", "viruses": "virus", "bonuses": "bonus",
    "campuses": "campus", "choruses": "chorus", "goals": "goal",
}  # fmt: skip

_NOT_NOUNS = frozenset(
    """is was has does says this its his us as plus less versus vs perhaps always besides towards
    thus across unless afterwards sometimes else yes news various previous serious famous religious
    dangerous across overseas whereas theirs ours yours hers goes gets makes takes comes becomes
    remains shows seems means gives wants needs knows thinks tells adds argues suggests
    indicates includes serious continuous enormous bus gas plus mathematics politics economics
    sports sans chaos cosmos famous class boss loss glass press access success process business
    illness fitness congress mass pass cross address less express progress princess""".split()
)
_LONGEST_ROW = 4
"""Plural nouns that follow the first in one name: "20 sports goods shops"."""
_STOP = frozenset(
    """a an the this that these those and or but nor of in on at by for from to with without within
    into onto over under up down out off about against between among through during before after
    since until till than then so if when where while who whom whose which what why how because
    although though unless as is are was were be been being has have had having do does did will
    would shall should can could may might must not no he she it they we you i me him her them us
    my your his its our their said says say saying per each every ago later earlier still also
    just only now there here both either neither not n't according including near next around
    along across behind above below toward towards despite except like versus vs""".split()
)


def singular(noun: str) -> str:
    """The singular of a plural English noun, in lower case."""
    known = IRREGULAR.get(noun)
    if known is not None:
        return known
    if noun.endswith("men") and len(noun) > 5:
        return noun[:-3] + "man"
    if noun.endswith("children"):
        return noun[:-3]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def is_plural(word: str) -> bool:
    """Whether `word` looks like a plural noun."""
    if word in IRREGULAR:
        return True
    if len(word) < 4 or word in _NOT_NOUNS:
        return False
    if word.endswith(("children", "people")):
        return True
    if word.endswith("s"):
        return not word.endswith(("ss", "us", "is", "'s", "’s"))
    return word.endswith("men") and word != "men" and word not in ("specimen", "regimen", "women")


def read_noun(tokens: Tokens, start: int, reach: int = 4) -> tuple[str, int] | None:
    """The singular of the plural noun that follows, at most `reach` words on, and where it ends.

    The first plural is taken, and the last of those that follow each other.
    """
    words = tokens.words
    at = start
    if words[at] == "of":
        at += 1
        if words[at] in ("the", "its", "his", "her", "their", "our", "these", "those", "my"):
            at += 1
    if words[at + 1] == words[at + 3] == "." and len(words[at]) == 1:
        at += 4  # "7,000 U.S. troops"
    for index in range(at, at + reach):
        word = words[index]
        if word == "times":
            return "time", index + 1
        if not word[:1].isalpha() or word in _STOP:
            return None
        if is_plural(word):
            last = index
            farthest = index + _LONGEST_ROW
            while last < farthest and is_plural(words[last + 1]) and not tokens.glued(last + 1):
                last += 1
            return _named(tokens, last, singular(words[last])), last + 1
        if words[index + 1] == "-" and tokens.glued(index + 1):
            return None
    return None


def _named(tokens: Tokens, at: int, noun: str) -> str:
    """`noun`, the singular of token `at`, with the capitals that are its own: "Syrian", "NGO"."""
    surface = tokens.surface(at)
    if surface.islower() or is_headline(tokens):
        return noun
    own = tokens.words[at].startswith(noun) and surface[1:-1].isupper()
    return surface[: len(noun)] if own else noun.capitalize()


def is_word(word: str) -> bool:
    """Whether `word` may be part of a noun phrase."""
    return word[:1].isalpha() and word not in _STOP
