"""What people are told of an article before they read it: how long it is, and when it is of."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model import Article

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction. Source: Brysbaert 2019, over 190 studies."""
CHARACTERS_A_MINUTE = 255
"""Chinese and Japanese are counted in characters. Source: Trauzettel-Klosinski 2012."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_IDEOGRAPH = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
# Compiled when it is first used, and kept by `re`: the first frame need not wait for it.


def words_in(text: str) -> int:
    """The words of a text; of Chinese and Japanese, as many as take as long to read."""
    if text.isascii():
        return len(text.split())
    ideographs = len(re.findall(_IDEOGRAPH, text))
    if not ideographs:
        return len(text.split())
    others = len(re.sub(_IDEOGRAPH, " ", text).split())
    return others + round(ideographs * WORDS_A_MINUTE / CHARACTERS_A_MINUTE)


def words_of(article: Article) -> int:
    """The words of an article's body."""
    return sum(words_in(block.text) for block in article.blocks)


def when_said(published: date) -> str:
    """A day as people say it, with the hour where that is known: "4 March 2025, 07:05 UTC+1"."""
    said = f"{published.day} {MONTHS[published.month - 1]} {published.year}"
    if not isinstance(published, datetime):
        return said
    return f"{said}, {published:%H:%M}{_zone_said(published.utcoffset())}"


def _zone_said(offset: timedelta | None) -> str:
    """How far an hour is from UTC: " UTC", " UTC+5:30"; nothing where the page does not say."""
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return " UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f" UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")
