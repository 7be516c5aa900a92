"""Which names of people mean the same person."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.names import Name
from tui.annotate.senses import first_name_gender


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
        self._full: dict[int, list[Name]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._places: dict[int, list[int]] = {}
        self._latest: dict[str, list[tuple[int, int]]] = {}

    def add(self, i: int, name: Name) -> int:
        """The person of a full name: one already known whose name agrees with it, or a new one."""
        for person in reversed(self._by_word.get(name.core[-1], [])[-8:]):
            if any(_agree(name, other) for other in self._full[person][:4]):
                break
        else:
            for person in reversed(self._by_word.get(name.core[0], [])[-8:]):
                if any(_agree(name, other) for other in self._full[person][:4]):
                    break
            else:
                person = i
        known = self._full.setdefault(person, [])
        if all(name.core != other.core for other in known):
            known.append(name)
            for word in {*name.core}:
                holders = self._by_word.setdefault(word, [])
                if person not in holders[-8:]:
                    holders.append(person)
        for word in {*name.core}:
            self._latest.setdefault(word, []).append((i, person))
        return person

    def nearest(self, i: int, name: Name) -> int:
        """Whom a single name means, or -1 if no full name has it."""
        word = name.core[-1]
        seen = self._latest.get(word, [])
        if not seen:
            return -1
        fits = [(at, who) for at, who in seen if self._fits(who, word, name)]
        before = [who for at, who in fits if at < i]
        after = [who for at, who in fits if at > i]
        return before[-1] if before else after[0] if after else -1

    def _fits(self, person: int, word: str, name: Name) -> bool:
        """Whether `word` alone may mean `person`: not "Mrs Clinton" for Bill, nor "Mr John"."""
        full = self._full[person][0]
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
