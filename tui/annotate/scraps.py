"""Names that the model misses in informal text: signatures, and places in lower case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.senses import known_as, longest_known, person_flags
from tui.annotate.tagging import Span
from tui.annotate.tokens import Sequence as Tokens

_SIGNATURE = 3
"""Words at most of a line that may be nothing but a person's name."""

_ALSO_WORDS = frozenset("turkey china chad jordan guinea niger cuba georgia jersey".split())
"""Countries and states that are written like ordinary words or names."""


def signature(tokens: Sequence[str]) -> bool:
    """Whether a line is a person's name and nothing else, as under a letter."""
    return (
        0 < len(tokens) <= _SIGNATURE
        and all(token[0].isupper() and token.isalpha() and len(token) > 1 for token in tokens)
        and person_flags(tokens[0].lower())[:1] in ("f", "m")
        and not known_as(" ".join(tokens).lower())
    )


def lower_case_places(tokens: Tokens) -> Iterator[Span]:
    """Countries, states and cities of several words that are written without capitals."""
    i = 0
    while i < len(tokens.words):
        if not tokens.words[i].islower():
            i += 1
            continue
        length, kind = longest_known(tokens.words, i)
        certain = kind in ("n", "s") and tokens.words[i] not in _ALSO_WORDS
        if len(tokens.words[i]) > 1 and (certain or (kind == "C" and length > 1)):
            yield Span(tokens.spans[i][0], tokens.spans[i + length - 1][1], "LOC")
        i += max(1, length)
