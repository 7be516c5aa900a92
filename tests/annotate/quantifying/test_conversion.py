from __future__ import annotations

from decimal import Decimal

import pytest

from tui.annotate.quantifying.conversion import convert
from tui.annotate.quantifying.units import LEXICON

# What a reader of the other system wants beside a measure.
COUNTERPARTS = {
    "mi": "km", "ft": "m", "in": "cm", "yd": "m", "nmi": "km", "km": "mi", "m": "ft", "cm": "in",
    "mi²": "km²", "ft²": "m²", "acre": "ha", "km²": "mi²", "m²": "ft²", "ha": "acre",
    "gal": "L", "pt": "L", "qt": "L", "bbl": "L", "L": "gal", "ft³": "m³", "m³": "ft³",
    "lb": "kg", "oz": "g", "ton": "t", "st": "kg", "kg": "lb", "g": "oz", "t": "ton",
    "mph": "km/h", "km/h": "mph", "kn": "km/h", "hp": "kW", "°C": "°F", "°F": "°C", "K": "°C",
}  # fmt: skip


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        ("1", "mi", "km", "1.609344"),
        ("100", "°C", "°F", "212"),
        ("32", "°F", "°C", "0"),
        ("0", "°C", "K", "273.15"),
        ("2", "hour", "minute", "120"),
        ("10", "lb", "kg", "4.5359237"),
        ("50", "mph", "km/h", "80.4672"),
    ],
)
def test_a_measure_is_the_same_in_another_unit(
    value: str, unit: str, target: str, expected: str
) -> None:
    converted = convert(Decimal(value), unit, target)
    assert converted is not None
    assert abs(converted - Decimal(expected)) < Decimal("0.0001")


def test_units_that_measure_other_things_are_not_converted() -> None:
    assert convert(Decimal(1), "kg", "km") is None
    assert convert(Decimal(1), "person", "km") is None


def test_every_counterpart_can_be_reached() -> None:
    for unit, target in COUNTERPARTS.items():
        assert unit in LEXICON.symbols
        assert convert(Decimal(1), unit, target) is not None
