"""Whether an article is in English, the language that the models were made for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tui.annotate.lexicon import lines
from tui.model import Article

SAMPLE = 20_000
"""Characters looked at; the start of a page tells its language."""

_ENOUGH = 3
"""Small words of a language that must be there before it is believed."""

_ONE_IN = 12
"""Words of a text among which is at least one small word: in prose it is one in three."""

_WORD = re.compile(r"[^\W\d_]+")


def is_english(article: Article) -> bool:
    """Whether the models may be trusted with `article`."""
    return language(article) == "en"


def nouns_have_capitals(article: Article) -> bool:
    """Whether a capital says nothing in the language of `article`, as in German."""
    return language(article) in ("de", "")


def language(article: Article) -> str:
    """The code of the language that `article` is in, "" for another script than Latin.

    Small words decide, or the script; where neither tells, as on a page of results, what the
    page says of itself, else English is taken.
    """
    found = [word.lower() for word in _WORD.findall(article.text[:SAMPLE])]
    letters = sum(map(len, found))
    if letters and sum(map(len, filter(_is_latin, found))) < letters / 2:
        return ""
    counts = {
        language: sum(word in small for word in found)
        for language, small in _function_words().items()
    }
    best = max(counts, key=lambda language: counts[language])
    if counts[best] < max(_ENOUGH, len(found) // _ONE_IN):
        return article.lang[:2].lower() or "en"
    return best if counts[best] > 2 * counts["en"] else "en"


def small_words(language: str) -> frozenset[str]:
    """The commonest small words of a language, in lower case."""
    return _function_words()[language]


def _is_latin(word: str) -> bool:
    return word[0] < "ɐ" or "Ḁ" <= word[0] <= "ỿ"


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return dict(_entries())


def _entries() -> Iterator[tuple[str, frozenset[str]]]:
    for line in lines("function_words.txt"):
        language, _, small = line.partition("|")
        # A letter by itself is an initial as often as it is a word.
        yield language, frozenset(word for word in small.split() if len(word) > 1)
