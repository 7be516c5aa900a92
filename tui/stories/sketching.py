"""A sketch of a text: what is left of it that tells whether another text repeats it.

MinHash (Broder 1997) over shingles of words, with two-row bands for locality-sensitive hashing.
The bands are kept as rows of the library, so that an arrival is compared with the few entries
that share one, and not with all of them. datasketch has the same, but keeps its index in memory
and brings scipy: 0.7 s to import, and 100 MB.
"""

from __future__ import annotations

import re
from functools import cache
from operator import eq
from typing import TYPE_CHECKING
from zlib import crc32

from tui.model import Article, Sketch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHINGLE = 4
"""Words in a shingle: three repeat by chance in long articles, five break at every edit."""
MINIMA = 128
"""Hashes of a sketch: the estimate of a similarity is right to about 0.04."""
AT_ONCE = 1 << 15
"""Products of hashes that are made at a time: 256 KB."""
BODY_BANDS = 40
"""Two minima each: texts of similarity 0.2 share a band in four cases of five, 0.3 always."""
TITLE_MINIMA = 24
TITLE_BANDS = 12

WORD = re.compile(r"\w+")
STOP_WORDS = frozenset(
    "a after an and are as at be but by de der die e el en for from has have he her his in is it "
    "its la le new of on or over s says she that the their to und was were what when who why will "
    "with y you your".split()
)


def sketch(article: Article) -> Sketch:
    """The sketch of an article's body and title."""
    body = _hashes(WORD.findall(article.text.casefold()), SHINGLE)
    minima = _minima(body, MINIMA)
    title = _minima(_hashes(title_words(article.title), 1), TITLE_MINIMA)
    bands = _bands(minima, BODY_BANDS, "body") + _bands(title, TITLE_BANDS, "title")
    return Sketch(tuple(bands), minima.tobytes(), len(body))


def title_words(title: str) -> list[str]:
    """The words of a title that say what it is about, in their order."""
    return [word for word in WORD.findall(title.casefold()) if word not in STOP_WORDS]


def similarity(one: Sketch, other: Sketch) -> tuple[float, float]:
    """How much two texts repeat one another, each from 0 to 1.

    The first is the share of the shingles of both that are in both (Jaccard), the second the
    share of the shorter text's shingles that are in the longer one.
    """
    if not (one.minima and other.minima):
        return 0.0, 0.0
    # Plain Python: the screen's process compares sketches, and has no other use for numpy.
    hashes, others = memoryview(one.minima).cast("I"), memoryview(other.minima).cast("I")
    jaccard = sum(map(eq, hashes, others)) / len(hashes)
    shorter = min(one.shingles, other.shingles)
    common = jaccard / (1 + jaccard) * (one.shingles + other.shingles)
    return jaccard, min(1.0, common / shorter)


def _hashes(words: list[str], length: int) -> NDArray[np.uint64]:
    """A hash for each different run of `length` words; of all of them, where there are fewer."""
    import numpy as np

    each = np.fromiter((crc32(word.encode()) for word in words), np.uint64, len(words))
    length = min(length, len(words))
    if not length:
        return each
    runs = np.zeros(len(words) - length + 1, np.uint64)
    for offset in range(length):
        runs = (runs ^ each[offset : offset + len(runs)]) * np.uint64(0x9E3779B97F4A7C15)
        runs ^= runs >> np.uint64(29)
    return np.unique(runs)


def _minima(hashes: NDArray[np.uint64], count: int) -> NDArray[np.uint32]:
    """The least value of the hashes under each of `count` hash functions; none of no hashes."""
    import numpy as np

    if not len(hashes):
        return np.empty(0, np.uint32)
    factors = _factors()[:count]
    # Multiply and shift (Dietzfelbinger 1997): of a short text by many functions at a time, of one
    # with 5,000 shingles by few, so that what is in hand stays in the processor's cache.
    rows = max(1, AT_ONCE // len(hashes))
    least = [
        (hashes * factors[start : start + rows, None] >> np.uint64(32)).min(axis=1)
        for start in range(0, count, rows)
    ]
    return np.concatenate(least).astype(np.uint32)


@cache
def _factors() -> NDArray[np.uint64]:
    """Odd numbers of 64 bits, the same on every machine: sketches are kept for years."""
    import numpy as np

    state, factors = 0, []
    for _ in range(MINIMA):  # splitmix64 (Steele 2014)
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        mixed = state
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB % 2**64
        factors.append((mixed ^ (mixed >> 31)) | 1)
    return np.array(factors, np.uint64)


def _bands(minima: NDArray[np.uint32], count: int, of: str) -> list[int]:
    """A number below 2^63 for each pair of minima; texts with the same pair share it."""
    if not len(minima):
        return []
    values = [int(value) for value in minima]
    salt = crc32(of.encode())
    return [
        (values[2 * band] << 31 ^ values[2 * band + 1] ^ (salt + band) * 0x9E3779B97F4A7C15)
        & (2**63 - 1)
        for band in range(count)
    ]
