"""Units over units: "5 mg/kg", "9.8 m/s²", "4 cubic metres per second", "330 metres a second"."""

from __future__ import annotations

from tui.annotate.quantifying.tokens import Tokens
from tui.annotate.quantifying.units import LEXICON, Unit, read_unit

_SHORT = {"second": "s", "minute": "min", "hour": "h"}
_RAISED = {"2": "²", "3": "³"}


def over_another(tokens: Tokens, unit: Unit, end: int) -> tuple[str, int]:
    """The symbol of `unit`, whose name ends before token `end`, with what divides it, and its end.

    Money and times keep their own unit: "$5 a gallon" is five dollars.
    """
    words = tokens.words
    link, at = words[end], end + 1
    slash = link == "/" and tokens.glued(end) and tokens.glued(at)
    if unit.kind != "measure" or not (slash or link in ("per", "a", "an", "every", "each")):
        return unit.symbol, end
    below = _divisor(tokens, at)
    if below is None or (not slash and len(words[at]) > 2 and words[at].endswith("s")):
        return unit.symbol, end
    if not slash and link != "per" and below[0] not in _SHORT.values():
        return unit.symbol, end  # "a mile a day" is a habit, "330 metres a second" a speed
    return f"{unit.symbol}/{below[0]}", below[1]


def _divisor(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """The symbol of the unit at token `at`, with its exponent, and where it ends."""
    surface = tokens.surface(at) if at < tokens.count else ""
    if len(surface) > 1 and surface[-1] in "²³":
        base = LEXICON.symbols.get(surface[:-1])
        if base is not None and surface not in LEXICON.symbols:
            return _SHORT.get(base.symbol, base.symbol) + surface[-1], at + 1
    found = read_unit(tokens, at)
    if found is None or found[0].kind not in ("measure", "duration"):
        return None
    unit, end = found
    symbol = _SHORT.get(unit.symbol, unit.symbol)
    caret = end + (tokens.words[end] == "^" and tokens.glued(end))
    if tokens.words[caret] in _RAISED and tokens.glued(caret):
        return symbol + _RAISED[tokens.words[caret]], caret + 1
    return symbol, end
