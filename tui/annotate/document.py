"""What the rest of an article says of a word: its other places, seen together.

A name is often plain in one place ("President Assad said") and unclear in another ("Assad
loss"); the model is shown, at each, the neighbours that the word has elsewhere. Measured on
world news held back by outlet: +.016 F1 for a fifth of the time that a second pass would take.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence as Many

from tui.annotate.features import Form, featurise, form
from tui.annotate.gazetteer import mark_known
from tui.annotate.tokens import Sequence

_ENOUGH = 8
"""Places of a word that are looked at: more say nothing new, and the time stays linear."""

_ENDS = frozenset('.!?"“”:…')


def featurise_document(sequences: Many[Sequence]) -> list[list[list[str]]]:
    """The features of each token of each sequence of one article."""
    rows = []
    for sequence in sequences:
        row = featurise(sequence.words)
        mark_known(sequence.words, row)
        rows.append(row)
    _mark_elsewhere(sequences, rows)
    return rows


def _mark_elsewhere(sequences: Many[Sequence], rows: list[list[list[str]]]) -> None:
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    in_lower_case = set()
    for s, sequence in enumerate(sequences):
        for i, word in enumerate(sequence.words):
            if word[0].isupper():
                places[word.lower()].append((s, i))
            elif word[0].isalpha():
                in_lower_case.add(word)
    for lower, found in places.items():
        inside = sum(i > 0 and sequences[s].words[i - 1][-1] not in _ENDS for s, i in found[:20])
        common = [f"dm{min(inside, 2)}"]
        if lower in in_lower_case:
            common.append("dl")
        elif inside:
            common.append("dp")
        around = [_around(sequences[s].words, i) for s, i in found[:_ENOUGH]] if found[1:] else []
        counts = Counter(feature for features in around for feature in features)
        for k, (s, i) in enumerate(found):
            row = rows[s][i]
            row += common
            own = around[k] if k < len(around) else ()
            row += [feature for feature in counts if counts[feature] > (feature in own)]


def _around(tokens: Many[str], i: int) -> frozenset[str]:
    """What stands before and after a word in one place."""
    found = set()
    if i:
        before = form(tokens[i - 1])
        found.add(_seen("d-", before))
        if "T" in before.lists:
            found.add("dT")
        if "F" in before.lists and tokens[i - 1][0].isupper():
            found.add("dF")
    if i + 1 < len(tokens):
        after = form(tokens[i + 1])
        found.add(_seen("d+", after))
        if "O" in after.lists and tokens[i + 1][0].isupper():
            found.add("dO")
    return frozenset(found)


def _seen(side: str, neighbour: Form) -> str:
    """A neighbour by its word, or by its shape alone where it is a name itself."""
    named = neighbour.shape[:1] == "X" and not neighbour.lists
    return f"{side}s{neighbour.shape}" if named else f"{side}w{neighbour.lower}"
