"""Text laid into a given number of terminal cells, and made fit for one line of a screen."""

from __future__ import annotations

import unicodedata

from rich.cells import cell_len, set_cell_size

UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def one_line(text: str) -> str:
    """`text` on one line, with every control and format character shown as its escape.

    Articles come clean from the sanitising gate; this is for what never went through it, such
    as a file's name or an address. A joiner within an emoji is lost to the same rule: a name
    that shows an escape is better than one that moves the cursor.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " "
        if character in "\n\t\r"
        else character.encode("unicode_escape").decode("ascii")
        if unicodedata.category(character) in UNPRINTABLE
        else character
        for character in text
    )


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """`text` in exactly `width` cells: cut with an ellipsis, or padded with spaces."""
    return set_cell_size(cut(text, width, ellipsis), max(width, 0))


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """`text` in at most `width` cells, with an ellipsis where some was lost."""
    if width <= 0:
        return ""
    # Characters take at most two cells, so what stands past that never shows: without this, a
    # paragraph of a megabyte would be measured for the forty cells of a row.
    text = text[: width * 4 + 8]
    if cell_len(text) <= width:
        return text
    room = width - len(ellipsis)
    if room <= 0:
        return set_cell_size(text, width)
    return set_cell_size(text, room).rstrip(" ,;") + ellipsis
