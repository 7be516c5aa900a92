"""What the entity model sees of a token: the word, its form, its senses, its neighbours.

Everything that depends on one word alone is worked out once for each different word and kept,
so that a long article costs little more than its vocabulary. A feature is a short string; its
first characters say what it tells (w word, s shape, p and e beginning and end, g h i clusters,
v signs of dimensions, l lists, @ place, r the line or the run, d the rest of the document) and
-1, +2 whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence as Words
from dataclasses import dataclass
from functools import lru_cache

from tui.annotate.lexicon import titles, words
from tui.annotate.senses import company, person_flags

_AFFIXES = (2, 3, 4)
_TABLE, _SCRAP = 40, 7
"""Tokens at most of a line that may be a row of a table, or a scrap."""

_ENDS = frozenset(".!?:")
_PAD = "\N{SYMBOL FOR NULL}"


@dataclass(frozen=True, slots=True)
class Form:
    """The features of one word: standing here, and as a neighbour one or two away.

    `kin` is its cluster of 256, by which it is paired with its neighbours.
    """

    lower: str
    shape: str
    lists: str
    kin: str
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
    return "X1" if len(word) == 1 and kinds == ["X"] else "".join(kinds[:6])


@lru_cache(maxsize=50_000)
def form(word: str) -> Form:
    """The features that depend on `word` alone."""
    lower = word.lower()
    own_shape = "pad" if word is _PAD else shape(word)
    lists = _lists(lower)
    kin, signs = company(lower)
    here = ["w" + lower, "s" + own_shape, *(kin or ("g?",)), *("v" + sign for sign in signs)]
    if len(lower) > 2:
        here += [f"p{n}{lower[:n]}" for n in _AFFIXES if len(lower) > n]
        here += [f"e{n}{lower[-n:]}" for n in _AFFIXES if len(lower) > n]
    far = ["w" + lower, "s" + own_shape]
    if lists:
        here += ["l=" + lists, *("l" + kind for kind in lists if len(lists) > 1)]
        far.append("l=" + lists)
    near = [*far, *(kin or ("g?",))]
    return Form(
        lower,
        own_shape,
        lists,
        kin[1] if kin else own_shape,
        tuple(here),
        tuple("-1" + feature for feature in near),
        tuple("+1" + feature for feature in near),
        tuple("-2" + feature for feature in (*far, *kin[:2])),
        tuple("+2" + feature for feature in (*far, *kin[:2])),
    )


def _lists(lower: str) -> str:
    """The lists that a word is in: F first names, L surnames, D peoples, T titles, O bodies."""
    person = person_flags(lower)
    return (
        ("D" if lower in words("demonyms") else "")
        + ("F" if person[:1] in ("f", "m", "e") and person else "")
        + ("L" if person.endswith("l") else "")
        + ("O" if lower in words("organisation_words") else "")
        + ("T" if lower in titles() else "")
    )


def featurise(tokens: Words[str]) -> list[list[str]]:
    """The features of each token of one sequence, from the word and its neighbours."""
    pad = form(_PAD)
    forms = [pad, pad, *map(form, tokens), pad, pad]
    rows = []
    kind = register(tokens)
    for i in range(2, len(forms) - 2):
        before, here, after = forms[i - 1], forms[i], forms[i + 1]
        rows.append(
            [
                "1",
                *here.here,
                *before.before,
                *after.after,
                *forms[i - 2].before2,
                *forms[i + 2].after2,
                f"-s{before.shape}|{here.shape}",
                f"+s{here.shape}|{after.shape}",
                f"=s{before.shape}|{here.shape}|{after.shape}",
                f"-b{before.lower}|{here.lower}",
                f"+b{here.lower}|{after.lower}",
                f"-h{before.kin}|{here.kin}",
                f"+h{here.kin}|{after.kin}",
                f"=h{before.kin}|{after.kin}",
            ]
        )
        if kind:
            rows[-1] += [
                kind,
                f"{kind}s{here.shape}",
                f"{kind}-{before.shape}|{here.shape}",
                f"{kind}+{here.shape}|{after.shape}",
                f"{kind}-w{before.lower}",
                f"{kind}+w{after.lower}",
                *(kind + cluster for cluster in here.here[2:4]),
            ]
    return rows


def register(tokens: Words[str]) -> str:
    """How a line is set: "rC" in capitals, "rT" a row of a table, "rS" a scrap, "" prose.

    A name stands otherwise in results and headlines than in sentences, and what the model
    learns of the one should not be held against the other.
    """
    if not any(character.islower() for token in tokens for character in token):
        return "rC"
    figures = sum(token[0].isdigit() or token in "()-/" for token in tokens)
    if len(tokens) <= _TABLE and figures * 4 >= len(tokens):
        return "rT"
    return "rS" if len(tokens) <= _SCRAP and tokens[-1] not in _ENDS else ""
