"""What must hold of the parts of a page that say they are not the article."""

from __future__ import annotations

from tui.extract.furniture import furniture
from tui.extract.tree import parse

TEXT = "<p>" + "A long day on the quay. " * 40 + "</p>"


def kinds(markup: str) -> list[str]:
    return list(furniture(parse(markup)).values())


def test_menus_and_footers_are_furniture() -> None:
    markup = f"<body><nav>Home</nav>{TEXT}<div role=navigation>More</div><footer>©</footer>"
    assert sorted(kinds(markup)) == ["legal", "navigation", "navigation"]


def test_an_article_wrapped_in_one_is_not() -> None:
    assert kinds(f"<body><nav>{TEXT}</nav>") == []
    assert kinds(f"<body><div role=dialog><article>{TEXT}</article></div>{TEXT}") == []


def test_a_consent_manager_s_box_is_furniture_however_large() -> None:
    markup = f"<body><p>News.</p><div id=onetrust-consent-sdk><h1>Cookies</h1>{TEXT}</div>"
    assert kinds(markup) == ["legal"]


def test_an_article_about_cookies_is_not() -> None:
    assert kinds(f"<body><div id=cookies class='cookie-guide'>{TEXT}</div>") == []
