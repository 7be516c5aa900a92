"""Marks whose text was not here when they were imported, put in their place when it comes."""

from __future__ import annotations

import re

from tui.library.store import Library
from tui.model import Article

PEN = "yellow"
WHOLE = 80
"""Characters that stand for the whole page."""


def place_marks(library: Library, number: int, article: Article) -> None:
    """Highlight the words that were marked in another program; those not found go on waiting."""
    waiting = library.rows(
        "SELECT entry.address, waiting_mark.words, waiting_mark.note FROM waiting_mark"
        " JOIN entry USING (address) WHERE entry.id = ?",
        (number,),
    )
    for address, words, note in waiting:
        span = _span(article.text, words)
        if span is None:
            continue
        start, end = span
        library.sqlite.execute(
            'INSERT OR IGNORE INTO highlight (address, start, "end", words, pen, note)'
            " VALUES (?, ?, ?, ?, ?, ?)",
            (address, start, end, article.text[start:end], PEN, note),
        )
        library.sqlite.execute(
            "DELETE FROM waiting_mark WHERE address = ? AND words = ?", (address, words)
        )


def _span(text: str, words: str) -> tuple[int, int] | None:
    """Where the words stand, however the white space between them runs; of none, the beginning."""
    pieces = words.split()
    if not pieces:  # a note to the whole page stands at its beginning
        end = len(text[:WHOLE].split("\n")[0])
        return (0, end) if end else None
    found = re.search(r"\s+".join(map(re.escape, pieces)), text)
    return found.span() if found else None
