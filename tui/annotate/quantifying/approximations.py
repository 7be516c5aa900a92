"""Words that make a figure a rough one or a bound: "about", "at least", "more than"."""

from __future__ import annotations

from tui.annotate.quantifying.tokens import Tokens

_ONE = frozenset(
    """about around nearly almost some roughly approximately over under circa approx estimated
    virtually maybe perhaps ~ ≈ c""".split()
)
_BOUNDS = frozenset(
    tuple(name.split("_"))
    for name in """more_than less_than fewer_than at_least at_most up_to close_to many_as much_as
    few_as little_as upwards_of excess_of north_of better_than greater_than nearer_to""".split()
)
_AFTER = frozenset("plus odd ish".split())


def is_approximate(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words around the tokens `start` to `end` make the figure rough or a bound."""
    words = tokens.words
    if start > 0:
        before = words[start - 1]
        if before in ("a", "an", "the") and start > 1:
            before, start = words[start - 2], start - 1
        if before in _ONE:
            return True
        if start > 1 and (words[start - 2], before) in _BOUNDS:
            return True
    after = words[end]
    if after == "or" and words[end + 1] in ("so", "more", "less", "fewer", "thereabouts"):
        return True
    return (after == "+" and tokens.glued(end)) or (after == "-" and words[end + 1] in _AFTER)
