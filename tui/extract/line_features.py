"""What a line of text looks like, and where it stands, as numbers for the judge of lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log1p

import numpy as np
from numpy.typing import NDArray

from tui.extract import line_signs, line_words
from tui.extract.clues import WORDINGS, wording_bits
from tui.extract.notices import is_advertisement

_LOOKED_AT = 2000
"""Characters of a line that are looked at: a line of five megabytes costs no more than this."""

LONG = 18
"""Words of a line that is prose for certain, but for terms and conditions."""

_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?…。！？][\"”’»')\]]*$")
_FUNCTION_WORDS = frozenset(
    """the a an of to in on and or for with that this is are was were be been it its as at by from
    but not have has had he she they we you i his her their our your who which will would can
    der die das und in zu den von mit ist nicht ein eine auf für sich dem des im als auch es er sie
    le la les de des et un une du en est que qui dans pour pas au sur il elle ce ne se plus par
    el los las y que en un una del se no por con su para es al lo como más o pero sus
    il di che e un una per non in con si da sono i le del della della alla nel
    o os as do da em um uma que não com por mais dos ao het een van ik je dat die
    w z na i się nie do to jest że o jak""".split()
)
_OWN = (
    "words", "characters", "word_length", "ends", "colon", "comma", "sentences", "first_lower",
    "first_digit", "first_quote", "bullet", "upper_all", "capital_share", "digit_share",
    "function_share", "quotes", "pipes", "address", "money", "ellipsis", "exclamation", "question",
    "second_person", "first_person", "topic", "copies", "same_before", "same_after", "is_ad",
)  # fmt: skip
_NEAR = (
    "words",
    "ends",
    "function_share",
    "capital_share",
    "copies",
    "topic",
    "furniture",
    "comma",
)
_REACH = (1, 2, 3)
_WINDOWS = (2, 5, 12)
_PLACE = (
    "place", "words_before", "words_after", "since_prose", "until_prose", "prose_before",
    "prose_after", "of_median", "page_lines", "page_words", "page_prose", "prose_share",
    "title_overlap", "peak_distance",
)  # fmt: skip
NAMES = (
    *_OWN,
    *(f"says_{name}" for name in WORDINGS),
    "furniture",
    *(f"{name}{shift:+d}" for name in _NEAR for reach in _REACH for shift in (-reach, reach)),
    *(
        f"{name}~{window}"
        for name in ("words", "prose", "function_share", "topic", "furniture")
        for window in _WINDOWS
    ),
    *_PLACE,
    *line_signs.NAMES,
    *line_words.NAMES,
)
_ADDRESS = re.compile(r"https?://|www\.|@\w|\w\.(?:com|org|net|de|co\.uk)\b")
_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?[$€£¥%]")
_SECOND = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:we|our|us|i|my|me)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """What is read off one line once."""

    words: list[str]
    lower: list[str]
    own: list[float]
    wordings: int


def features(paragraphs: Sequence[str], leanings: NDArray[np.float32]) -> NDArray[np.float32]:
    """A row for each paragraph, its columns as in `NAMES`; `leanings` is what its words say."""
    if not paragraphs:
        return np.zeros((0, len(NAMES)), np.float32)
    texts = [paragraph[:_LOOKED_AT] for paragraph in paragraphs]
    copies = Counter(text.casefold() for text in texts)
    lines = [_read(text) for text in texts]
    vocabulary = Counter(
        word for line in lines if len(line.words) >= LONG for word in {*line.lower} if len(word) > 3
    )
    own = np.array([line.own for line in lines], np.float32)
    topic = np.array([_topic(line, vocabulary) for line in lines], np.float32)
    count = np.array([copies[text.casefold()] for text in texts], np.float32)
    same = np.array([a.casefold() == b.casefold() for a, b in pairwise(texts)] + [False])
    ads = np.array([is_advertisement(text) for text in texts])
    own = np.column_stack([own, topic, np.log1p(count), np.roll(same, 1), same, ads])
    wordings = np.array(
        [[line.wordings >> bit & 1 for bit in range(len(WORDINGS))] for line in lines]
    )
    furniture = wordings.any(axis=1) | ads
    words = np.array([len(line.words) for line in lines])
    return np.column_stack(
        [
            own,
            wordings,
            furniture,
            _around(own, furniture),
            _place(lines, topic),
            line_signs.signs(texts, words, wordings),
            line_words.columns(leanings, words),
        ]
    ).astype(np.float32)


def _read(text: str) -> _Line:
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    total = max(1, len(words))
    first = text[0]
    own = [
        log1p(len(words)),
        log1p(len(text)),
        sum(map(len, words)) / total,
        _ENDS.search(text) is not None,
        text.endswith(":"),
        text.count(",") / total,
        log1p(len(re.findall(r"[.!?。]\s", text))),
        first.islower(),
        first.isdigit(),
        first in "\"“‘'«„",
        first in "-*•‣▪·–—>",
        text.isupper(),
        sum(word[0].isupper() for word in words) / total,
        sum(map(str.isdigit, text)) / len(text),
        sum(word in _FUNCTION_WORDS for word in lower) / total,
        sum(map(text.count, '"“”«»„')) / total,
        sum(map(text.count, "|·•›»")) / total,
        _ADDRESS.search(text) is not None,
        _MONEY.search(text) is not None,
        text.endswith(("…", "...")),
        "!" in text,
        "?" in text,
        len(_SECOND.findall(text)) / total,
        len(_FIRST.findall(text)) / total,
    ]
    return _Line(words, lower, [float(value) for value in own], wording_bits(text))


def _topic(line: _Line, vocabulary: Counter[str]) -> float:
    """Share of the line's content words that other prose on the page uses too."""
    content = {word for word in line.lower if len(word) > 3}
    others = 1 if len(line.words) >= LONG else 0
    return sum(vocabulary[word] > others for word in content) / len(content) if content else 0.0


