"""The site's name and the lead picture are the site's and the article's, nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.metadata.site import choose_image, choose_site_name

URL = "https://www.harbourpost.example/news/bridge"
TITLE = "The harbour bridge opens again"


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("The Daily Tide", "The Daily Tide"),
        ("Harbour Post: news from the quays", "Harbour Post"),
        ("News from the quays | Harbour Post Blog", "Harbour Post Blog"),
        ("The harbour bridge opens again - Harbour Post", "Harbour Post"),
        ("The harbour bridge opens again", ""),
        ("Ships – the life at sea", "Ships – the life at sea"),
    ],
)
def test_a_site_s_name_comes_without_slogan_and_title(stated: str, name: str) -> None:
    assert choose_site_name([stated], TITLE, TITLE, URL) == name


def test_the_page_s_title_names_the_site_where_its_address_bears_it_out() -> None:
    assert choose_site_name([], TITLE, f"{TITLE} | Harbour Post", URL) == "Harbour Post"
    assert choose_site_name([], TITLE, f"{TITLE} | Opinion", URL) == ""


@pytest.mark.parametrize(
    "path",
    [
        "assets/logo.png",
        "cropped-logo-1.jpg",
        "logo.og.png",
        "apple-touch-icon@2.png?v=1",
        "data/avatars/m/81/81656.jpg",
        "images/icons/news.png",
        "i/blank.jpg",
        "img/default.png",
        "favicon-32x32.png",
    ],
)
def test_a_logo_or_a_portrait_is_no_lead_picture(path: str) -> None:
    assert choose_image([path], URL) == ""
    assert choose_image([path, "/pictures/bridge.jpg"], URL) == (
        "https://www.harbourpost.example/pictures/bridge.jpg"
    )


@pytest.mark.parametrize(
    "path",
    [
        "/sites/default/files/bridge.jpg",
        "/2024/why-the-new-port-has-chosen-this-logo-after-years.png",
        "/image/iconic-bridge.jpg",
    ],
)
def test_a_picture_of_the_article_is_kept(path: str) -> None:
    assert choose_image([path], URL) == "https://www.harbourpost.example" + path


@given(st.lists(st.text()), st.text(), st.text(), st.text())
def test_whatever_a_page_says_is_weighed(
    texts: list[str], title: str, element: str, url: str
) -> None:
    choose_site_name(texts, title, element, url)
    assert all(not found or "://" in found for found in [choose_image(texts, url)])
