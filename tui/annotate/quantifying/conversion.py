"""One measure in another unit: miles in kilometres, Fahrenheit in Celsius."""

from __future__ import annotations

from decimal import Context, Decimal

from tui.annotate.quantifying.units import LEXICON

_DIGITS = Context(prec=12)
_ZERO = {"K": Decimal(0), "°C": Decimal("273.15"), "°F": Decimal("459.67")}
_STEP = {"K": Decimal(1), "°C": Decimal(1), "°F": Decimal(5) / Decimal(9)}


def convert(value: Decimal, unit: str, target: str) -> Decimal | None:
    """`value` of `unit` in `target`, to twelve digits; None where the two do not measure alike."""
    if unit in _ZERO and target in _ZERO:
        kelvin = _DIGITS.multiply(value + _unkelvin(unit), _STEP[unit])
        return _DIGITS.divide(kelvin, _STEP[target]) - _unkelvin(target)
    source, goal = LEXICON.symbols.get(unit), LEXICON.symbols.get(target)
    if source is None or goal is None or source.dimension != goal.dimension:
        return None
    if source.dimension == "temperature":
        return None
    return _DIGITS.divide(_DIGITS.multiply(value, source.factor), goal.factor)


def _unkelvin(unit: str) -> Decimal:
    """Degrees of `unit` between absolute zero and its own zero."""
    return _ZERO[unit]
