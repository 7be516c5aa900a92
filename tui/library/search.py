"""Full-text search over everything: articles, what somebody said, figures."""

from __future__ import annotations

import re
from typing import Literal

from tui.library.entries import rows
from tui.library.fields import fts_phrase
from tui.library.records import Hit
from tui.library.store import Library

Scope = Literal["articles", "quotes", "figures"]
START, END = "\x02", "\x03"
"""Around a match in a snippet: no text of an article has control characters."""
AROUND = 24
"""Words of a snippet."""

_PIECE = re.compile(r'"([^"]*)"?|(\S+)')
_QUESTION = re.compile(r"^\s*who (?:said|says)\s+", re.IGNORECASE)


def search(
    library: Library, text: str, scope: Scope = "articles", limit: int = 100
) -> tuple[Hit, ...]:
    """What matches all the words and phrases of `text`, the best first.

    The last word may be the beginning of one, so that results come while it is typed. Nothing
    that can be typed is an error.
    """
    match = fts_query(_QUESTION.sub("", text) if scope == "quotes" else text)
    if not match:
        return ()
    with library.snapshot():
        if scope == "articles":
            return _articles(library, match, limit)
        if scope == "quotes":
            return _quotes(library, match, limit)
        return _figures(library, match, limit)


def fts_query(text: str) -> str:
    """`text` in the language of FTS5, in which every word and phrase of it must be."""
    parts = []
    for phrase, word in _PIECE.findall(text):
        if quoted := fts_phrase(phrase or word):
            parts.append(quoted)
    if parts and re.search(r"\w$", text):
        parts[-1] += "*"
    return " ".join(parts)


def _articles(library: Library, match: str, limit: int) -> tuple[Hit, ...]:
    found = library.rows(
        "SELECT rowid, snippet(document_words, 1, ?, ?, '', ?), body FROM document_words"
        " WHERE document_words MATCH ? ORDER BY bm25(document_words, 8.0, 1.0) LIMIT ?",
        (START, END, AROUND, match, limit),
    )
    by_id = {entry.id: entry for entry in rows(library, [number for number, _, _ in found])}
    hits = []
    for number, snippet, body in found:
        plain, marks = _marked(snippet)
        place = max(0, body.find(plain))
        start, end = marks[0] if marks else (0, 0)
        hits.append(Hit(by_id[number], plain.replace("\n", " "), marks, place + start, place + end))
    return tuple(hits)


def _quotes(library: Library, match: str, limit: int) -> tuple[Hit, ...]:
    found = library.rows(
        'SELECT quote.entry, quote.start, quote."end", quote.speaker,'
        " highlight(quote_words, 1, ?, ?) FROM quote_words"
        " JOIN quote ON quote.id = quote_words.rowid"
        " WHERE quote_words MATCH ? ORDER BY bm25(quote_words, 2.0, 1.0) LIMIT ?",
        (START, END, match, limit),
    )
    return _hits(
        library, [(n, start, end, speaker, text) for n, start, end, speaker, text in found]
    )


def _figures(library: Library, match: str, limit: int) -> tuple[Hit, ...]:
    found = library.rows(
        "SELECT figure.entry, figure.start, figure.\"end\", '',"
        " highlight(figure_words, 1, ?, ?) FROM figure_words"
        " JOIN figure ON figure.id = figure_words.rowid"
        " WHERE figure_words MATCH ? ORDER BY bm25(figure_words, 4.0, 1.0) LIMIT ?",
        (START, END, match, limit),
    )
    return _hits(library, found)


def _hits(library: Library, found: list[tuple[int, int, int, str, str]]) -> tuple[Hit, ...]:
    by_id = {entry.id: entry for entry in rows(library, [number for number, *_ in found])}
    hits = []
    for number, start, end, speaker, text in found:
        plain, marks = _marked(text)
        hits.append(Hit(by_id[number], plain.replace("\n", " "), marks, start, end, speaker))
    return tuple(hits)


def _marked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
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
