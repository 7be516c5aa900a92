from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.quantifying.numbers import read_number
from tui.annotate.quantifying.tokens import parse_digits, tokenise


def value(text: str) -> Decimal | None:
    number = read_number(tokenise(text, 0, len(text)), 0)
    return None if number is None else number.value


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1,234.5", "1234.5"),
        ("1.234,56", "1234.56"),
        ("1.234.567", "1234567"),
        ("12,34,567", "1234567"),
        ("1,5", "1.5"),
        ("2.1.3", None),
        ("22,24,26", None),
        ("1" * 40, None),
    ],
)
def test_digits_are_read_with_the_grouping_they_have(written: str, expected: str | None) -> None:
    assert parse_digits(written) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-six", "26"),
        ("one hundred and two", "102"),
        ("three million, two hundred & forty", "3000240"),
        ("1.2 trillion", "1200000000000"),
        ("4 thousand 3 hundred and 21", "4321"),
        ("three lakh crore", "3000000000000"),
        ("two and a half million", "2500000"),
        ("one million and a half", "1500000"),
        ("two-and-a-half", "2.5"),
        ("half a million", "500000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("two thirds", "0.666667"),
        ("2 1/2", "2.5"),
        ("2½", "2.5"),
        ("five point two", "5.2"),
        ("1 234 567", "1234567"),
        ("2.48×10−5", "0.0000248"),
        ("4e14", "400000000000000"),
        ("3.2 × 10^-5", "0.000032"),
        ("6.02×10²³", "602000000000000000000000"),
        ("5·10^3", "5000"),
        ("8x2^10", "8192"),
        ("10⁻⁵", "0.00001"),
        ("4 x 10", "4"),
        ("10x2", "10"),
        ("twenty-first", "21"),
        ("45 million and 33 million", "45000000"),
    ],
)
def test_words_and_digits_give_one_value(text: str, expected: str) -> None:
    assert value(text) == Decimal(expected)


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_none(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    for start in range(tokens.count):
        number = read_number(tokens, start)
        assert number is None or start < number.end <= tokens.count
