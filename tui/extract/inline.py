"""The text of one block as it is gathered: white space collapsed, marks at its own offsets."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import Mark, MarkKind

# A paragraph of ten megabytes of links took seconds and hundreds of megabytes for its marks.
_MAX_MARKS = 5_000


@dataclass(slots=True)
class _Open:
    kind: MarkKind
    href: str
    start: int


class InlineText:
    """Text under way. Marks may stay open over `take`: a link around two paragraphs marks both."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._space = False
        self._open: list[_Open] = []
        self._closed: list[Mark] = []

    def __bool__(self) -> bool:
        return self._length > 0

    def add(self, text: str) -> None:
        """Add running text: any white space in it is one space, none at the start."""
        words = text.split()
        if not words:
            self._space = self._space or bool(text)
            return
        if self._space or text[0].isspace():
            self._append(" ")
        self._append(" ".join(words))
        self._space = text[-1].isspace()

    def separate(self, separator: str) -> None:
        """Add a tab or a line end that stays, in place of the white space around it."""
        if self._length:
            self._append(separator, spaced=True)
        self._space = False

    def _append(self, piece: str, spaced: bool = False) -> None:
        if piece == " " and not spaced and (not self._pieces or self._pieces[-1][-1:].isspace()):
            return
        self._pieces.append(piece)
        self._length += len(piece)

    def open(self, kind: MarkKind, href: str = "") -> None:
        """Begin a mark at the next word."""
        self._open.append(_Open(kind, href, self._length))

    def close(self) -> None:
        """End the innermost open mark."""
        mark = self._open.pop()
        if len(self._closed) < _MAX_MARKS and mark.start < self._length:
            self._closed.append(Mark(mark.start, self._length, mark.kind, mark.href))

    def take(self) -> tuple[str, tuple[Mark, ...]]:
        """The text without white space at its ends, and its marks; the next text begins."""
        if not self._length:
            self._space = False
            self._closed.clear()
            return "", ()
        closed = self._closed + [Mark(m.start, self._length, m.kind, m.href) for m in self._open]
        whole = "".join(self._pieces)
        text = whole.rstrip()
        self._pieces, self._length, self._space, self._closed = [], 0, False, []
        for mark in self._open:
            mark.start = 0
        return text, _trimmed(closed, text)


def _trimmed(marks: list[Mark], text: str) -> tuple[Mark, ...]:
    """The marks without white space at their ends, in the order of their starts."""
    kept = set()
    for mark in marks:
        covered = text[mark.start : mark.end]
        start = mark.start + len(covered) - len(covered.lstrip())
        end = mark.start + len(covered.rstrip())
        if start < end:
            kept.add(Mark(start, end, mark.kind, mark.href))
    return tuple(sorted(kept, key=lambda m: (m.start, -m.end, m.kind, m.href)))
