"""What open lists and open text know of a word: the words it keeps company with, and its lists.

`models/words.txt` holds the commonest words of GloVe 6B, sorted; `models/words.bin` a record for
each: its cluster of 64, of 256 and of 1024, and the sign of each of its 50 dimensions where that
is pronounced. Both are made by `tui.annotate.training.lexicon`. They are searched as they lie:
a dictionary of as many words takes 40 ms to build, which is more than all else at start-up.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

MODELS = Path(__file__).parent / "models"
LISTS = Path(__file__).parent / "lexicon"

DIMENSIONS = 50
PER_BYTE = 4
"""Dimensions in a byte: two bits each, 1 for pronounced positive, 2 for pronounced negative."""

RECORD = 4 + -(-DIMENSIONS // PER_BYTE)
"""Bytes a word: clusters of 64 and 256 (one each), of 1024 (two, big-endian), then the signs."""


@cache
def _vocabulary() -> tuple[list[str], bytes]:
    words = (MODELS / "words.txt").read_text(encoding="utf-8").split("\n")
    return words, (MODELS / "words.bin").read_bytes()


@cache
def _lines(name: str) -> list[str]:
    return (LISTS / name).read_text(encoding="utf-8").split("\n")


def clusters(word: str) -> tuple[str, ...]:
    """The clusters of a lower-case word, coarse to fine, as features; none if it is not known."""
    record = _record(word)
    if not record:
        return ()
    return (f"g{record[0]}", f"h{record[1]}", f"i{record[2] << 8 | record[3]}")


def signs(word: str) -> tuple[str, ...]:
    """The pronounced dimensions of a lower-case word, as features such as "7+" and "31-"."""
    return tuple(
        feature
        for position, byte in enumerate(_record(word)[4:])
        for feature in _signs_of(position, byte)
    )


def _record(word: str) -> bytes:
    words, records = _vocabulary()
    at = bisect_left(words, word)
    if at == len(words) or words[at] != word:
        return b""
    return records[at * RECORD : (at + 1) * RECORD]


@lru_cache(maxsize=256 * RECORD)
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


def place_class(name: str) -> str:
    """What kind of place bears `name` (lower case, tokens parted by blanks), or "".

    "n" a country or continent, "s" a state of the USA, "C" a city of 200,000, "c" a smaller one.
    """
    return _listed("places.txt", name)


def _listed(file: str, entry: str) -> str:
    lines = _lines(file)
    at = bisect_left(lines, entry + "\t")
    if at < len(lines) and lines[at].startswith(entry + "\t"):
        return lines[at][len(entry) + 1 :]
    return ""
