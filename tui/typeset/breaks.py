"""Where a line may end.

A small part of the Unicode line breaking algorithm: spaces, hyphens and dashes, and between Han
and kana with the marks that must not begin or end a line. Korean is kept whole by words.
Source: UAX 14; JIS X 4051 and "Requirements for Japanese Text Layout" 3.1.7 and 3.1.8.
"""

from __future__ import annotations

from tui.typeset.widths import Measured

SPACES = frozenset(
    " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
)
_HYPHENS = frozenset("-\u2010\u058a")
_DASHES = frozenset("\u2013\u2014")
# Must not begin a line: closing brackets and quotes, stops, iteration marks, small kana.
_NOT_FIRST = frozenset(
    "!),.:;?]}%\u00a2\u00b0\u2019\u201d\u2026\u2030\u203a\u00bb"
    "、。々〉》」』】〕〗〙〛〞〟〻ぁぃぅぇぉっゃゅょゎゕゖ゛゜ゝゞ"
    "ァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ"
)
# Must not end a line: opening brackets and quotes, currency before its number.
_NOT_LAST = frozenset("([{$£¥\u2018\u201c\u2039\u00ab〈《「『【〔〖〘〚〝＄（［｛｢￡￥")
# Where a token that is longer than the line is broken best: an address at its joints.
_JOINTS = frozenset("/?&=._-,;:#%+")


def _is_ideograph(character: str) -> bool:
    """Han, kana and their kin: a line may end on either side."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or ("\uff01" <= character <= "\uff9f" or "\U00020000" <= character <= "\U0003ffff")
    )


def may_break(measured: Measured, i: int) -> bool:
    """Whether a line may end before code point `i`, which is neither the first nor the end."""
    text = measured.text
    if measured.starts is not None and not measured.starts[i]:
        return False
    before, after = text[i - 1], text[i]
    if after in SPACES:
        return True
    if before in SPACES or before in "\u200b\u00ad":
        return True
    if before in _HYPHENS:
        return i >= 2 and text[i - 2].isalnum() and after.isalpha()
    if before in _DASHES:
        return i >= 2 and after.isalnum() and (before == "\u2014" or after.isalpha())
    if _is_ideograph(before) or _is_ideograph(after):
        return after not in _NOT_FIRST and before not in _NOT_LAST and after != "\u2060"
    return False


def forced_break(measured: Measured, start: int, limit: int) -> int:
    """Where to break a token from `start` that no line can hold, at `limit` or a little before.

    Never inside a character as people see it, and never at `start`.
    """
    text, starts = measured.text, measured.starts
    for i in range(limit, start + (limit - start) // 2, -1):
        whole = starts is None or starts[i]
        if whole and text[i - 1] in _JOINTS and text[i] not in _JOINTS:
            return i
    if starts is None:
        return max(limit, start + 1)
    i = limit
    while i > start and not starts[i]:
        i -= 1
    if i > start:
        return i
    i = start + 1
    while not starts[i]:
        i += 1
    return i
