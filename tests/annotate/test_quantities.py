from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block, BlockKind, Quantity

ALPHABET = "12 ,.-/:$%£°'¹½٣ameptkxMayTwohundredfirst"


def figures(
    text: str, published: date | None = None, kind: BlockKind = "paragraph"
) -> list[Quantity]:
    return list(find_quantities(Article((Block(kind, text),), published=published)))


def only(text: str, published: date | None = None) -> tuple[str, Quantity]:
    found = figures(text, published)
    assert len(found) == 1, [text[figure.start : figure.end] for figure in found]
    return text[found[0].start : found[0].end], found[0]


@pytest.mark.parametrize(
    ("text", "surface", "kind", "value", "unit"),
    [
        ("It seized about 80 percent of the city.", "80 percent", "percent", "80", "%"),
        ("Turnout fell by 2.4%.", "2.4%", "percent", "2.4", "%"),
        ("They raised £10bn.", "£10bn", "money", "10000000000", "GBP"),
        ("It is worth $1.2 trillion.", "$1.2 trillion", "money", "1200000000000", "USD"),
        (
            "It cost 88 billion Hong Kong dollars.",
            "88 billion Hong Kong dollars",
            "money",
            "88000000000",
            "HKD",
        ),
        ("It costs 50 cents.", "50 cents", "money", "50", "cent"),
        ("He owes 3 lakh rupees.", "3 lakh rupees", "money", "300000", "INR"),
        ("There 19 civilians were killed.", "19", "count", "19", "civilian"),
        ("They sold 1.5m cars.", "1.5m", "count", "1500000", "car"),
        ("They bought a dozen eggs.", "a dozen", "count", "12", "egg"),
        ("It has 1,23,45,678 voters.", "1,23,45,678", "count", "12345678", "voter"),
        ("She came in the 21st place.", "21st", "ordinal", "21", ""),
        ("The war lasted nearly six years.", "six years", "duration", "6", "year"),
        ("It is 27-kilometer long.", "27-kilometer", "measure", "27", "km"),
        ("He ran 6 miles.", "6 miles", "measure", "6", "mi"),
        ("It grew at 90 km/h.", "90 km/h", "measure", "90", "km/h"),
        ("It was 32 degrees Celsius.", "32 degrees Celsius", "temperature", "32", "°C"),
        ("It fell to -5°C.", "-5°C", "temperature", "-5", "°C"),
        ("She is five years old.", "five years old", "age", "5", "year"),
        ("A 90-year-old man.", "90-year-old", "age", "90", "year"),
        ("He likes half of it.", "half", "fraction", "0.5", ""),
        ("Some one in five agree.", "one in five", "fraction", "0.2", ""),
        ("Two-thirds of them left.", "Two-thirds", "fraction", "0.666667", ""),
        ("It is used four times a week.", "four", "rate", "4", "time/week"),
        ("Some 15 deaths per 100,000.", "15 deaths per 100,000", "rate", "15", "death/100000"),
    ],
)
def test_a_figure_has_its_kind_value_and_unit(
    text: str, surface: str, kind: str, value: str, unit: str
) -> None:
    found, figure = only(text)
    assert found == surface
    assert (figure.kind, figure.value, figure.unit) == (kind, Decimal(value), unit)


@given(st.text(max_size=60) | st.text(alphabet=st.sampled_from(ALPHABET), max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    page = Article((Block("paragraph", text), Block("paragraph", text)), published=date(2016, 1, 1))
    for figure in find_quantities(page):
        assert 0 <= figure.start < figure.end <= len(page.text)
        low, high = figure.sentence
        assert low <= figure.start < figure.end <= high


def test_code_gives_no_figures() -> None:
    assert figures("x = 19 civilians", kind="code") == []
