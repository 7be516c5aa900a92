"""What the reader asks of figures: >1bn, 12%, 10..20, $5m, civilians."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.library.spacing import spaced

SCALES = {
    "": 1.0, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9,
    "billion": 1e9, "tn": 1e12, "trillion": 1e12,
}  # fmt: skip
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_NUMBER = r"(\d[\d,]{0,20}(?:\.\d{1,9})?)\s?(k|thousand|mn|million|m|bn|billion|b|tn|trillion)?\b"
_UNIT = r"(%|[^\W\d_][\w /.-]{0,30})"
_FIGURE = re.compile(
    rf"([<>]=?)?\s?([$€£¥])?{_NUMBER}(?:\s?(?:\.\.|-|to)\s?{_NUMBER})?\s?{_UNIT}?", re.IGNORECASE
)


def figure_condition(wanted: str) -> tuple[str, Sequence[object]]:
    """The condition over the table `figure` that `wanted` asks for.

    Without a sign, a figure that is the number, or a range that holds it, is meant. A unit is a
    percent sign, a code of a currency or the noun that is counted.

    Raises:
        ValueError: it is neither a figure nor a word.
    """
    bare = " ".join(wanted.split())
    match = _FIGURE.fullmatch(bare)
    if match is None:
        words = re.findall(r"\w+", spaced(bare))
        if not words or any(map(str.isdigit, words)):
            raise ValueError(wanted)
        beginning = f'"{" ".join(words)}"*'
        return "id IN (SELECT rowid FROM figure_words WHERE figure_words MATCH ?)", (beginning,)
    sign, currency, low, low_scale, high, high_scale, unit = match.groups()
    first = _value(low, low_scale or (high_scale if high else ""))
    last = _value(high, high_scale) if high else first
    condition, values = _within(sign or "", first, last)
    if currency:
        return f"{condition} AND unit = ?", (*values, CURRENCIES[currency])
    if unit:
        noun = unit.strip().casefold()
        singular = noun[:-1] if noun.endswith("s") and len(noun) > 3 else noun
        return f"{condition} AND instr(lower(unit), ?)", (*values, singular)
    return condition, values


def _within(sign: str, first: float, last: float) -> tuple[str, tuple[float, ...]]:
    if sign.startswith(">"):
        return f"high {sign} ?", (first,)
    if sign.startswith("<"):
        return f"low {sign} ?", (first,)
    return "high >= ? AND low <= ?", (first, last)


def _value(digits: str, scale: str | None) -> float:
    return float(digits.replace(",", "")) * SCALES[(scale or "").lower()]
