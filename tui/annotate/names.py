"""How one name is written, and the plain words that it comes down to."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from tui.annotate.lexicon import titles
from tui.annotate.senses import known_as
from tui.annotate.tagging import Span

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_]{2})\.(?=\s?[^\W_]|$)")
_POSSESSIVE = re.compile(r"\s?['’]\s?s$|['’]$")
_HYPHEN = re.compile(r"(?<=\w) ?([-‐‑–]) ?(?=\w)")
_ARTICLE = re.compile(r"\Athe\s+", re.IGNORECASE)

PARTICLES = frozenset(
    "al el bin ibn ben bint van von der den de la le da dos das du di del y e".split()
)
"""Small words within a person's name, which some writers leave out."""

_ARTICLE_KEPT = 16
"""Characters of a name at most that is looked up with its article."""

_SUFFIXES = frozenset("jr sr ii iii iv".split())


_KIN = {
    **dict.fromkeys(
        "wife mother daughter sister widow girlfriend aunt niece grandmother".split(), "f"
    ),
    **dict.fromkeys(
        "husband father son brother widower boyfriend uncle nephew grandfather".split(), "m"
    ),
}


@dataclass(frozen=True, slots=True)
class Name:
    """One mention: `form` is what it says without titles, articles and possessive.

    `words` are the words of `form`, folded; `core` leaves out particles and Jr.; `title` is the
    gender that a title before the name gives ("m", "f"), or "".
    """

    span: Span
    form: str
    words: tuple[str, ...]
    core: tuple[str, ...]
    title: str = ""


def undotted(form: str) -> str:
    """U.S. → US, J. F. Kennedy → J F Kennedy; a dot that ends a longer word stays."""
    return _DOTTED.sub("", form)


@lru_cache(maxsize=4096)
def fold(form: str) -> tuple[str, ...]:
    """The words of a name, in lower case, without marks over letters, dots and apostrophes."""
    plain = undotted(form).replace("'", "").replace("’", "").casefold()
    if not plain.isascii():
        plain = "".join(
            c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)
        )
    return tuple(_WORD.findall(plain))


def read(text: str, span: Span) -> Name:
    """The name that stands at `span`, its titles taken off (also those before the span)."""
    form = _POSSESSIVE.sub("", " ".join(text[span.start : span.end].split()))
    form = _HYPHEN.sub(r"\1", form)
    form = _with_article(text, span.start, _ARTICLE.sub("", form, count=1))
    title = ""
    if span.label == "PER":
        form, title = _untitled(form)
        title = title or _title_before(text, span.start)
    form = form or text[span.start : span.end]
    folded = fold(form) or (form,)
    core = tuple(w for w in folded if w not in PARTICLES and w not in _SUFFIXES) or folded
    return Name(span, form, folded, core, title)


def _with_article(text: str, start: int, form: str) -> str:
    """`form` with its article where that is part of the name, as in The Hague."""
    full = f"The {form}"
    stands = text[max(0, start - 4) : start].lower() == "the " or text.startswith("The ", start)
    return full if stands and len(form) < _ARTICLE_KEPT and known_as(full.lower()) == "C" else form


def _untitled(form: str) -> tuple[str, str]:
    """`form` without the titles that it begins with, and the gender that they give."""
    parts = form.split(" ")
    gender = ""
    known = titles()
    while len(parts) > 1 and parts[0].rstrip(".").lower() in known:
        gender = known[parts.pop(0).rstrip(".").lower()] or gender
    return " ".join(parts), gender


def _title_before(text: str, start: int) -> str:
    """The gender that the words just before a name give it: "Mrs Clinton", "his wife Fazna"."""
    known = titles()
    for word in reversed(text[max(0, start - 32) : start].split()[-2:]):
        bare = word.rstrip(".").lower()
        if bare in _KIN:
            return _KIN[bare]
        if bare not in known:
            return ""
        if known[bare]:
            return known[bare]
    return ""


def is_acronym(form: str) -> bool:
    """Whether `form` is letters that stand for words: UN, U.N., SOHR, AfD."""
    bare = undotted(form)
    return (
        2 <= len(bare) <= 8
        and bare.isalpha()
        and sum(c.isupper() for c in bare) >= max(2, len(bare) - 2)
    )


def initials(form: str) -> frozenset[str]:
    """The acronyms that `form` may be shortened to, in capitals, small words counted or not."""
    parts = re.findall(r"[^\W_]+", form)
    if len(parts) < 2:
        return frozenset()
    every = "".join(part[0] for part in parts).upper()
    large = "".join(part[0] for part in parts if part[0].isupper()).upper()
    return frozenset({every, large})
