"""Lines that are never an article's, and sentences that begin as they do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.extract.notices import is_data, is_notice


@pytest.mark.parametrize(
    "text",
    [
        "ADVERTISEMENT",
        "- Advertisement -",
        "Anzeige",
        "Article continues below this ad",
        "You need to enable JavaScript to play this video",
        "oldstone Master baker Posts: 4,310",
        "Advertisement. Scroll to continue reading.",
        "This slideshow requires JavaScript.",
        "Read more →",
        "Copy",
        "Check latest price",
        "[mailform id=1630175]",
        "[CTA_MODULE]",
        '[/video-player upload-date="2019-02-27" name="Quay"]',
        "Photo: Ann Lee/Harbour News",
        "Image credit: © Ann Lee",
        "Source: Port authority",
        "^ Back to top",
        "6 min read",
        "Reply · Report",
        "Check today’s best price",
        "See price at Harbour Outlet",
        "Subscribe now",
        "→ Get started for free",
        "No credit card required.",
        "Start your free trial",
        "*** Follow us on Mastodon and on Instagram for a picture a day ***",
    ],
)
def test_the_machinery_of_a_page_is_a_notice(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "Advertising fell by a tenth in March.",
        "Advertisement is the art of arresting the human intelligence.",
        "She posts: 14 pictures of the same bridge, taken on 14 mornings of one winter.",
        "Sponsored walks raised 4,000 crowns.",
        "Read more than one book a week.",
        "Copy that, she said.",
        "Share of households without a car",
        "Back to the top of the table",
        "Report more, share less",
        "See prices of bread fall",
        "Subscribe",
        "Get started",
        "Join now, they said, or be left behind.",
        "Follow me on this walk along the quay.",
        "Book a table at the inn",
        "[the mayor] was not there",
        "Source code: Lib/functools.py",
        "Photo manipulation in three steps",
        "Source: nobody in the port authority wanted to say who had told them so.",
        "",
    ],
)
def test_a_sentence_is_none(text: str) -> None:
    assert not is_notice(text)


def test_what_a_plugin_leaves_for_its_script_is_data() -> None:
    assert is_data('{"layout":4,"button":{"text":"Buy now"}}')
    assert is_data('[{"id": 1}, {"id": 2}] ')
    assert not is_data('["The quay," he said, "is gone."]')
    assert not is_data('{"id": 1} is what the server answers.')
    assert not is_data("")


@given(st.text("Advertismn posts:0. -", max_size=400))
def test_any_text_is_one_or_not(text: str) -> None:
    assert not (is_notice(text) and len(text) > 200)
