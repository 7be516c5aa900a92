"""What the acronyms of an article stand for: an organisation, or a thing that is nobody's name.

A writer who says "non-performing loans (NPLs)" tells that NPLs are not an organisation, however
much they look like one; "the National Crime Agency (NCA)" tells that NCA is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tui.annotate.lexicon import words
from tui.annotate.tagging import Span
from tui.annotate.tokens import Sequence as Tokens

_REACH = 14
"""Tokens at most between an acronym's first word and its parenthesis."""

_LETTERS = range(2, 9)

_BODIES = frozenset("team teams unit cell squad branch".split())
"""Words for bodies that are not enough to tell that a name with them is one's."""


def introduced(sequences: Sequence[Tokens], spans: Sequence[Span]) -> Mapping[str, bool]:
    """Whether each acronym that stands in parentheses after its full form is an organisation.

    False is for those that name nobody; one that is neither is left out. `spans` are in order.
    """
    ends = [span.end for span in spans]
    found: dict[str, bool] = {}
    for tokens in sequences:
        for i, word in enumerate(tokens.words[2:-1], 2):
            if tokens.words[i - 1] == "(" and tokens.words[i + 1] == ")" and _is_short(word):
                first = _first_word(tokens.words, i - 2, word.rstrip("s"))
                if first is None:
                    continue
                start, end = tokens.spans[first][0], tokens.spans[i - 2][1]
                at = bisect_left(ends, start + 1)
                full = spans[at] if at < len(spans) and spans[at].start < end else None
                if full is not None and full.end == end and full.label == "ORG":
                    found.setdefault(word, True)
                elif full is None and _is_common(tokens.words[first : i - 1]):
                    found.setdefault(word, False)
    return found


def _is_common(expansion: Sequence[str]) -> bool:
    """Whether an acronym's full form is a thing, and not a body or a name."""
    bodies = words("organisation_words")
    return any(word.islower() and len(word) > 3 for word in expansion) and not any(
        word.lower() in bodies or word.lower() in _BODIES for word in expansion
    )


def _is_short(word: str) -> bool:
    bare = word.rstrip("s")
    return len(bare) in _LETTERS and bare.isupper() and bare.isalpha()


def _first_word(tokens: Sequence[str], last: int, letters: str) -> int | None:
    """Where the words up to `last` begin whose first letters are `letters`, or None.

    Small words may be passed over, as may marks.
    """
    left = list(letters.lower())
    i = last
    while i >= max(0, last - _REACH):
        if left and tokens[i][0].lower() == left[-1]:
            left.pop()
            if not left:
                return i
        elif len(tokens[i]) > 3 or tokens[i] in ".;:":
            return None
        i -= 1
    return None
