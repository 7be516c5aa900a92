"""Labels that pick a link on the screen by typing."""

from __future__ import annotations

from itertools import product

# The home row first, then the rest by how easily a finger gets there.
_LETTERS = "asdfghjklqwertyuiopzxcvbnm"


def labels(count: int) -> list[str]:
    """`count` labels, all of one length, so that none begins another."""
    length = 1
    while len(_LETTERS) ** length < count:
        length += 1
    made = ("".join(letters) for letters in product(_LETTERS, repeat=length))
    return [label for label, _ in zip(made, range(count), strict=False)]
