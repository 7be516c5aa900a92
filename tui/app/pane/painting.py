"""A typeset line becomes a strip of styled segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.pane.look import Look
from tui.app.pane.selecting import after_offset, margin_offset, tagged, text_offset
from tui.app.pane.spans import Lit, runs
from tui.typeset import Line, Typeset, cells_of, shown

Piece = tuple[str, Style, tuple[int, int]]
# The margin before the measure: a sign, the cursor's bar, a space.
GUTTER = 3


@dataclass(frozen=True, slots=True)
class LineShown:
    """What a line shows.

    `spans` are lit over it in their order, `looks` is what its block looks like at rest, and
    `anchor` is the offset of the article that a line without text of the article stands for.
    """

    line: Line
    typeset: Typeset
    spans: Sequence[Lit]
    looks: tuple[str, ...]
    anchor: int

    @property
    def start(self) -> int:
        """The offset of the article that it begins at."""
        return self.line.start if self.line.block >= 0 else self.anchor

    @property
    def end(self) -> int:
        """The offset of the article that it ends at."""
        return self.line.end if self.line.block >= 0 else self.anchor


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a line stands: all in cells.

    The measure begins at column `left` of a pane that is `width` wide. `ground` is how far a
    block with a ground of its own (code) reaches from there. `sideways` is how far the reader
    has moved a line that is too wide.
    """

    left: int
    width: int
    ground: int = 0
    sideways: int = 0
    ascii: bool = False


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands in the margin before a line, each with its look."""

    sign: str = " "
    sign_look: str = "sign"
    bar: str = " "


@dataclass(frozen=True, slots=True)
class Painted:
    """A line on the screen, and its pieces with what they mean to a text selection."""

    strip: Strip
    pieces: tuple[Piece, ...]

    def selectable(self) -> Strip:
        """The strip, its segments naming the offset that they begin at."""
        segments = [Segment(text, style) for text, style, _ in self.pieces]
        return tagged(Strip(segments, self.strip.cell_length), [meta for _, _, meta in self.pieces])


def paint(content: LineShown, look: Look, frame: Frame, marks: Marks) -> Painted:
    """The line as it is drawn."""
    base, ground = look.style(()), look.style(content.looks)
    before, after = margin_offset(content.start), after_offset(content.start, content.end)
    pieces: list[Piece] = [
        (" " * (frame.left - GUTTER), base, before),
        (marks.sign, look.style((marks.sign_look,)) if marks.sign != " " else base, before),
        (marks.bar, look.style(("cursor",)) if marks.bar != " " else base, before),
        (" ", ground if frame.ground else base, before),
    ]
    body = _body(content, look)
    room = frame.width - frame.left
    cells = sum(cells_of(text) for text, _, _ in body)
    if cells < frame.ground:
        body.append((" " * (frame.ground - cells), ground, after))
        cells = frame.ground
    if cells > room or frame.sideways:
        body = _cropped(body, frame, room, look.style((*content.looks, "more")))
        cells = sum(cells_of(text) for text, _, _ in body)
    pieces += body
    pieces.append((" " * (room - cells), base, after))
    pieces = [piece for piece in pieces if piece[0]]
    segments = Segment.simplify(Segment(text, style) for text, style, _ in pieces)
    return Painted(Strip(segments, frame.width), tuple(pieces))


def _body(content: LineShown, look: Look) -> list[Piece]:
    """The pieces from the measure's left edge to the end of the line's text."""
    line, looks, start = content.line, content.looks, content.start
    base, before = look.style(looks), margin_offset(start)
    if not line.has_text:
        style = look.style((*looks, "bar")) if line.kind == "air" and line.lead else base
        if line.kind in {"title", "byline", "reason"}:
            style = look.style((*looks, line.kind))
        elif line.kind == "ornament" and "table" in looks:
            style = look.style((*looks, "rule"))
        return [(" " * line.indent, look.style(()), before), (line.lead, style, before)]
    blank = line.indent - cells_of(line.lead)
    lead = look.style((*looks, "bar" if "blockquote" in looks else "marker"))
    pieces: list[Piece] = [(" " * blank, base, before), (line.lead, lead, before)]
    if not line.cells:
        pieces += _text(content, look, line.start, line.end)
    column = 0
    for cell in line.cells:
        meta = text_offset(start, cell.start) if line.block >= 0 else before
        pieces.append((" " * (cell.column - column), base, before))
        made = _text(content, look, cell.start, cell.end)
        column = cell.column + sum(cells_of(text) for text, _, _ in made)
        pieces += made or [("", base, meta)]
    if line.tail:
        pieces.append((line.tail, base, after_offset(start, line.end)))
    return pieces


def _text(content: LineShown, look: Look, start: int, end: int) -> list[Piece]:
    """The pieces of `text[start:end]`, cut where spans begin and end."""
    clutter, anchor = content.line.clutter, content.start
    if clutter >= 0:
        text = content.typeset.text(start, end, clutter)
        return [(text, look.style(content.looks), margin_offset(anchor))]
    source = content.typeset.article.text
    pieces: list[Piece] = []
    for first, last, over in runs(start, end, content.spans):
        href = next((span.href for span in reversed(over) if span.href), "")
        style = look.style((*content.looks, *(span.look for span in over)), href)
        text = shown(source[first:last])
        if over and over[-1].label:
            text = _label(over[-1], first, text)
            pieces.append((text, style, text_offset(anchor, first)))
            continue
        if len(text) == last - first:
            pieces.append((text, style, text_offset(anchor, first)))
            continue
        pieces += [
            (visible, style, text_offset(anchor, first + place))
            for place, character in enumerate(source[first:last])
            if (visible := shown(character))
        ]
    return pieces


def _label(hint: Lit, first: int, text: str) -> str:
    """The part of a hint's label that stands over `text`, which begins at `first`."""
    part = hint.label[first - hint.start :][: len(text)]
    return part + " " * (cells_of(text) - len(part))


def _cropped(body: list[Piece], frame: Frame, room: int, more: Style) -> list[Piece]:
    """The pieces of a line that is too wide, from the cell that the reader has moved to.

    A cell at either edge says that there is more.
    """
    strip = Strip([Segment(text, style) for text, style, _ in body])
    start = min(frame.sideways, max(0, strip.cell_length - 1))
    stop = min(strip.cell_length, start + room)
    cut_left, cut_right = start > 0, stop < strip.cell_length
    inner = strip.crop(start + cut_left, stop - cut_right)
    meta = body[0][2]
    left, right = ("<", ">") if frame.ascii else ("‹", "›")
    pieces: list[Piece] = [(left, more, meta)] if cut_left else []
    pieces += [(text, style or more, meta) for text, style, _ in inner]
    if cut_right:
        pieces.append((right, more, meta))
    return pieces
