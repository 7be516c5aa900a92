"""What open lists and open text know of a word: the words it keeps company with, and its lists.

`models/words.txt` holds the commonest words of GloVe 6B, a sorted line each: the word, a tab and
its record in base 64. A record is its cluster of 64, of 256 and of 1024, and the sign of each of
its 50 dimensions where that is pronounced. It is searched as it lies: to part its lines takes
longer than all else at start-up. The lists and the records are made by
`tui.annotate.training.lexicon`.
"""

from __future__ import annotations

from binascii import a2b_base64
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

MODELS = Path(__file__).parent / "models"
LISTS = Path(__file__).parent / "lexicon"

DIMENSIONS = 50
PER_BYTE = 4
"""Dimensions in a byte: two bits each, 1 for pronounced positive, 2 for pronounced negative."""

LONGEST = 9
"""Tokens of a listed name at most."""

SIGNS_FROM = 4
"""Where a record's signs begin: before them are the clusters, of 1024 in two bytes."""


@cache
def _vocabulary() -> bytes:
    return (MODELS / "words.txt").read_bytes()


@cache
def _lines(name: str) -> list[str]:
    return (LISTS / name).read_text(encoding="utf-8").split("\n")


def company(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a lower-case word keeps company with, as features; nothing if it is not known.

    First its clusters, coarse to fine, such as "g39", "h67", "i841"; then its pronounced
    dimensions, such as "7+" and "31-".
    """
    record = _record(word)
    if not record:
        return (), ()
    clusters = (f"g{record[0]}", f"h{record[1]}", f"i{record[2] << 8 | record[3]}")
    signs = [_signs_of(place, byte) for place, byte in enumerate(record[SIGNS_FROM:])]
    return clusters, tuple(sign for found in signs for sign in found)


def _record(word: str) -> bytes:
    """The record of a lower-case word, empty if it is not known: a binary search over lines."""
    text, sought = _vocabulary(), word.encode("utf-8", "replace") + b"\t"
    low, high = 0, len(text)
    while low < high:
        start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = text.find(b"\n", start, high)
        end = high if end < 0 else end
        found = text[start : start + len(sought)]
        if found == sought:
            return a2b_base64(text[start + len(sought) : end])
        if found < sought:
            low = end + 1
        else:
            high = start - 1
    return b""


@cache
def _signs_of(position: int, byte: int) -> tuple[str, ...]:
    found = []
    for k in range(PER_BYTE):
        sign = byte >> (2 * k) & 3
        if sign:
            found.append(f"{position * PER_BYTE + k}{'+' if sign == 1 else '-'}")
    return tuple(found)


def person_flags(word: str) -> str:
    """Lists of people's names that have a lower-case word.

    "f", "m" or "e" for a woman's, a man's or either's first name, "l" for a surname.
    """
    return _listed("names.txt", word)


def first_name_gender(word: str) -> str:
    """The gender of a first name in lower case: "m" or "f", or "" where nothing tells."""
    return person_flags(word)[:1].strip("el")


def known_as(name: str) -> str:
    """What bears `name` (lower case, tokens parted by blanks), or "".

    "n" a country or continent, "s" a state of the USA, "C" a city of 200,000, "c" a smaller one,
    "K" a well-known organisation.
    """
    return _listed("known.txt", name)


def longest_known(tokens: Sequence[str], start: int) -> tuple[int, str]:
    """How many of the lower-case `tokens` from `start` bear one listed name, and what bears it."""
    if not _begins_name(tokens[start]):
        return 0, ""
    lines = _lines("known.txt")
    begin, found = "", (0, "")
    for length, token in enumerate(tokens[start : start + LONGEST], 1):
        begin += token
        at = bisect_left(lines, begin)
        if at == len(lines) or not lines[at].startswith(begin):
            break
        if lines[at].startswith(begin + "\t"):
            found = length, lines[at][len(begin) + 1 :]
        begin += " "
    return found


@lru_cache(maxsize=50_000)
def _begins_name(token: str) -> bool:
    """Whether a listed name begins with a whole `token`; kept, for few of an article's do."""
    lines = _lines("known.txt")
    at = bisect_left(lines, token + "\t")
    return at < len(lines) and lines[at].startswith((token + "\t", token + " "))


def _listed(file: str, entry: str) -> str:
    lines = _lines(file)
    at = bisect_left(lines, entry + "\t")
    if at < len(lines) and lines[at].startswith(entry + "\t"):
        return lines[at][len(entry) + 1 :]
    return ""
