"""What other programs find in a paragraph, for the scorer of the shared data.

Needs quantulum3 and recognizers-text-suite, in an environment of their own; README.md has the
command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Find = dict[str, Any]

_PLAIN = re.compile(
    r"[$£€]?\d[\d,.]*\d?(?:\s?(?:%|percent|per cent|million|billion|trillion|bn|m\b))?"
)
_SCALES = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}


def quantulum(text: str) -> Iterator[Find]:
    """quantulum3: quantities with their units."""
    from quantulum3 import parser

    for quantity in parser.parse(text):
        start, end = quantity.span
        yield {"start": start, "end": end, "value": quantity.value, "unit": quantity.unit.name}


def recognizers(text: str) -> list[Find]:
    """recognizers-text-suite: all of its English models, the longest of overlapping finds."""
    import recognizers_date_time as dates
    import recognizers_number as numbers
    import recognizers_number_with_unit as units
    from recognizers_text import Culture

    culture = Culture.English
    found: list[Find] = []
    for recognise in (
        numbers.recognize_number,
        numbers.recognize_ordinal,
        numbers.recognize_percentage,
        units.recognize_age,
        units.recognize_currency,
        units.recognize_dimension,
        units.recognize_temperature,
        dates.recognize_datetime,
    ):
        for result in recognise(text, culture):
            found.append({"start": result.start, "end": result.end + 1, "value": _value(result)})
    found.sort(key=lambda find: (find["start"] - find["end"], find["start"]))
    kept: list[Find] = []
    for find in found:
        if all(find["end"] <= other["start"] or find["start"] >= other["end"] for other in kept):
            kept.append(find)
    return sorted(kept, key=lambda find: find["start"])


def _value(result: Any) -> Any:
    """A number, or the first date of a resolution; a duration in its own unit."""
    resolution = result.resolution or {}
    if "value" in resolution:
        return resolution["value"]
    first = (resolution.get("values") or [{}])[0]
    if first.get("type") == "duration":
        digits = re.match(r"PT?([\d.]+)", first.get("timex", ""))
        return float(digits.group(1)) if digits else None
    return first.get("timex") or first.get("value")


def plain(text: str) -> Iterator[Find]:
    """A regular expression, as anybody would write it first."""
    for match in _PLAIN.finditer(text):
        digits = re.match(r"[$£€]?([\d,.]+)", match.group())
        word = re.search(r"[a-z]+$", match.group())
        number = (
            float(digits.group(1).replace(",", "").strip(".") or 0)
            if digits and digits.group(1).count(".") < 2
            else None
        )
        scale = _SCALES.get(word.group(), 1) if word else 1
        yield {
            "start": match.start(),
            "end": match.end(),
            "value": number * scale if number is not None else None,
        }
