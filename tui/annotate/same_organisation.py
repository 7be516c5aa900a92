"""Which names of organisations mean the same one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from tui.annotate.lexicon import aliases, organisations, words
from tui.annotate.names import Name, fold, initials, is_acronym, undotted
from tui.annotate.senses import known_as

_INTRODUCED = re.compile(r"\s*[(（\[]\s*[\"“”'‘’]?\s*")
_LEGAL_FORMS = frozenset("inc corp co ltd limited llc plc gmbh ag sa nv bv spa ab oy".split())
_COMPANY = _LEGAL_FORMS | frozenset("corporation company group holdings".split())


def organisation_keys(text: str, names: Sequence[Name]) -> list[str]:
    """A key for each of `names`, in the order of the text: the same key, the same organisation.

    An acronym means the name that it was introduced with or whose initials it has; a shortened
    name means the longer one that begins with it, if only one does; a bare kind ("the Ministry")
    means the last one of that kind.
    """
    plain = [_plain(name) for name in names]
    known = {key for name, key in zip(names, plain, strict=True) if name.form in organisations()}
    acronyms = _acronyms(text, names, plain)
    begins = _beginnings({key for key in plain if len(key) > 1}, known)
    latest: dict[str, tuple[str, ...]] = {}
    kinds = words("organisation_words")
    keys = []
    for key in plain:
        key = acronyms.get(key, key)
        key = begins.get(key, key)
        if len(key) > 1:
            latest.update({word: key for word in key if word in kinds})
        elif key not in known:
            key = latest.get(key[0], key)
        keys.append(" ".join(key))
    return keys


def _plain(name: Name) -> tuple[str, ...]:
    """The words that name it: the best-known name of a known one, no Inc. or Ltd. at the end."""
    form = _without_branch(name.form)
    known = aliases().get(("ORG", undotted(form)))
    key = fold(known) if known else fold(form) or name.words
    while len(key) > 1 and key[-1] in _COMPANY:
        key = key[:-1]
    return key or (name.form,)


def _acronyms(
    text: str, names: Sequence[Name], plain: Sequence[tuple[str, ...]]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """What each acronym stands for in this article, by initials or by "the Name (ACR)"."""
    by_initials: dict[str, tuple[str, ...]] = {}
    for name, key in zip(names, plain, strict=True):
        for short in initials(name.form):
            by_initials.setdefault(short, key)
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for i, (name, key) in enumerate(zip(names, plain, strict=True)):
        if len(key) > 1 or not is_acronym(name.form):
            continue
        full = by_initials.get(undotted(name.form).upper())
        if full is None and i > 0 and _stands_for(text, names[i - 1], name):
            full = plain[i - 1]
        if full is not None and full != key:
            found.setdefault(key, full)
    return found


def _stands_for(text: str, full: Name, acronym: Name) -> bool:
    """Whether `acronym` follows `full` in parentheses and takes its letters from it in order."""
    between = text[full.span.end : acronym.span.start]
    if len(full.words) < 2 or not _INTRODUCED.fullmatch(between):
        return False
    letters = iter(full.form.casefold())
    return all(letter in letters for letter in undotted(acronym.form).casefold())


def _beginnings(
    long: AbstractSet[tuple[str, ...]], known: AbstractSet[tuple[str, ...]]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Shortened names to the one longer name that begins with them.

    A well-known name is whole by itself: the White House is not its correspondents.
    """
    common = words("organisation_words") | words("demonyms")
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    unclear = set()
    for key in sorted(long, key=len):
        for end in range(1, len(key)):
            begin = key[:end]
            if begin in known or (end == 1 and begin[0] in common):
                continue
            other = found.get(begin, ())
            if other != key[: len(other)]:
                unclear.add(begin)
            found[begin] = key
    return {begin: key for begin, key in found.items() if begin not in unclear}


def shown_organisation(form: str) -> str:
    """An organisation without its legal form, and a known one without the country of its branch.

    Helio Grid S.A. is listed as Helio Grid, Save the Children Syria as Save the Children.
    """
    while True:
        head, _, last = form.rpartition(" ")
        if not head or last.replace(".", "").lower() not in _LEGAL_FORMS:
            break
        form = head.rstrip(",")
    return _without_branch(form)


def _without_branch(form: str) -> str:
    """A known organisation without Group or the country of its branch: Google Docs is no branch."""
    known = organisations()
    head, _, branch = form.rpartition(" ")
    if head not in known or form in known:
        return form
    return head if branch.lower() in _COMPANY or known_as(branch.lower()) in ("n", "C") else form
