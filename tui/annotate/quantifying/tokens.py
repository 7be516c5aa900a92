"""A sentence as tokens that a grammar of figures can walk over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

POSSESSIVES = ("'s", "’s")
LONGEST_NUMBER = 32
"""Characters of a run of digits that is still a number; what is longer is an identifier."""

_TOKEN = re.compile(
    r"""
    (?:https?://|www\.)\S++                 # an address is one token, whatever is in it
  | \d++(?:[.,]\d++)*+                      # 1,300.5 and 2.1.3
  | (?<![\w.])\.\d++(?![.\w])              # .08
  | [^\W\d_]++(?:['’][^\W\d_]++)*+          # words, O'Brien, don't, km², ½
  | \S                                      # any other mark on its own
    """,
    re.VERBOSE,
)
_NEAR = 20
_PADDING = 12
"""Empty tokens behind the last, so that a reader may look ahead without asking for the end."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of `text`: lower-cased words, and where each starts and ends.

    `words` is followed by empty padding; `count` is the number of real tokens.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    count: int

    def glued(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the one before it."""
        return 0 < index < self.count and self.ends[index - 1] == self.starts[index]

    def surface(self, index: int) -> str:
        """Token `index` as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def end_of(self, index: int) -> int:
        """Where token `index` ends in the text, without the "'s" of "last year's"."""
        return self.ends[index] - 2 * self.words[index].endswith(POSSESSIVES)

    def capital(self, index: int) -> bool:
        """Whether token `index` is a word that begins with a capital letter."""
        return 0 <= index < self.count and self.text[self.starts[index]].isupper()

    def around(self, index: int) -> tuple[str, ...]:
        """The words near token `index`: enough for a context, however long the sentence is."""
        return self.words[max(0, index - _NEAR) : index + _NEAR]

    def before(self, index: int) -> str:
        """The token before `index`, or an empty one at the beginning."""
        return self.words[index - 1] if index > 0 else ""


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`; places count from the beginning of `text`."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        begin, finish = match.span()
        if "," in word and word[0].isdecimal() and parse_digits(word) is None:
            at = begin
            for piece in word.split(","):
                words += (piece, ",")
                starts += (at, at + len(piece))
                ends += (at + len(piece), at + len(piece) + 1)
                at += len(piece) + 1
            del words[-1], starts[-1], ends[-1]
            continue
        words.append("0" + word if word[0] == "." and len(word) > 1 else word.lower())
        starts.append(begin)
        ends.append(finish)
    padding = (end,) * _PADDING
    return Tokens(
        text, (*words, *("",) * _PADDING), (*starts, *padding), (*ends, *padding), len(words)
    )


def is_headline(tokens: Tokens) -> bool:
    """Whether most words are capitalised, so that a capital says nothing."""
    words = [index for index in range(min(tokens.count, 20)) if len(tokens.words[index]) > 3]
    return 2 * sum(tokens.capital(index) for index in words) > len(words) + 2


def parse_digits(written: str) -> Decimal | None:
    """The value of digits with any separators: "1,234.5", "1.234,56", "12,34,567", "1,5".

    None where they are no number: "2.1.3", "22,24,26", or too long to be one.
    """
    if len(written) > LONGEST_NUMBER:
        return None
    commas, points = written.count(","), written.count(".")
    if not commas and points < 2:
        return Decimal(written)
    last = max(written.rfind(","), written.rfind("."))
    if commas and points:
        mark = written[last]
        whole = written[:last].split("." if mark == "," else ",")
        if written.count(mark) > 1 or not _grouped(whole):
            return None
        return Decimal("".join(whole) + "." + written[last + 1 :])
    groups = written.replace(".", ",").split(",")
    if _grouped(groups):
        return Decimal("".join(groups))
    if commas == 1 and len(groups[1]) != 3:
        return Decimal(".".join(groups))
    return None


def _grouped(groups: list[str]) -> bool:
    """Whether digits are grouped by thousands, or as in India: 12,34,567."""
    first, *middle, last = groups if len(groups) > 1 else [*groups, "000"]
    if len(last) != 3 or not 1 <= len(first) <= 3:
        return False
    sizes = {len(group) for group in middle}
    return sizes <= {3} or (sizes == {2} and len(first) <= 2)
