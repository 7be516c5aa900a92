from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block, BlockKind, Quantity

ALPHABET = "12 ,.-/:$%£°'¹½٣ameptkxMayTwohundredfirst"
WORDS = """www.,a last next this the past week weekend month quarter winter of end day after before
    tomorrow today yesterday Monday Tuesdays May March 3 30 2019 5/7 10-1-2018 noon at on in , - to
    between and now from until pm : 9:30 ( ) $ % zero absolute ranged later early morning every
    first second half year century Q1 H2 80s aged his (45) over-65s 2:01.09 401(k) plus or minus
    percentage point people thousands Rs. A$ Syrians Group 1/3rd""".split()


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
        ("She is a seamstress of 66 from Rome.", "66", "age", "66", "year"),
        ("Two Syrians left for it.", "Two", "count", "2", "Syrian"),
        ("It closed 96 NGOs there.", "96", "count", "96", "NGO"),
        ("Top 10 Best Language Apps", "10", "count", "10", "app"),
        (
            "It cut half a percentage point.",
            "half a percentage point",
            "percent",
            "0.5",
            "percentage point",
        ),
        ("It is plus or minus 3 points.", "3", "count", "3", "point"),
        ("It cost A$110,000 there.", "A$110,000", "money", "110000", "AUD"),
        ("It gave LE 22 billion.", "LE 22 billion", "money", "22000000000", "EGP"),
        ("It gave Rs. 1,200 crore.", "Rs. 1,200 crore", "money", "12000000000", "INR"),
        ("It made 2.5 million bpd there.", "2.5 million bpd", "measure", "2500000", "bbl/day"),
        ("It is 1/3rd of it.", "1/3rd", "fraction", "0.333333", ""),
        ("It sold for 12 times earnings.", "12", "count", "12", "time"),
        ("Some 7,000 U.S. troops died.", "7,000", "count", "7000", "troop"),
        ("It has 40-odd hotels.", "40-odd", "count", "40", "hotel"),
        ("It has 20 wolves per square mile.", "20", "rate", "20", "wolf/mi²"),
        ("It took a quarter-century.", "a quarter-century", "duration", "0.25", "century"),
        ("They met twice a year there.", "twice a year", "rate", "2", "time/year"),
        ("Some 40 000 people fled.", "40 000", "count", "40000", "person"),
        ("A team of 12 fled.", "12", "count", "12", ""),
        ("It passed 19 of 20 runs.", "19 of 20", "fraction", "0.95", ""),
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


@given(
    st.text(max_size=60)
    | st.text(alphabet=st.sampled_from(ALPHABET), max_size=60)
    | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
    | st.lists(st.sampled_from(WORDS), max_size=12).map("".join)
)
def test_no_text_breaks_the_reader(text: str) -> None:
    page = Article((Block("paragraph", text), Block("paragraph", text)), published=date(2016, 1, 1))
    end = 0
    for figure in find_quantities(page):
        assert end <= figure.start < figure.end <= len(page.text)
        end = figure.end
        low, high = figure.sentence
        assert low <= figure.start < figure.end <= high


@pytest.mark.parametrize(
    ("text", "surface", "kind", "low", "high", "unit"),
    [
        ("It took two to three years.", "two to three years", "duration", "2", "3", "year"),
        ("Some 30-60 per cent left.", "30-60 per cent", "percent", "30", "60", "%"),
        ("It costs $5-10m.", "$5-10m", "money", "5000000", "10000000", "USD"),
        ("It is between 44 and 50 mg.", "between 44 and 50 mg", "measure", "44", "50", "mg"),
        ("It has an 8- to 16-meter mirror.", "8- to 16-meter", "measure", "8", "16", "m"),
        ("Two or three mortars fell.", "Two or three", "count", "2", "3", "mortar"),
        ("Adults aged 16-24 left.", "16-24", "age", "16", "24", "year"),
        ("They won 3-1 there.", "3-1", "score", "3", "1", ""),
        ("It has a 4:3 screen.", "4:3", "ratio", "4", "3", ""),
        (
            "Tens of thousands of children.",
            "Tens of thousands",
            "count",
            "10000",
            "100000",
            "child",
        ),
    ],
)
def test_a_range_has_two_ends_and_no_value(
    text: str, surface: str, kind: str, low: str, high: str, unit: str
) -> None:
    found, figure = only(text)
    assert (found, figure.kind, figure.unit) == (surface, kind, unit)
    assert (figure.value, figure.low, figure.high) == (None, Decimal(low), Decimal(high))


