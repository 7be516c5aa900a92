"""Text to tokens with their places, in sequences short enough to label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

MAX_SEQUENCE = 240
"""Tokens in one sequence at most: bounds the memory of labelling a page without line breaks."""

MAX_WORD = 48
"""Characters of a token that anything looks at; a token of a megabyte costs no more than this."""

_TOKENS = r"""
    (?:https?://|www\.)\S+                  # an address is one token, whatever is in it
  | [^\W\d_]\.(?:[^\W\d_]\.)+               # U.S., a.m.
  | [^\W\d_](?:\.[^\W\d_])+(?!\w)           # U.S, B.B.C
  | [A-Z]\.(?=\s?[^\W\d_])                  # an initial: J. Smith
  | \d+(?:[.,:]\d+)*                        # 1,300.5
  | [^\W\d_]+(?:['’](?!(?:[sS]|[tT]|d|m|re|ve|ll)(?!\w))[^\W\d_]+)*   # O'Brien, but Kerry + ' + s
  | _+
  | \S                                      # any other mark on its own, hyphens too
    """
_MAIL_AND_FILES = r"""
    [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}
  | [\w-]{1,64}\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|exe)\b
    """
_FILES = (".pdf", ".doc", ".xls", ".ppt", ".jp", ".png", ".zip", ".exe")

_SENTENCE_END = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Sequence:
    """Tokens that are labelled together, with the half-open span of each in the whole text."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def tokenise(text: str) -> Iterator[Sequence]:
    """The lines of `text` as sequences of tokens; too long a line is cut after a sentence."""
    position = 0
    for line in text.split("\n"):
        addressed = "@" in line or any(end in line for end in _FILES)
        found = _pattern(addressed).finditer(text, position, position + len(line))
        spans = [match.span() for match in found]
        position += len(line) + 1
        for start, end in _pieces(text, spans):
            piece = tuple(spans[start:end])
            yield Sequence(tuple(text[a : min(b, a + MAX_WORD)] for a, b in piece), piece)


@cache
def _pattern(addressed: bool) -> re.Pattern[str]:
    """What one token is; e-mail addresses and files are looked for only where a line has some."""
    return re.compile(f"{_MAIL_AND_FILES}|{_TOKENS}" if addressed else _TOKENS, re.VERBOSE)


def _pieces(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges of at most `MAX_SEQUENCE` tokens, cut after a sentence where one ends."""
    start = 0
    while start < len(spans):
        end = min(start + MAX_SEQUENCE, len(spans))
        if end < len(spans):
            for cut in range(end, start + MAX_SEQUENCE // 2, -1):
                if text[spans[cut - 1][0]] in _SENTENCE_END:
                    end = cut
                    break
        yield start, end
        start = end
