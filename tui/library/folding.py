"""How words are compared wherever the reader types a part of one."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """`text` without case, accents and runs of blanks: "Peña" is found by "pena"."""
    text = text.casefold()
    if not text.isascii():
        parted = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in parted if unicodedata.category(c) != "Mn").casefold()
    return " ".join(text.split(" "))
