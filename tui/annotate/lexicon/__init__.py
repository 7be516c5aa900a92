"""Lists of words that the annotators share, each read once, when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


def lines(name: str) -> Iterator[str]:
    """The lines of a list that say something: no comments, nothing empty."""
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            yield line


@cache
def words(name: str) -> frozenset[str]:
    """Every word of the list `name`, parted by white space, in lower case."""
    return frozenset(word.lower() for line in lines(name + ".txt") for word in line.split())


@cache
def titles() -> Mapping[str, str]:
    """Words before a person's name, in lower case, with the gender they give: "m", "f" or ""."""
    found = {}
    for line in lines("titles.txt"):
        gender, _, rest = line.partition("|")
        found.update(dict.fromkeys(rest.split(), gender.strip("-")))
    return found


@cache
def aliases() -> Mapping[tuple[str, str], str]:
    """(label, another name) to the name that a place or organisation is best known by.

    Names are without dots, as `tui.annotate.names.undotted` leaves them.
    """
    found = {}
    for line in lines("aliases.txt"):
        label, name, *others = line.split("|")
        found.update({(label, other.replace(".", "")): name for other in (name, *others)})
    return found


@cache
def organisations() -> frozenset[str]:
    """Well-known organisations, as they are written."""
    return frozenset(
        name for line in lines("organisations.txt") for name in line.rstrip(";").split("; ")
    )
