"""The words by which a name goes on once an article has given it in full."""

from __future__ import annotations

from collections.abc import Mapping

from tui.annotate.language import small_words
from tui.annotate.lexicon import titles, words
from tui.annotate.senses import known_as, person_flags
from tui.annotate.tagging import NameLabel

_SHORTEST = 3


def short_forms(names: Mapping[tuple[str, ...], NameLabel]) -> dict[tuple[str, ...], NameLabel]:
    """The surname of each person and the first word of each organisation, with their labels.

    `names` are by their tokens. A word that names something else as well, or that says what kind
    a name is of, is left out: Carnegie is the Carnegie Endowment, Foreign is no ministry.
    """
    found: dict[tuple[str, ...], NameLabel] = {}
    for tokens, label in names.items():
        if len(tokens) == 1 or label not in ("PER", "ORG"):
            continue
        word = tokens[-1] if label == "PER" else tokens[0]
        if len(word) < _SHORTEST or not word[0].isupper() or known_as(word.lower()):
            continue
        if label == "PER" or not _says_something(word.lower()):
            found[word,] = "PER" if found.get((word,)) == "PER" else label
    return found


def _says_something(word: str) -> bool:
    """Whether a word is no name by itself: a kind, a people, a creed, a title, a first name."""
    lists = (words("organisation_words"), words("demonyms"), small_words("en"), titles())
    if word.endswith("ist") or any(word in listed for listed in lists):
        return True
    return person_flags(word)[:1] in ("f", "m")
