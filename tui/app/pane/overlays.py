"""What the reader has laid over the text: highlights in colours, and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Pen = Literal["yellow", "green", "blue", "red"]
PENS: tuple[Pen, ...] = get_args(Pen)


@dataclass(frozen=True, slots=True)
class Overlay:
    """A highlight over `start:end` of the article, with `note` where the reader wrote one."""

    start: int
    end: int
    pen: Pen = "yellow"
    note: str = ""
