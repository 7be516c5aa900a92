from __future__ import annotations

from decimal import Decimal

import pytest

from tui.annotate.quantifying.tokens import tokenise
from tui.annotate.quantifying.units import LEXICON, read_unit
from tui.annotate.quantities import find_quantities
from tui.model import Article, Block


def measured(text: str) -> list[tuple[str, str | None, str]]:
    """Surface, value and unit of the figures in `text`."""
    found = find_quantities(Article((Block("paragraph", text),)))
    return [(text[f.start : f.end], str(f.value), f.unit) for f in found]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10 kΩ", "10", "kΩ"),
        ("47 µF", "47", "µF"),
        ("500 mA", "500", "mA"),
        ("6.2 gigawatt hours", "6.2", "GWh"),
        ("20 millisieverts", "20", "mSv"),
        ("20 sq. miles", "20", "mi²"),
        ("29.92 inches of mercury", "29.92", "inHg"),
        ("5 acre-feet", "5", "acre foot"),
        ("5 mg/kg", "5", "mg/kg"),
        ("7.8 mmol/L", "7.8", "mmol/L"),
        ("9.8 m/s²", "9.8", "m/s²"),
        ("3 kg/m3", "3", "kg/m³"),
        ("4 cubic metres per second", "4", "m³/s"),
        ("1,642 barrels per day", "1642", "bbl/day"),
        ("330 metres a second", "330", "m/s"),
        ("3.2 × 10^-5 kg", "0.000032", "kg"),
        ("5ft 10in", "5.8333", "ft"),
        ("6'2\"", "6.1667", "ft"),
        ("15’9″", "15.75", "ft"),
        ("12st 7lb", "12.5", "st"),
        ("2h 30m", "2.5", "hour"),
        ("two years and a half", "2.5", "year"),
        ("three and half years", "3.5", "year"),
    ],
)
def test_a_measure_is_read_with_its_whole_unit(text: str, value: str, unit: str) -> None:
    assert measured(f"It had {text}.") == [(text, value, unit)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("She wants a gallon of milk.", ("a gallon", "1", "gal")),
        ("It lies a mile away.", ("a mile", "1", "mi")),
        ("Buy a pound of butter.", ("a pound", "1", "lb")),
        ("Oh look, a penny!", ("a penny", "1", "penny")),
        ("It lost nearly an acre.", ("an acre", "1", "acre")),
        ("They met a week ago.", ("a week ago", "1", "week")),
    ],
)
def test_an_article_opens_one_of_a_unit(text: str, figure: tuple[str, str, str]) -> None:
    assert measured(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "It was a ton of fun and a bit of a mess.",
        "He showed not an ounce of remorse over a cup of tea.",
        "She runs a dollar store as a penny-pincher.",
        "We gave them a degree of freedom and a yard.",
        "The cluster is MACS J1149.5+6663.",
        "It is a 9-to-5 job, or nine-to-five, with the badge 0900.",
    ],
)
def test_what_only_looks_like_a_unit_measures_nothing(text: str) -> None:
    assert measured(text) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Petrol is $5 a gallon.", ("$5", "5", "USD")),
        ("They walk 3 miles a day.", ("3 miles", "3", "mi")),
        ("He came 21st of 40.", ("21st", "21", "")),
        ("It took 20 hours per week.", ("20 hours", "20", "hour")),
    ],
)
def test_prices_habits_and_times_keep_their_own_unit(
    text: str, first: tuple[str, str, str]
) -> None:
    assert measured(text)[0] == first


def test_a_day_or_two_is_a_range() -> None:
    (figure,) = find_quantities(Article((Block("paragraph", "It lasts a day or two."),)))
    assert (figure.low, figure.high, figure.unit, figure.approximate) == (1, 2, "day", True)


def test_every_symbol_reads_as_itself() -> None:
    for symbol, unit in LEXICON.symbols.items():
        if len(symbol) > 1 and symbol.isalnum() and len(symbol) < 5:
            found = read_unit(tokenise(symbol, 0, len(symbol)), 0)
            assert found is not None
            assert found[0].symbol == unit.symbol


def test_a_prefix_multiplies_the_unit() -> None:
    assert LEXICON.names["kilowatt"].factor == 1000
    assert LEXICON.symbols["µSv"].factor == Decimal("0.000001")
