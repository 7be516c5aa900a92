"""The highlights of a page as Omnivore writes them into a Markdown file beside its list.

A highlight is a quotation; its labels and then its note follow, each after an empty line. A note
on the whole page is a paragraph with more than one empty line after it.
Source: what Omnivore's exporter writes; nothing else says where one ends and the next begins.
"""

from __future__ import annotations

import re

from tui.extract.lists.saved import SavedMark
from tui.extract.sanitise import sanitise

_GAP = re.compile(r"(\n(?:[ \t]*\n)+)")
_LABELS = re.compile(r"#\S+(?: #\S+)*")
_APART = 3
"""Line ends after a note on the whole page, at least."""


def read_highlights(text: str) -> tuple[tuple[SavedMark, ...], str]:
    """The marks, in their order, and the note on the whole page, "" for none.

    A mark has no labels in the library: they end its note. A quotation of nothing is none.
    """
    marks: list[tuple[str, list[str]]] = []
    of_page: list[str] = []
    notes: list[str] = []  # those since the last quotation, of which it is not known yet whose
    pieces = [*_GAP.split(sanitise(text).replace("\r\n", "\n")), ""]
    for piece, gap in zip(pieces[::2], pieces[1::2], strict=True):
        if piece.startswith(">"):
            if words := _unquoted(piece):
                (marks[-1][1] if marks else of_page).extend(notes)
                notes = []
                marks.append((words, []))
        elif piece.strip():
            notes.append(piece.strip())
            if gap.count("\n") >= _APART:
                of_page.append(notes.pop())
    (marks[-1][1] if marks else of_page).extend(notes)
    found = tuple(SavedMark(words, _note(parts)) for words, parts in marks)
    return found, "\n\n".join(of_page)


def _unquoted(quotation: str) -> str:
    lines = (line.removeprefix(">").strip() for line in quotation.split("\n"))
    return "\n".join(lines).strip()


def _note(parts: list[str]) -> str:
    """The note of a highlight, with its labels at the end."""
    labelled = bool(parts) and _LABELS.fullmatch(parts[0]) is not None
    return "\n\n".join([*parts[1:], parts[0]] if labelled else parts)
