"""An article and a width become lines in terminal cells. Pure: nothing here knows a screen.

`typeset(article, width)` breaks every block at once (a book of 5,000 paragraphs in some tens of
milliseconds) and makes the `Line`s only when they are asked for.
"""

from tui.typeset.lines import Cell, Item, Line, LineKind, TypesetOptions
from tui.typeset.page import Typeset, typeset
from tui.typeset.widths import cells_of, shown

__all__ = [
    "Cell",
    "Item",
    "Line",
    "LineKind",
    "Typeset",
    "TypesetOptions",
    "cells_of",
    "shown",
    "typeset",
]
