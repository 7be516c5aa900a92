"""One block, set: its air, its indents and leads, and where its lines break."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tui.model import Block
from tui.typeset.hyphens import Hyphenator
from tui.typeset.lines import Item, Line, TypesetOptions
from tui.typeset.tables import set_code, set_table
from tui.typeset.widths import Measured, cells_of, measure, shown
from tui.typeset.wrap import Wrapped, wrap

# Below this a column of text is no longer text; deep lists and quotes indent no further.
_NARROWEST = 16
# Two list items that are both shorter than this stand close, longer ones get air between them.
_SHORT_ITEM = 160


@dataclass(frozen=True, slots=True)
class Setter:
    """What every block of a page is set with: the measure in cells, options and hyphenation."""

    width: int
    options: TypesetOptions
    hyphenator: Hyphenator | None = None

    @property
    def wide(self) -> int:
        """The cells that code and tables may take."""
        return max(self.width, self.options.wide)


class Setting(NamedTuple):
    """A block that has been broken into lines, or `rows` that were made at once.

    `air` is the blank lines above it, `bar` what stands in them. `lead` is drawn before its
    first line and `rest` before the others. A named tuple: one is made for each block at each
    resize.
    """

    item: Item
    offset: int
    air: int
    bar: str
    indent: int
    lead: str
    rest: str
    measured: Measured
    wrapped: Wrapped
    rows: tuple[Line, ...] | None = None
    block: Block | None = None

    @property
    def height(self) -> int:
        """Its lines, the air above included."""
        return self.air + (len(self.wrapped.edges) // 2 if self.rows is None else len(self.rows))


_NOTHING = Wrapped([], frozenset())


def set_block(
    setter: Setter,
    item: Item,
    block: Block,
    offset: int,
    measured: Measured,
    indent: tuple[int, int],
) -> Setting:
    """`block` set without air.

    `indent` is a list item's: the cells before its marker, and those that its marker gets.
    """
    if block.kind == "code":
        rows = set_code(measured, offset, item)
        return Setting(item, offset, 0, "", 0, "", "", measured, _NOTHING, rows, block)
    if block.kind == "table":
        rows = set_table(
            measured.text, offset, item, (setter.width, setter.wide), setter.options.ascii
        )
        return Setting(item, offset, 0, "", 0, "", "", measured, _NOTHING, rows, block)
    if block.kind in {"image", "divider"}:
        rows = _ornament(setter, item, block, offset)
        return Setting(item, offset, 0, "", 0, "", "", measured, _NOTHING, rows, block)
    lead, rest = _leads(block, indent, setter)
    left = cells_of(rest)
    hyphenator = None if block.kind == "heading" else setter.hyphenator
    wrapped = wrap(measured, max(1, setter.width - left), hyphenator)
    return Setting(item, offset, 0, "", left, lead, rest, measured, wrapped, None, block)


def air_above(before: Block | None, block: Block) -> int:
    """The blank lines between two blocks."""
    if before is None:
        return 0
    if block.kind == "heading":
        return 1 if before.kind == "heading" or block.level > 2 else 2
    if block.kind == "caption" and before.kind in {"image", "table", "caption"}:
        return 0
    if block.kind == "list_item" and before.kind == "list_item":
        return 0 if max(len(before.text), len(block.text)) < _SHORT_ITEM else 1
    return 1


def bar_between(before: Block | None, block: Block, options: TypesetOptions) -> str:
    """What stands in the air between two blocks: the bar of a quotation that goes on."""
    depth = min(before.quotations, block.quotations) if before is not None else 0
    return bars(depth, options) if depth else ""


def bars(level: int, options: TypesetOptions) -> str:
    """The bars before what stands in so many quotations."""
    return ("| " if options.ascii else "▎ ") * max(1, min(level, 4))


def marker_of(block: Block, options: TypesetOptions) -> str:
    """What stands before a list item: its own marker, or a bullet for its depth."""
    marker = shown(block.marker).strip()
    if marker and not (marker in "•◦▪*-" or len(marker) > 8):
        return marker
    bullets = "*-+" if options.ascii else "•◦▪"
    return bullets[(max(1, block.level) - 1) % 3]


def lines_of(setting: Setting, width: int) -> tuple[Line, ...]:
    """The lines of a setting, its air first."""
    block, clutter = setting.item.block, setting.item.clutter
    offset = setting.offset
    air = Line(block, offset, offset, kind="air", lead=setting.bar, clutter=clutter)
    if setting.rows is not None:
        return (air,) * setting.air + setting.rows
    lines = [air] * setting.air
    edges, hyphens = setting.wrapped
    measured = setting.measured
    lead = setting.lead
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        cells = measured.cells(start, end)
        tail = "-" if end in hyphens else ""
        indent = max(setting.indent, width - cells - len(tail)) if measured.rtl else setting.indent
        lines.append(
            Line(
                block, offset + start, offset + end, indent, "text", lead, tail, cells, (), clutter
            )
        )
        lead = setting.rest
    return tuple(lines)


def _leads(block: Block, indent: tuple[int, int], setter: Setter) -> tuple[str, str]:
    """What stands before the first line and before the others; both take the same cells."""
    bar = ""
    if block.quotations:
        bar = bars(min(block.quotations, max(1, (setter.width - _NARROWEST) // 2)), setter.options)
    if block.kind == "list_item":
        marker = marker_of(block, setter.options)
        outer = min(indent[0], max(0, setter.width - _NARROWEST))
        lead = " " * (outer + indent[1] - cells_of(marker)) + marker + " "
        return bar + lead, bar + " " * cells_of(lead)
    return bar, bar


def _ornament(setter: Setter, item: Item, block: Block, offset: int) -> tuple[Line, ...]:
    """The lines of an image, by its description, or of a divider."""
    if block.kind == "divider":
        text = "* * *" if setter.options.ascii else "·  ·  ·"
        indent = max(0, setter.width - len(text)) // 2
        return (_own(item, offset, text, indent),)
    alt = " ".join(shown(block.alt or block.text).split())
    measured = measure(f"[image: {alt}]" if alt else "[image]")
    edges = wrap(measured, setter.width).edges
    words = tuple(
        _own(item, offset, measured.text[start:end], 0)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    )
    free = Line(item.block, offset, offset, kind="picture", clutter=item.clutter)
    return (free,) * setter.options.pictures.get(item.block, 0) + words


def _own(item: Item, offset: int, text: str, indent: int) -> Line:
    """A line with words or ornaments of our own."""
    return Line(
        item.block,
        offset,
        offset,
        indent,
        "ornament",
        text,
        clutter=item.clutter,
        width=cells_of(text),
    )
