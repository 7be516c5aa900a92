"""Which names of people mean the same person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.annotate.names import Name
from tui.annotate.senses import first_name_gender

_FEW, _FAR = 8, 64
"""People, or forms of a name, and mentions that are looked through, so that time stays linear."""


def person_keys(names: Sequence[Name]) -> list[int]:
    """A key for each of `names`, in the order of the text: the same key, the same person.

    Full names that agree are one person. A surname or a first name alone means the person of
    that name who was last named in full before it, else the first one after it.
    """
    keys = [-1] * len(names)
    full = _Known()
    for i, name in enumerate(names):
        if len(name.core) > 1:
            keys[i] = full.add(i, name)
    alone: dict[str, int] = {}
    for i, name in enumerate(names):
        if keys[i] < 0:
            keys[i] = full.nearest(i, name)
        if keys[i] < 0:
            keys[i] = alone.setdefault(name.core[-1], i)
    return keys


class _Known:
    """The people whose full names the article gives, by each word of their names."""

    def __init__(self) -> None:
        self._forms: dict[int, list[Name]] = {}
        self._bearers: dict[str, list[int]] = {}
        self._named: dict[str, list[tuple[int, int]]] = {}

    def add(self, i: int, name: Name) -> int:
        """The person of a full name: one already known whose name agrees with it, or a new one."""
        person = self._known(name, name.core[-1])
        if person < 0:
            person = self._known(name, name.core[0])
        if person < 0:
            person = i
        forms = self._forms.setdefault(person, [])
        if len(forms) < _FEW and all(name.core != other.core for other in forms):
            forms.append(name)
            for word in {*name.core}:
                self._bearers.setdefault(word, []).append(person)
        for word in {*name.core}:
            self._named.setdefault(word, []).append((i, person))
        return person

    def _known(self, name: Name, word: str) -> int:
        """The last known bearer of `word` whose name agrees with `name`, or -1."""
        for person in reversed(self._bearers.get(word, [])[-_FEW:]):
            if any(_agree(name, form) for form in self._forms[person]):
                return person
        return -1

    def nearest(self, i: int, name: Name) -> int:
        """Whom a single name means: the last so named before it, else the next, else -1."""
        named = self._named.get(name.core[-1], [])
        at = bisect_left(named, (i, 0))
        for _, person in (*reversed(named[max(0, at - _FAR) : at]), *named[at : at + _FAR]):
            if self._fits(person, name):
                return person
        return -1

    def _fits(self, person: int, name: Name) -> bool:
        """Whether the title allows it: "Mrs Clinton" is not Bill."""
        full = self._forms[person][0]
        gender = full.title or first_name_gender(full.core[0])
        return not (name.title and gender and name.title != gender)


def _agree(a: Name, b: Name) -> bool:
    """Whether two full names can be one person's: John F. Kerry and John Kerry, J. Kerry."""
    short, long = sorted((a.core, b.core), key=len)
    if short[-1] != long[-1] and short[0] != long[0]:
        return False
    rest = iter(long)
    return all(any(_same_word(word, other) for other in rest) for word in short)


def _same_word(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])
