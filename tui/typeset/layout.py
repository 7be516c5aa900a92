"""The page from top to bottom: masthead, blocks with their air, and what was taken out between."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Block
from tui.typeset.hyphens import hyphenator_for
from tui.typeset.known import Known
from tui.typeset.lines import Item, Line, TypesetOptions
from tui.typeset.masthead import masthead
from tui.typeset.setting import (
    Setter,
    Setting,
    air_above,
    bar_between,
    lines_of,
    marker_of,
    set_block,
)
from tui.typeset.widths import Measured, cells_of, measure, shown
from tui.typeset.wrap import Wrapped, wrap

_EMPTY = Measured("")
_NO_LINES = Wrapped([], frozenset())
# Lists inside lists past this look alike: a page that nests them without end costs no more.
_DEEPEST = 12


def set_page(known: Known, width: int, options: TypesetOptions) -> list[Setting]:
    """Every item of the page, set, in order."""
    article = known.article
    hyphenator = hyphenator_for(article.lang) if options.hyphenate else None
    setter = Setter(width, options, hyphenator)
    settings: list[Setting] = []
    before: Block | None = None
    if options.masthead and (head := masthead(article, known.words_before[-1], setter)):
        settings.append(Setting(Item(), 0, 0, "", 0, "", "", _EMPTY, _NO_LINES, head))
    removed = _removed(known, setter) if options.show_clutter else {}
    indents = _list_indents(article.blocks, options)
    rows = zip(article.blocks, article.offsets, known.blocks, strict=True)
    for index, (block, offset, measured) in enumerate(rows):
        if index in removed:
            settings += removed[index]
            before = settings[-1].block
        air = air_above(before, block)
        if block.kind == "paragraph":
            # Nearly every block, and a resize sets all of them: without the calls below it
            # takes half the time.
            lines = wrap(measured, width, hyphenator)
            settings.append(
                Setting(Item(index), offset, air, "", 0, "", "", measured, lines, None, block)
            )
        else:
            made = set_block(
                setter, Item(index), block, offset, measured, indents.get(index, (0, 0))
            )
            bar = bar_between(before, block, options)
            settings.append(made._replace(air=air, bar=bar))
        before = block
    return settings + removed.get(len(article.blocks), [])


def _list_indents(blocks: Sequence[Block], options: TypesetOptions) -> dict[int, tuple[int, int]]:
    """For each list item, by index: the cells before its marker, and those that markers get.

    The markers of one list get what its widest needs, and an inner list begins under the text
    of the item that it belongs to.
    """
    markers: dict[int, int] = {}
    parents: dict[int, int | None] = {}
    lists: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.kind != "list_item":
            if lists:
                lists = {}
            continue
        depth = min(block.level, _DEEPEST)
        lists = {level: same for level, same in lists.items() if level <= depth}
        outer = max((level for level in lists if level < depth), default=None)
        parents[index] = None if outer is None else lists[outer][-1]
        beside = lists.setdefault(depth, [])
        beside.append(index)
        before = markers.get(beside[0], 0)
        widest = max(before, cells_of(marker_of(block, options)))
        for i in beside if widest > before else (index,):
            markers[i] = widest
    indents: dict[int, tuple[int, int]] = {}
    for index, parent in parents.items():
        outer_cells = 0 if parent is None else sum(indents[parent]) + 1
        indents[index] = (outer_cells, markers[index])
    return indents


def _removed(known: Known, setter: Setter) -> dict[int, list[Setting]]:
    """What was taken out, set, by the index of the block that it stood before."""
    article = known.article
    settings: dict[int, list[Setting]] = {}
    label = ("", -1)
    for index, (clutter, measured) in enumerate(zip(article.clutter, known.clutter, strict=True)):
        position = min(max(0, clutter.position), len(article.blocks))
        item = Item(clutter=index)
        made = set_block(setter, item, clutter.block, 0, measured, (0, 0))
        lines = lines_of(made, setter.width)
        if (clutter.reason, position) != label:
            label = (clutter.reason, position)
            lines = (*_reason_lines(clutter.reason, index, setter.width), *lines)
        settings.setdefault(position, []).append(
            Setting(item, 0, 1, "", 0, "", "", measured, _NO_LINES, lines, clutter.block)
        )
    return settings


def _reason_lines(reason: str, index: int, width: int) -> list[Line]:
    """Why the blocks that follow were taken out."""
    measured = measure(" ".join(shown(f"taken out: {reason}").split()))
    edges = wrap(measured, width).edges
    return [
        Line(
            -1,
            0,
            0,
            0,
            "reason",
            measured.text[start:end],
            width=measured.cells(start, end),
            clutter=index,
        )
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]
