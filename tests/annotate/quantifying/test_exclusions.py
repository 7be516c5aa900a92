from __future__ import annotations

import pytest

from tui.annotate.quantities import find_quantities
from tui.model import Article, Block


@pytest.mark.parametrize(
    "text",
    [
        "It was one of the best days, and no one left.",
        "One day he will see that one thing leads to another.",
        "The first lady of France met First Minister Nicola Sturgeon.",
        "At first he refused; first of all, he was tired.",
        "She dialed 911 and a 911 dispatcher answered.",
        "A Boeing 737, an Airbus A320, an F-16 and an AK-47 were shown.",
        "He lives at 1600 Pennsylvania Avenue, near 10 Downing Street and 221B Baker Street.",
        "1. Boil the water",
        "2) Add the salt",
        "See Section 3.2, chapter 4, Article 50, page 97 and Figure 2.",
        "IMG_2034.jpg is 1280x720, or 1920 x 1080; report-2017.pdf is v2.1.3.",
        "Call 555-1234, (212) 555-0199, +44 20 7946 0018 or 0800 123 4567.",
        "A Fortune 500 company, the S&P 500 and the FTSE 100 fell.",
        "It is a 200-level course.",
        "He was among the Forbes 30 under 30.",
        "COVID-19, H1N1, CO2 and PM2.5 were measured.",
        "The room 101, Route 66, the G20 and the Voyager 2 are known.",
        "They work 24/7 since the 9/11 attacks, at 50/50.",
        "It stands in version 2.0.1, at 192.168.0.1.",
        "The Big Four and the first-class passengers agreed.",
        "The claim is disputed.[6]",
        "It has a 401(k) plan and a 7-Eleven; the 747 left Runway 27L for Gate 12A.",
        "Go to Apt. 4, London.",
        "It was part of a post-911 effort: 1) he came, 2) he saw, and 3) he won.",
        "The climate summit COP 27 was held after COP26.",
        "Dial 911, text 988, or ring 999 or 112.",
        "Call 1-800-FLOWERS, +44 (0)20 7946 0018 or the helpline 116 123.",
        "It is at 12 Rue de Rivoli and 1 Infinite Loop, and has the code 77-A12.",
        "It was second nature to the third world in a split second decision.",
        "He read 1 Corinthians 13 with 24-7 access.",
        "Forms 080 and 172 and Articles 5 and 6 apply to the JVC RS2.",
        "In John 3:16 and Genesis 1:1 it is a one-in-a-million, two-in-one thing.",
        "The Gang of Eight and the Group of Seven have met again.",
        "He solved part 1 with the model R1 and sent the Form 1099-C.",
    ],
)
def test_names_codes_and_idioms_are_not_figures(text: str) -> None:
    found = find_quantities(Article((Block("paragraph", text),)))
    assert [text[figure.start : figure.end] for figure in found] == []


def test_a_number_beside_a_name_is_still_one() -> None:
    text = "In Syria, 19 civilians and two Turkish soldiers were killed."
    found = find_quantities(Article((Block("paragraph", text),)))
    assert [figure.unit for figure in found] == ["civilian", "soldier"]
