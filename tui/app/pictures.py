"""Pictures as cells: what the terminal can, and an image file made into lines for it.

The extra `images` brings textual-image and Pillow; nothing of either is imported without it.
Kitty's protocol has placeholders that are ordinary cells, so they scroll and are cropped like
text. Sixel paints over cells instead of being some: a pane that draws lines cannot hold it, and
terminals that know only sixel get half cells, two pixels each.
"""

from __future__ import annotations

import asyncio
import importlib.util
import io
import logging
import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rich.color import Color
from rich.console import Console
from rich.segment import Segment
from rich.style import Style

from tui.errors import ReadingError
from tui.fetch import Limits, retrieve_image

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
MOST_PIXELS = 30_000_000
"""Larger images are not decoded: 30 million pixels are 120 MB for as long as that takes."""
KEPT = (1600, 1200)
"""Pixels that are kept of an image: more than half a screen shows."""
SMALLEST = 32
"""Pixels of a side below which an image is an icon or a counter of visitors."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the terminal can: the pixels of a cell, and kitty's placeholders or not."""

    cell: tuple[int, int] = (10, 20)
    placeholders: bool = False


def has_extra() -> bool:
    """Whether the extra `images` is installed."""
    return importlib.util.find_spec("textual_image") is not None


@cache
def ask_terminal() -> Terminal:
    """What the terminal can; it is asked once, before Textual reads its answers as keys."""
    if not has_extra():
        return Terminal()
    # A terminal that does not answer would be a traceback in its log, which Python puts on screen.
    logging.getLogger("textual_image").addHandler(logging.NullHandler())
    # Importing it asks the terminal.
    from textual_image import renderable
    from textual_image._terminal import get_cell_size

    cell = get_cell_size()
    return Terminal((cell.width, cell.height), renderable.Image is renderable.TGPImage)


async def bring(address: str, source: str, limits: Limits) -> Image:
    """The picture at `address`, which the page at `source` shows.

    Raises:
        ReadingError: it could not be brought, or is none to show.
    """
    body = await retrieve_image(address, source, limits)
    return await asyncio.to_thread(decode, body)


def decode(body: bytes) -> Image:
    """The picture in an image file, no larger than `KEPT`.

    Raises:
        ReadingError: it is damaged, not an image of the web, or too small or large to show.
    """
    from PIL import Image

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(body), formats=FORMATS) as image:
            # Pillow's own warning begins at three times our limit.
            warnings.simplefilter("ignore")
            if image.width * image.height > MOST_PIXELS or min(image.size) < SMALLEST:
                raise ReadingError("The image is an icon or too large", "Open it in a browser")
            image.draft("RGB", KEPT)
            image.thumbnail(KEPT)
            return image.convert("RGB")
    except ReadingError:
        raise
    except Exception as cause:  # Decoders of hostile files raise what they like.
        raise ReadingError("The image cannot be decoded", "Open it in a browser") from cause


def cells_for(
    size: tuple[int, int], columns: int, rows: int, terminal: Terminal
) -> tuple[int, int]:
    """The columns and rows of a picture of `size` pixels within bounds; it is never enlarged."""
    wide, high = size[0] / terminal.cell[0], size[1] / terminal.cell[1]
    scale = min(1.0, columns / wide, rows / high)
    return max(1, int(wide * scale)), max(1, round(high * scale))


def drawn(image: Image, columns: int, rows: int, terminal: Terminal) -> list[list[Segment]]:
    """The lines of a picture in `columns` by `rows` cells."""
    if terminal.placeholders:
        return _placeholders(image, columns, rows)
    pixels = image.resize((columns, rows * 2)).tobytes()
    colors = [Color.from_rgb(*pixels[i : i + 3]) for i in range(0, len(pixels), 3)]
    return [
        [
            Segment("▀", Style(color=upper, bgcolor=lower))
            for upper, lower in zip(
                colors[top : top + columns], colors[top + columns : top + 2 * columns], strict=True
            )
        ]
        for top in range(0, len(colors), 2 * columns)
    ]


def _placeholders(image: Image, columns: int, rows: int) -> list[list[Segment]]:
    """The cells that kitty puts the picture in; the picture itself is sent to it now."""
    from textual_image.renderable import TGPImage

    console = Console(width=columns, height=rows, color_system="truecolor", file=io.StringIO())
    options = console.options.update(width=columns, height=rows)
    return console.render_lines(TGPImage(image, columns, rows), options, pad=False)[:rows]
