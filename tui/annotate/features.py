"""What the entity model sees of a token: the word, its form, its neighbours.

Everything that depends on one word alone is worked out once for each different word and kept,
so that a long article costs little more than its vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_AFFIXES = (2, 3, 4)
_PAD = "\N{SYMBOL FOR NULL}"


@dataclass(frozen=True, slots=True)
class _Form:
    """The features of one word: standing here, and as a neighbour one or two away."""

    shape: str
    here: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    before2: tuple[str, ...]
    after2: tuple[str, ...]


def shape(word: str) -> str:
    """The word's form with runs squeezed: Kerry → Xx, U.S. → X.X., al → x, 1,300 → d,d."""
    kinds: list[str] = []
    for character in word:
        if character.isupper():
            kind = "X"
        elif character.isalpha():
            kind = "x"
        elif character.isdigit():
            kind = "d"
        else:
            kind = character
        if not kinds or kinds[-1] != kind:
            kinds.append(kind)
    if len(word) == 1 and kinds == ["X"]:
        return "X1"
    return "".join(kinds[:6])


@lru_cache(maxsize=60_000)
def _form(word: str) -> _Form:
    lower = word.lower()
    own_shape = "pad" if word is _PAD else shape(word)
    here = ["w=" + lower, "s=" + own_shape]
    if len(lower) > 2:
        here += [f"p{n}={lower[:n]}" for n in _AFFIXES if len(lower) > n]
        here += [f"e{n}={lower[-n:]}" for n in _AFFIXES if len(lower) > n]
    return _Form(
        own_shape,
        tuple(here),
        ("-1w=" + lower, "-1s=" + own_shape),
        ("+1w=" + lower, "+1s=" + own_shape),
        ("-2w=" + lower, "-2s=" + own_shape),
        ("+2w=" + lower, "+2s=" + own_shape),
    )


def featurise(words: tuple[str, ...]) -> list[list[str]]:
    """The features of each token of a sequence."""
    pad = _form(_PAD)
    forms = [pad, pad, *map(_form, words), pad, pad]
    rows = []
    for i in range(2, len(forms) - 2):
        before2, before, here, after, after2 = forms[i - 2 : i + 3]
        rows.append(
            [
                "1",
                *here.here,
                *before.before,
                *after.after,
                *before2.before2,
                *after2.after2,
                "-s=" + before.shape + "|" + here.shape,
                "+s=" + here.shape + "|" + after.shape,
                "=s=" + before.shape + "|" + here.shape + "|" + after.shape,
            ]
        )
    return rows
