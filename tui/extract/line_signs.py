"""Short lines that say what stands below them: comments, other stories, a date, who wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.extract.clues import WORDINGS

_START = 200
"""Characters of a line in which a sign is looked for."""
_SHORT = 8
"""Words of a line that is likelier a label than a sentence."""
_WINDOWS = (6, 15)
_FAR = 7.0
"""The logarithm of a distance is never more: a thousand lines away is as far as none at all."""

_SIGNS: dict[str, tuple[re.Pattern[str], int]] = {
    "date": (
        re.compile(
            r"\b(?:\d{1,2}[:.]\d{2}|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
            r"|enero|hace|vor|hours?|minutes?|days?|weeks?|months?|years?)\w*)\b",
            re.IGNORECASE,
        ),
        14,
    ),
    "speaker": (
        re.compile(
            r"\b(?:says|said on|wrote|reply|replies|antwort\w*|répondre|responder|at \d)\b",
            re.IGNORECASE,
        ),
        10,
    ),
    "comments": (
        re.compile(
            r"\b(?:comments?|responses?|replies|thoughts on|leave a reply|join the (?:discussion"
            r"|conversation)|kommentare?|commentaires?|comentarios?|commenti)\b",
            re.IGNORECASE,
        ),
        8,
    ),
    "others": (
        re.compile(
            r"^(?:related|recommended|more (?:from|on|in|stories|news)|you (?:may|might)"
            r"|read (?:more|next|also)|see also|also read|latest|trending|most (?:read|popular)"
            r"|popular|up next|recent|about (?:the author|us)|similar|further|keep reading"
            r"|editor['’]?s['’]? picks|top stories|share this|tags|filed under|sources?|references"
            r"|footnotes|mehr zum|lire aussi|leer más)\b",
            re.IGNORECASE,
        ),
        10,
    ),
}
"""What a line looks like, and the most words that it then has."""

NAMES = (
    *(f"is_{name}" for name in _SIGNS),
    *(f"{side}_{name}" for name in _SIGNS for side in ("since", "until", "seen")),
    *(f"{name}~{window}" for name in (*_SIGNS, "short") for window in _WINDOWS),
    *(f"{side}_says_{name}" for name in WORDINGS for side in ("since", "until")),
)


def signs(
    texts: Sequence[str], words: NDArray[np.int_], wordings: NDArray[np.int_]
) -> NDArray[np.float64]:
    """A row for each line, its columns as in `NAMES`.

    `words` counts each line's words; `wordings` says which of `WORDINGS` each line has.
    """
    starts = [text[:_START] for text in texts]
    flags = [
        np.array([pattern.search(text) is not None for text in starts]) & (words <= most)
        for pattern, most in _SIGNS.values()
    ]
    columns: list[NDArray[np.float64]] = [flag.astype(np.float64) for flag in flags]
    for flag in flags:
        columns += (*_distances(flag), np.cumsum(flag) - flag)
    for flag in (*flags, words <= _SHORT):
        columns += [_share(flag, window) for window in _WINDOWS]
    for said in wordings.T:
        columns += _distances(said > 0)
    return np.column_stack(columns)


def _distances(flag: NDArray[np.bool_]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far the last line with a sign is, and the next: the logarithms of lines."""
    index = np.arange(len(flag))
    last = np.maximum.accumulate(np.where(flag, index, -(10**6)))
    following = np.minimum.accumulate(np.where(flag, index, 10**6)[::-1])[::-1]
    since, until = np.log1p(index - last), np.log1p(following - index)
    return np.minimum(since, _FAR), np.minimum(until, _FAR)


def _share(flag: NDArray[np.bool_], window: int) -> NDArray[np.float64]:
    """The share of the lines around each that have a sign."""
    sums = np.concatenate([[0], np.cumsum(flag)])
    index = np.arange(len(flag))
    low, high = np.maximum(0, index - window), np.minimum(len(flag), index + window + 1)
    share: NDArray[np.float64] = (sums[high] - sums[low]) / (high - low)
    return share
