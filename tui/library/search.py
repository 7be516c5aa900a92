"""Full-text search over everything: articles, what somebody said, figures."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.library.entries import rows
from tui.library.matching import Matching, matching
from tui.library.records import Hit
from tui.library.spacing import unspaced
from tui.library.store import Library

Spans = tuple[tuple[int, int], ...]
Scope = Literal["articles", "quotes", "figures"]
START, END = "\x02", "\x03"
"""Around a match in a snippet: no text of an article has control characters."""
AROUND = 24
"""Words of a snippet."""
RANKED = 1000
"""Matches that are ranked, the newest: with 100,000 articles, ranking all that have a common word
takes 0.5 s, ranking so many 5 ms, and past a thousand matches nobody scrolls."""
TITLED = 200
"""Matches in the title that are ranked besides, however old."""

LOOKED_AT, MANY = 500, 25
"""Of the newest rows so many are looked at; where so many of these are asked for, looking at each
match is quicker than finding all rows that are."""

_QUESTION = re.compile(r"^\s*who (?:said|says)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Index:
    """Where a scope looks: its rows, the index of their words, and what a column weighs there.

    `marked` gives the text of a row with its matches marked. A field in `columns` asks for words
    in that column.
    """

    rows: str
    words: str
    weights: str
    marked: str
    newest: str
    columns: Mapping[str, str]


def _marked_by(function: str, words: str, more: str = "") -> str:
    return f"{function}({words}, 1, '{START}', '{END}'{more})"


INDEXES: dict[Scope, _Index] = {
    "articles": _Index(
        "entry",
        "document_words",
        "8.0, 1.0",
        _marked_by("snippet", "document_words", f", '', {AROUND}"),
        "sort DESC",
        {"title": "title", "text": "body"},
    ),
    "quotes": _Index(
        "quote",
        "quote_words",
        "2.0, 1.0",
        _marked_by("highlight", "quote_words"),
        "id DESC",
        {"quote": "words", "by": "speaker", "speaker": "speaker"},
    ),
    "figures": _Index(
        "figure",
        "figure_words",
        "4.0, 1.0",
        _marked_by("highlight", "figure_words"),
        "id DESC",
        {},
    ),
}


def search(
    library: Library, text: str, scope: Scope = "articles", limit: int = 100
) -> tuple[Hit, ...]:
    """What matches all the words, phrases and fields of `text`, the best first.

    The last word may be the beginning of one, so that results come while it is typed. Without a
    word, what the fields ask for comes the newest first.

    Raises:
        QueryError: the value of a field is not understood; no word is an error.
    """
    index = INDEXES[scope]
    asked = _QUESTION.sub("", text) if scope == "quotes" else text
    wanted = matching(asked, index.rows, index.columns)
    if not wanted.words and not wanted.condition:
        return ()
    with library.snapshot():
        found = _best(library, index, wanted, limit)
        return _articles(library, found) if scope == "articles" else _rest(library, index, found)


def _best(library: Library, index: _Index, wanted: Matching, limit: int) -> dict[int, str]:
    """The rows that match best, each with its text in which the matches are marked."""
    if not wanted.words:
        found = library.rows(
            f"SELECT id FROM {index.rows} WHERE {wanted.condition} ORDER BY {index.newest} LIMIT ?",
            (*wanted.values, limit),
        )
        return {number: "" for (number,) in found}
    ranked = (
        f"SELECT * FROM (SELECT rowid AS number, bm25({index.words}, {index.weights}) AS score"
        f" FROM {index.words} WHERE {index.words} MATCH ? {_allowed(library, index, wanted)}"
        " ORDER BY rowid DESC LIMIT ?)"
    )
    statement, values = ranked, [wanted.words, *wanted.values, RANKED]
    if index.rows == "entry" and not wanted.condition:
        statement += f" UNION ALL {ranked}"
        values += [f"({wanted.words}) AND (title : ({wanted.words}))", TITLED]
    found = library.rows(
        f"SELECT number, min(score) AS score FROM ({statement}) GROUP BY number"
        " ORDER BY score, number DESC LIMIT ?",
        (*values, limit),
    )
    return _marked_texts(library, index, wanted.words, [number for number, _ in found])


def _allowed(library: Library, index: _Index, wanted: Matching) -> str:
    """What keeps the matches to the rows that the fields ask for.

    Where these are many of the newest rows, each match is looked at in its turn; where they are
    few, they are found first. The plus keeps SQLite from looking each of them up in the index of
    words. Measured with 100,000 unread articles and a word that half have: finding all that is
    unread first takes 100 ms more.
    """
    if not wanted.condition:
        return ""
    newest = f"SELECT * FROM {index.rows} ORDER BY id DESC LIMIT {LOOKED_AT}"
    ((count,),) = library.rows(
        f"SELECT count(*) FROM ({newest}) AS {index.rows} WHERE {wanted.each}", wanted.values
    )
    if count < MANY:
        return f"AND +rowid IN (SELECT id FROM {index.rows} WHERE {wanted.condition})"
    meant = f"SELECT 1 FROM {index.rows} WHERE id = {index.words}.rowid AND {wanted.each}"
    return f"AND EXISTS ({meant})"


def _marked_texts(
    library: Library, index: _Index, words: str, numbers: Sequence[int]
) -> dict[int, str]:
    if not numbers:
        return {}
    found = library.rows(
        f"SELECT rowid, {index.marked} FROM {index.words} WHERE {index.words} MATCH ?"
        " AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))",
        (words, min(numbers), max(numbers), json.dumps(numbers)),
    )
    texts = {number: unspaced(text) for number, text in found}
    return {number: texts[number] for number in numbers}


def _articles(library: Library, found: Mapping[int, str]) -> tuple[Hit, ...]:
    bodies: dict[int, str] = dict(
        library.rows(
            "SELECT entry, body FROM document WHERE entry IN (SELECT value FROM json_each(?))",
            (json.dumps(list(found)),),
        )
    )
    hits = []
    for entry in rows(library, list(found)):
        plain, marks = _marked(found[entry.id])
        place = max(0, bodies.get(entry.id, "").find(plain))
        start, end = marks[0] if marks else (0, 0)
        hits.append(Hit(entry, *_on_one_line(plain, marks), place + start, place + end))
    return tuple(hits)


def _rest(library: Library, index: _Index, found: Mapping[int, str]) -> tuple[Hit, ...]:
    """The quotes or figures of these numbers, in their order."""
    said = "speaker, words, words" if index.rows == "quote" else "'', surface, sentence"
    places = {
        number: row
        for number, *row in library.rows(
            f'SELECT id, entry, start, "end", {said} FROM {index.rows}'
            " WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(found)),),
        )
    }
    entries = {e.id: e for e in rows(library, [row[0] for row in places.values()])}
    hits = []
    for number, text in found.items():
        entry, start, end, speaker, surface, whole = places[number]
        plain, marks = _marked(text or whole)
        if index.rows == "figure":
            marks = _with(marks, plain, surface)
        hits.append(Hit(entries[entry], *_on_one_line(plain, marks), start, end, speaker))
    return tuple(hits)


def _with(marks: Spans, text: str, words: str) -> Spans:
    """`marks`, and the first place of `words`; those that touch it are within it."""
    start = text.find(words)
    if start < 0:
        return marks
    end = start + len(words)
    apart = [(low, high) for low, high in marks if high <= start or low >= end]
    return tuple(sorted([*apart, (start, end)]))


def _on_one_line(text: str, marks: Spans) -> tuple[str, Spans]:
    """`text` with one blank for each break between lines, and its `marks` there."""
    breaks = [match.span() for match in re.finditer(r"\s*\n\s*", text)]

    def moved(place: int) -> int:
        return place - sum(end - start - 1 for start, end in breaks if end <= place)

    line = re.sub(r"\s*\n\s*", " ", text)
    return line, tuple((moved(start), moved(end)) for start, end in marks)


def _marked(snippet: str) -> tuple[str, Spans]:
    """A snippet without the signs around its matches, and where the matches are."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    place = opened = 0
    for piece in re.split(f"([{START}{END}])", snippet):
        if piece == START:
            opened = place
        elif piece == END:
            marks.append((opened, place))
        else:
            pieces.append(piece)
            place += len(piece)
    return "".join(pieces), tuple(marks)
