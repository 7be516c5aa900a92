"""What must hold of walls on pages that came: each is named, and no whole article is refused."""

from __future__ import annotations

import json

import pytest

from tui.errors import NoArticleError
from tui.extract import extract
from tui.model import Article, Page

URL = "https://estuary.example/crane"
OPENING = (
    "The crane over the eastern harbour stood still for the ninth day on Monday, and the ferries "
    "to the islands waited at their moorings while divers looked for the chain."
)
SECOND = (
    "Nobody at the port authority would say how long the work would take, or who is to pay for it."
)
REST = "The divers went down again in the afternoon and came back with nothing but an old bicycle."
MENU = "<nav><a href=/>Front page</a> <a href=/sport>Sport</a> <a href=/login>Log in</a></nav>"


def read(body: str, *, free: bool | None = None, section: str = "", head: str = "") -> Article:
    """The article on a page whose publisher declares it free, not free, or nothing."""
    about: dict[str, object] = {"@type": "NewsArticle", "headline": "Crane stands still"}
    if free is not None:
        about["isAccessibleForFree"] = free
    if section:
        about["hasPart"] = {"isAccessibleForFree": False, "cssSelector": section}
    declared = f"<script type='application/ld+json'>{json.dumps(about)}</script>"
    markup = (
        f"<!doctype html><html><head><title>Crane stands still</title>{declared}{head}</head><body>"
        f"{MENU}<article><h1>Crane stands still</h1>{body}</article>"
        "<footer>© The Estuary Post</footer></body></html>"
    )
    return extract(Page(URL, markup.encode(), "text/html", "utf-8"))


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


GATES = [
    "Subscribe to continue reading",
    "To keep reading, create a free account or log in.",
    "This article is for subscribers only. Already a subscriber? Sign in.",
    "You have read all your free articles this month.",
    "Jetzt registrieren und weiterlesen",
    "Dieser Artikel ist nur für Abonnenten.",
    "Cet article est réservé aux abonnés.",
    "Suscríbete para seguir leyendo",
    "Contenuto riservato agli abbonati",
    "Abonneer u om verder te lezen",
    "Assine para continuar lendo",
]


@pytest.mark.parametrize("gate", GATES)
def test_a_paywall_after_the_opening_is_named(gate: str) -> None:
    with pytest.raises(NoArticleError, match="paywall after") as wall:
        read(paragraphs(OPENING) + f"<div class=box><p>{gate}</p></div>")
    assert "cookies.txt" in wall.value.hint


@pytest.mark.parametrize("gate", GATES[:3])
def test_a_declared_paywall_is_named_after_two_paragraphs(gate: str) -> None:
    with pytest.raises(NoArticleError, match="paywall after"):
        read(paragraphs(OPENING, SECOND, REST) + f"<div><p>{gate}</p></div>", free=False)


def test_a_declared_paywall_that_breaks_off_is_named() -> None:
    with pytest.raises(NoArticleError, match="paywall after"):
        read(paragraphs(OPENING, SECOND[:60] + "…"), free=False)
    locked = "<meta property='article:content_tier' content='locked'>"
    with pytest.raises(NoArticleError, match="paywall after"):
        read(paragraphs(OPENING, SECOND[:60] + "…"), head=locked)


def test_a_section_for_subscribers_that_came_is_the_article() -> None:
    whole = f"<div class='body paywall'>{paragraphs(SECOND, REST)}</div>"
    gate = "<p>Subscribe to continue reading</p>"
    article = read(paragraphs(OPENING) + whole + gate, free=False, section=".paywall")
    assert REST in article.text


def test_a_short_article_is_whole_whatever_its_publisher_declares() -> None:
    assert SECOND in read(paragraphs(OPENING, SECOND), free=False).text
    assert SECOND in read(paragraphs(OPENING, SECOND), free=True).text


