from __future__ import annotations

import pytest

from tui.annotate.agreement import agree
from tui.annotate.described import described, employers
from tui.annotate.tagging import NameLabel, Span
from tui.annotate.tokens import tokenise


def called(text: str, name: str) -> list[str]:
    start = text.index(name)
    spans = [Span(start, start + len(name), "PER")]
    return [label for _, label in described(list(tokenise(text)), spans)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Vellico is a booming online education platform that offers courses.", "ORG"),
        ("Vellico, a Norwegian bank, lost half of its worth.", "ORG"),
        ("Vellico (a charity) has 30 members.", "ORG"),
        ("He came to Vellico, a village near the border.", "LOC"),
        ("Vellico is an island in the north.", "LOC"),
    ],
)
def test_a_name_is_what_the_phrase_behind_it_says(text: str, label: str) -> None:
    assert called(text, "Vellico") == [label]


@pytest.mark.parametrize(
    "text",
    [
        "Vellico, a company director, left.",
        "Vellico, the Norwegian bank and two others fell.",
        "Vellico is a man who owns a bank.",
        "Vellico said a bank is a bank.",
        "Vellico is a",
        "A bank, Vellico",
    ],
)
def test_a_phrase_about_something_else_says_nothing(text: str) -> None:
    assert called(text, "Vellico") == []


@pytest.mark.parametrize(
    ("text", "is_employer"),
    [
        ("Analysts at Hollis Vale expect more.", True),
        ("a professor at the Hollis Vale", True),
        ("He bought shares in Hollis Vale.", True),
        ("She is the CEO of Hollis Vale.", True),
        ("They met at Hollis Vale.", False),
        ("A house in Hollis Vale fell.", False),
    ],
)
def test_who_has_staff_or_shares_is_a_body(text: str, is_employer: bool) -> None:
    start = text.index("Hollis")
    span = Span(start, start + len("Hollis Vale"), "LOC")
    assert list(employers(list(tokenise(text)), [span])) == [span] * is_employer


def agreed(text: str, *named: tuple[str, NameLabel]) -> list[tuple[str, str]]:
    given = [Span(text.index(n), text.index(n) + len(n), label) for n, label in named]
    found = agree(text, list(tokenise(text)), given)
    return [(text[span.start : span.end], span.label) for span in found]


def test_one_description_holds_for_every_mention() -> None:
    text = "Vellico is a lender.\nOn Monday the price of Vellico rose; in May, Vellico fell."
    assert agreed(text, ("Vellico", "PER")) == [("Vellico", "ORG")] * 3


def test_a_country_stays_one_whatever_it_produces() -> None:
    assert agreed("Peru is a major producer of tin.", ("Peru", "LOC")) == [("Peru", "LOC")]


def test_a_country_stays_one_whoever_has_shares_of_it() -> None:
    assert agreed("He has a stake in Peru.", ("Peru", "LOC")) == [("Peru", "LOC")]


def test_a_code_behind_a_person_is_a_country() -> None:
    text = "1. Ida Holm (NOR) 7:01\n2. Jo Berg (XQZ) 7:02"
    assert agreed(text, ("Ida Holm", "PER"), ("Jo Berg", "PER")) == [
        ("Ida Holm", "PER"),
        ("NOR", "LOC"),
        ("Jo Berg", "PER"),
    ]
