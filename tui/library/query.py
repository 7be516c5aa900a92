"""What the reader asks for: `site:reuters.com person:lavrov figure:>1bn is:unread "a phrase"`.

A query is words and `field:value` pairs; all must hold, `-` before one turns it over, OR between
two asks for either. fields.py says what each field means.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.errors import ReadingError
from tui.library.condition import FieldError
from tui.library.fields import FIELDS, condition_of

OR = "OR"
MOST_TERMS = 50
"""Terms of a query: SQLite takes a condition of a thousand parts, and nobody types fifty."""


class QueryError(ReadingError):
    """A query is not understood; `place` is where in it, counted in code points."""

    def __init__(self, message: str, hint: str, place: int) -> None:
        super().__init__(message, hint)
        self.place = place


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `field` is "" for words, "phrase" for words in quotation marks."""

    field: str
    value: str
    negated: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """Terms of which all hold, in each of several alternatives of which one holds."""

    alternatives: tuple[tuple[Term, ...], ...] = ()

    def sql(self) -> tuple[str, Sequence[object]]:
        """A condition over the table `entry`, and the values for its marks."""
        values: list[object] = []
        either = []
        for terms in self.alternatives:
            conditions = []
            for term in terms:
                condition, more = condition_of(term.field, term.value)
                conditions.append(f"NOT ({condition})" if term.negated else f"({condition})")
                values += more
            either.append(" AND ".join(conditions))
        return " OR ".join(f"({part})" for part in either) or "1", values


def parse(text: str) -> Query:
    """The query that `text` is; "" asks for everything.

    Raises:
        QueryError: a field or its value is not understood.
    """
    terms: list[Term] = []
    alternatives: list[tuple[Term, ...]] = []
    for term in terms_of(text):
        if term.field == OR:
            if terms:
                alternatives.append(tuple(terms))
                terms = []
            continue
        try:
            condition_of(term.field, term.value)
        except FieldError as error:
            raise QueryError(error.message, error.hint, term.place) from error
        terms.append(term)
        if len(terms) + sum(map(len, alternatives)) > MOST_TERMS:
            raise QueryError("The query has too many words", "Ask for less at once", term.place)
    if terms:
        alternatives.append(tuple(terms))
    return Query(tuple(alternatives))


def terms_of(text: str) -> list[Term]:
    """The terms of `text` as they stand; a quotation mark that is not closed reaches to its end."""
    found = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        start = place
        negated = text[place] == "-" and place + 1 < len(text) and not text[place + 1].isspace()
        place += negated
        field = _field_at(text, place)
        place += len(field) + 1 if field else 0
        quoted = place < len(text) and text[place] == '"'
        end = text.find('"', place + 1) if quoted else _word_end(text, place)
        end = len(text) if end < 0 else end
        value = text[place + quoted : end]
        place = end + quoted
        if not field and not quoted and value == OR and not negated:
            found.append(Term(OR, "", place=start))
        elif value.strip() or field:
            found.append(Term(field or ("phrase" if quoted else ""), value, negated, start))
    return found


def _field_at(text: str, place: int) -> str:
    """The field whose name and colon stand at `place`; "" for a word that only has a colon."""
    end = place
    while end < len(text) and text[end].isalpha():
        end += 1
    name = text[place:end].lower()
    return name if end < len(text) and text[end] == ":" and name in FIELDS else ""


def _word_end(text: str, place: int) -> int:
    while place < len(text) and not text[place].isspace():
        place += 1
    return place


def completions(text: str, values: Callable[[str, str], Sequence[str]]) -> tuple[str, ...]:
    """What `text` may become by completing its last word: names of fields, or values there are.

    `values` gives those of a field that have some letters in them, the likeliest first.
    """
    terms = terms_of(text)
    if not terms or not _goes_on(text):
        return ()
    last = terms[-1]
    word = text[last.place :].removeprefix("-")
    before = text[: len(text) - len(word)]
    if last.field in FIELDS:
        found = [f"{last.field}:{_quoted(v)}" for v in values(last.field, last.value)]
    elif last.field == "":
        found = [f"{field}:" for field in FIELDS if field.startswith(word.lower())]
    else:
        found = []
    return tuple(before + words for words in found if words != word)


def _goes_on(text: str) -> bool:
    """Whether the next letter belongs to the last word: no blank or quotation mark closed it."""
    return text.count('"') % 2 == 1 or not (text[-1:].isspace() or text.endswith('"'))


def _quoted(value: str) -> str:
    bare = value.replace('"', "")
    return f'"{bare}"' if any(map(str.isspace, bare)) else bare