def test_a_place_on_the_globe_is_iso_6709() -> None:
    found, figure = only("It lies at 40.7128° N, 74.0060° W in the sea.")
    assert found == "40.7128° N, 74.0060° W"
    assert (figure.kind, figure.value) == ("coordinates", "+40.7128-074.006/")


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("It seized about 80 percent of it.", True),
        ("At least 20 people died.", True),
        ("It costs up to $5.", True),
        ("It costs $5 or so.", True),
        ("Tens of thousands of children fled.", True),
        ("It seized 80 percent of it.", False),
    ],
)
def test_rough_figures_and_bounds_say_so(text: str, approximate: bool) -> None:
    assert only(text)[1].approximate is approximate


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Forces have seized about 80 percent of east Aleppo.", "east Aleppo"),
        ("On that day the unemployment rate fell to 4.2%.", "unemployment rate"),
        ("They have a population of 7 million.", "population"),
        ("She gave $5.", ""),
    ],
)
def test_a_figure_says_what_it_measures_where_that_is_plain(text: str, subject: str) -> None:
    assert subject in only(text)[1].subject
    assert bool(subject) == bool(only(text)[1].subject)


@pytest.mark.parametrize("address", ["https://example.com/a,", "www.example.com/1,,2", "www.,"])
def test_commas_in_an_address_do_not_break_it_up(address: str) -> None:
    assert only(f"See {address} for 12 men.")[0] == "12"


def test_a_figure_knows_its_sentence() -> None:
    text = "They fled. Then 19 civilians were killed. Nobody came."
    found, figure = only(text)
    assert found == "19"
    assert text[slice(*figure.sentence)] == "Then 19 civilians were killed."


def test_a_peso_is_the_one_of_the_country_that_the_article_names() -> None:
    page = Article(
        (Block("paragraph", "Colombia rejoiced."), Block("paragraph", "It costs 2,950 pesos."))
    )
    assert [figure.unit for figure in find_quantities(page)] == ["COP"]
    assert only("It costs 2,950 pesos.")[1].unit == "MXN"
    assert only("In Colombia it costs 2,950 Mexican pesos.")[1].unit == "MXN"


def test_a_table_gives_the_figures_that_carry_their_unit() -> None:
    page = Article((Block("table", "Year\tRise\n2019\t5.1%\n2020\t17"),))
    assert [page.text[f.start : f.end] for f in find_quantities(page)] == ["5.1%"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The 2016 and 2020 elections were two.", ["2016", "2020", "two"]),
        ("A 2000-page report of 2000 people.", ["2000-page", "2000"]),
        ("It made 2 in 19.3 overs, 4.5 out of 5.", ["2", "19.3", "4.5 out of 5"]),
        ("They seized $60 million and 23 vehicles.", ["$60 million", "23"]),
        ("It costs £4.20, 20p more than it did.", ["£4.20", "20p"]),
    ],
)
def test_two_figures_side_by_side_are_not_added_up(text: str, surfaces: list[str]) -> None:
    assert [text[figure.start : figure.end] for figure in figures(text)] == surfaces


def test_text_without_figures_gives_none() -> None:
    assert figures("The war will not end until after the elimination of terrorism.") == []
    assert find_quantities(Article(())) == ()


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1,",
        "1 ",
        "1-",
        "$",
        "$1 ",
        "1/",
        "1:1 ",
        "-",
        "million ",
        "thousands ",
        "aged 30, ",
        "late 30s ",
        "2:01:09 ",
        "2016 and ",
        "Smith (45) old ",
        "two ",
        "1.",
        "half ",
        "May ",
        "end of ",
        "last week of ",
        "at 5 Monday ",
        "this week Monday ",
        "9 to 12 to ",
        "from 9am to 5 to ",
        "10/1/2018-10/7/2018-",
    ],
)
def test_long_runs_of_one_thing_are_quick(unit: str) -> None:
    assert isinstance(figures(unit * (40_000 // len(unit))), list)


def test_a_megabyte_of_digits_is_quick() -> None:
    assert figures("1" * 1_000_000) == []


def test_code_gives_no_figures() -> None:
    assert figures("x = 19 civilians", kind="code") == []
