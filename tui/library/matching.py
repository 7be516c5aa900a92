"""What a search asks for: words in the language of FTS5, and conditions on the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.library.condition import Condition, FieldError
from tui.library.fields import condition_of, fts_phrase
from tui.library.figures import figure_condition
from tui.library.query import OR, QueryError, Term, terms_of

SHORTEST = 2
"""Letters of the beginning of a word that finds the words that go on: one finds everything."""


@dataclass(frozen=True, slots=True)
class Matching:
    """`words` is for MATCH, "" where no word is asked for; `condition` is over the rows.

    `each` says the same as `condition`, and is quicker where most rows are asked for: it looks at
    each row's own entry, and not first for all entries that will do. Both take the same `values`.
    """

    words: str = ""
    condition: str = ""
    each: str = ""
    values: tuple[object, ...] = ()


def matching(text: str, rows: str, columns: Mapping[str, str]) -> Matching:
    """What `text` asks of the table `rows`, which has the `columns` that some fields name.

    Raises:
        QueryError: the value of a field is not understood.
    """
    terms = terms_of(text)
    words = _words(terms, columns, open_ended=text[-1:].isalnum())
    conditions: list[str] = []
    each: list[str] = []
    values: list[object] = []
    for term in terms:
        if term.field == OR or (words and _phrase(term, columns)):
            continue
        try:
            condition, more, is_own = _condition(term, rows)
        except FieldError as error:
            raise QueryError(error.message, error.hint, term.place) from error
        negation = "NOT " if term.negated else ""
        of_entries = f"entry IN (SELECT id FROM entry WHERE {condition})"
        of_entry = f"EXISTS (SELECT 1 FROM entry WHERE entry.id = {rows}.entry AND ({condition}))"
        conditions.append(f"{negation}({condition if is_own else of_entries})")
        each.append(f"{negation}({condition if is_own else of_entry})")
        values += more
    return Matching(words, " AND ".join(conditions), " AND ".join(each), tuple(values))


def _condition(term: Term, rows: str) -> tuple[*Condition, bool]:
    """What a term asks of the rows, or of the entries that they belong to: whether of the rows."""
    if rows == "figure" and term.field == "figure":
        try:
            return (*figure_condition(term.value), True)
        except ValueError:
            pass  # what is wrong with it is said below
    return (*condition_of(term.field or "phrase", term.value), rows == "entry")


def _words(terms: Sequence[Term], columns: Mapping[str, str], open_ended: bool) -> str:
    """The words of all terms; of each alternative at least one must not be negated."""
    alternatives: list[str] = []
    found: list[str] = []
    missing: list[str] = []
    for term in (*terms, Term(OR, "")):
        if term.field == OR:
            if found:
                alternatives.append(f"({' AND '.join(found)}){''.join(missing)}")
            found, missing = [], []
        elif phrase := _phrase(term, columns, beginning=open_ended and term is terms[-1]):
            if term.negated:
                missing.append(f" NOT {phrase}")
            else:
                found.append(phrase)
    return " OR ".join(f"({part})" for part in alternatives)


def _phrase(term: Term, columns: Mapping[str, str], beginning: bool = False) -> str:
    """A term as a phrase of FTS5; "" where it is none."""
    if term.field not in {"", "phrase", *columns}:
        return ""
    phrase = fts_phrase(term.value)
    if not phrase:
        return ""
    last = phrase.strip('"').rpartition(" ")[2]
    if beginning and (len(last) >= SHORTEST or not last.isascii()):
        phrase += "*"
    return f"({columns[term.field]} : {phrase})" if term.field in columns else phrase
