"""Places on the globe, as ISO 6709 text: "40.7128° N, 74.0060° W" is "+40.7128-074.0060/"."""

from __future__ import annotations

from decimal import Decimal

from tui.annotate.quantifying.found import Found
from tui.annotate.quantifying.tokens import Tokens, parse_digits

_DEGREE = frozenset({"°", "º", "degree", "degrees"})
_MINUTE = frozenset("′'’")
_SECOND = frozenset('″"”')
_SIGNS = {"n": 1, "north": 1, "e": 1, "east": 1, "s": -1, "south": -1, "w": -1, "west": -1}
_LATITUDE = frozenset({"n", "north", "s", "south"})


def read_coordinates(tokens: Tokens, start: int) -> Found | None:
    """The latitude and longitude that begin with token `start`, or one of them alone."""
    first = _angle(tokens, start)
    if first is None:
        return None
    degrees, latitude, end = first
    at = end + 1 if tokens.words[end] in (",", "and") else end
    second = _angle(tokens, at) if latitude else None
    if second is None or second[1]:
        return Found(start, end, "coordinates", _iso(degrees, latitude) + "/")
    value = f"{_iso(degrees, True)}{_iso(second[0], False)}/"
    return Found(start, second[2], "coordinates", value)


def _angle(tokens: Tokens, start: int) -> tuple[Decimal, bool, int] | None:
    """Degrees with a point of the compass: their value, whether a latitude, and their end."""
    words = tokens.words
    if not words[start][:1].isdecimal() or words[start + 1] not in _DEGREE:
        return None
    value = parse_digits(words[start])
    if value is None:
        return None
    at = start + 2
    for marks, part in ((_MINUTE, 60), (_SECOND, 3600)):
        if words[at][:1].isdecimal() and words[at + 1] in marks:
            piece = parse_digits(words[at])
            value += (piece or Decimal(0)) / part
            at += 2
    sign = _SIGNS.get(words[at])
    if sign is None or value > 180 or (tokens.glued(at + 1) and words[at + 1][:1].isalnum()):
        return None
    return sign * value, words[at] in _LATITUDE, at + 1


def _iso(degrees: Decimal, latitude: bool) -> str:
    """Signed degrees with two digits for a latitude and three for a longitude."""
    whole, _, part = f"{abs(degrees):.4f}".rstrip("0").partition(".")
    sign = "-" if degrees < 0 else "+"
    return sign + whole.zfill(2 if latitude else 3) + (f".{part}" if part else "")