def test_a_long_article_is_whole_whatever_asks_its_reader_to_subscribe() -> None:
    texts = [f"On day {n} the divers went down at dawn. {SECOND}" for n in range(8)]
    article = read(paragraphs(*texts) + "<p>Subscribe to continue reading</p>", free=False)
    assert all(text in article.text for text in texts)


def test_an_article_listed_beside_it_that_is_not_free_says_nothing_of_this_one() -> None:
    others = {"@type": "ItemList", "itemListElement": [{"isAccessibleForFree": False}]}
    declared = f"<script type='application/ld+json'>{json.dumps(others)}</script>"
    assert OPENING in read(paragraphs(OPENING, SECOND[:60] + "…"), head=declared).text


def test_a_gate_with_nothing_before_it_is_a_paywall() -> None:
    gate = "<html><body><nav><a href=/>Front page</a></nav><a href=/join>Subscribe to read on</a>"
    with pytest.raises(NoArticleError, match="paywall after 2 words"):
        extract(Page(URL, gate.encode(), "text/html", "utf-8"))


def test_a_newsletter_is_no_paywall() -> None:
    promotion = "<div><p>Sign up to our newsletter to read more about the port.</p></div>"
    assert OPENING in read(paragraphs(OPENING) + promotion, free=False).text


@pytest.mark.parametrize(
    ("words", "button"),
    [
        (
            "We and our 824 partners store cookies on your device to show personalised ads. You "
            "may give your consent now, or read our privacy policy first.",
            "<button>Accept all</button><button>Manage options</button>",
        ),
        (
            "Mit Ihrer Einwilligung setzen wir und unsere Partner Cookies und werten aus, was Sie "
            "lesen. Näheres steht in der Datenschutzerklärung.",
            "<a href=# class=btn>Zustimmen und weiter</a>",
        ),
        (
            "Avec votre accord, nos partenaires et nous utilisons des cookies pour de la publicité "
            "personnalisée. Lisez notre page sur les données personnelles.",
            "<input type=submit value='Tout accepter'>",
        ),
    ],
)
def test_a_consent_page_is_named(words: str, button: str) -> None:
    markup = f"<html><title>Estuary</title><body><h1>Estuary</h1><p>{words}</p>{button}"
    with pytest.raises(NoArticleError, match="asks for consent") as wall:
        extract(Page(URL, markup.encode(), "text/html", "utf-8"))
    assert "cookies.txt" in wall.value.hint


def test_an_article_about_cookies_behind_a_consent_box_is_an_article() -> None:
    box = (
        "<div class=box><p>We use cookies. Our partners show personalised ads. See our privacy "
        "policy.</p><button>Accept</button></div>"
    )
    news = (
        "The port authority will fine ferry lines that follow their passengers with cookies "
        "without their consent, it said on Monday.",
        "The lines have until June to ask their passengers, and the harbour master will look.",
        "Two of them said that they had stopped already, and one has gone to court.",
    )
    assert news[0] in read(paragraphs(*news) + box).text


def test_news_of_partners_who_agree_is_an_article_behind_a_consent_box() -> None:
    box = "<div><p>We and our partners use cookies; read our privacy policy.</p><a>Accept</a></div>"
    news = (
        "The port and its partners agreed on Monday on who pays for the crane over the harbour.",
        "Neither would accept the whole of the sum, which a court had set in March.",
    )
    assert news[0] in read(paragraphs(*news) + box).text


def test_a_robot_check_in_words_alone_is_named() -> None:
    markup = "<html><body><h1>estuary.example</h1><p>Please verify you are human to go on.</p>"
    with pytest.raises(NoArticleError, match="robot check"):
        extract(Page(URL, markup.encode(), "text/html", "utf-8"))


def test_selectors_and_declarations_of_any_kind_do_no_harm() -> None:
    for section in ("", ".", "#", "[x", "é" * 500, ", ,", ".a:not(.b)", "div > .paywall, #rest"):
        assert OPENING in read(paragraphs(OPENING, SECOND), free=False, section=section).text