def _around(own: NDArray[np.float32], furniture: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The neighbours' own features, and means over the lines around."""
    column = {name: own[:, place] for place, name in enumerate(_OWN)}
    column["furniture"] = furniture.astype(np.float32)
    column["prose"] = (column["words"] >= log1p(LONG)).astype(np.float32)
    columns = []
    for name in _NEAR:
        for reach in _REACH:
            padded = np.pad(column[name], reach, constant_values=-1)
            columns += [padded[: len(own)], padded[2 * reach :]]
    for name in ("words", "prose", "function_share", "topic", "furniture"):
        sums = np.concatenate([[0], np.cumsum(column[name], dtype=np.float64)])
        for window in _WINDOWS:
            low = np.maximum(0, np.arange(len(own)) - window)
            high = np.minimum(len(own), np.arange(len(own)) + window + 1)
            columns.append((sums[high] - sums[low]) / (high - low))
    return np.column_stack(columns)


def _place(lines: Sequence[_Line], topic: NDArray[np.float32]) -> NDArray[np.float32]:
    """Where each line stands on the page, and what the page is like."""
    words = np.array([len(line.words) for line in lines], np.float64)
    prose = words >= LONG
    index = np.arange(len(lines))
    total = max(1.0, words.sum())
    before = np.cumsum(words) - words
    prose_before: NDArray[np.int_] = np.cumsum(prose) - prose
    last = np.maximum.accumulate(np.where(prose, index, -1))
    following = np.minimum.accumulate(np.where(prose, index, 10**6)[::-1])[::-1]
    since = np.where(last < 0, 999, index - last)
    until = np.where(following >= 10**6, 999, following - index)
    median = np.median(words[prose]) if prose.any() else 1.0
    weight = words * prose * (0.2 + topic)
    smooth = np.convolve(weight, np.ones(min(21, len(lines))), mode="same")[: len(lines)]
    heading = set(lines[_title_place(lines, prose)].lower)
    overlap = [len(heading & set(line.lower)) / max(1, len(set(line.lower))) for line in lines]
    constant = np.ones(len(lines))
    return np.column_stack(
        [
            index / len(lines),
            before / total,
            1 - (before + words) / total,
            since,
            until,
            prose_before / max(1, prose.sum()),
            1 - (prose_before + prose) / max(1, prose.sum()),
            words / median,
            constant * log1p(len(lines)),
            constant * log1p(total),
            constant * log1p(prose.sum()),
            constant * (words[prose].sum() / total),
            overlap,
            np.log1p(np.abs(index - int(smooth.argmax()))),
        ]
    )


def _title_place(lines: Sequence[_Line], prose: NDArray[np.bool_]) -> int:
    """Where the title is likely: the longest of the lines just before the first two of prose."""
    places = np.flatnonzero(prose)
    first = int(places[0]) if len(places) else len(lines)
    before = range(max(0, first - 8), first)
    candidates = [i for i in before if 3 <= len(lines[i].words) < LONG]
    return max(candidates, key=lambda i: len(lines[i].words), default=0)
