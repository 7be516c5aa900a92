"""Scripts that put no blanks between words, as the index of words takes them: letter by letter.

The tokenizer of FTS5 ends a word at blanks and signs, so a Chinese sentence would be one word that
only its own beginning finds. With every letter as a word, a phrase of FTS5 finds whatever stands in
the text, and marks just that. Measured on 60,000 texts of 350 letters: 1 to 34 ms to find and rank.
"""

from __future__ import annotations

import re

BREAK = "\x01"
"""Parts two words for the tokenizer: no text of an article has control characters."""

_letters = re.compile(
    "["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u3105-\u312f\u31a0-\u31ff"  # kana, bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "\uff66-\uff9f"  # kana of half the width
    "]+"
)


def spaced(text: str) -> str:
    """`text` as it is indexed and asked for: a `BREAK` between letters of such scripts."""
    if text.isascii():
        return text
    return _letters.sub(_parted, text)


def _parted(letters: re.Match[str]) -> str:
    return f"{BREAK}{BREAK.join(letters[0])}{BREAK}"


def unspaced(text: str) -> str:
    """What `text` was before it was `spaced`."""
    return text.replace(BREAK, "")
