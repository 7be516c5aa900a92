from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import FeedError
from tui.extract.feeds.opml import Subscription, read_opml, write_opml
from tui.model import Page

LIST = """<?xml version="1.0" encoding="UTF-8"?><opml version="1.0"><head/><body>
<outline text="Ports"><outline text="North" ><outline text="Harbour" type="rss"
 xmlurl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/></outline></outline>
<outline text="evil" xmlUrl="exec:rm -rf ~"/><outline text="file" xmlUrl="file:///etc/passwd"/>
<outline title="Ships" text="x" xmlUrl="https://ships.example/rss" category="/a/b,c"/>
<outline text="Later"><outline text="Harbour" xmlUrl="https://harbour.example/feed"/></outline>
</body></opml>"""


def read(text: str) -> tuple[Subscription, ...]:
    return read_opml(Page("feeds.opml", text.encode("utf-8", "surrogatepass")))


def test_folders_are_tags_and_only_addresses_of_the_web_are_feeds() -> None:
    assert read(LIST) == (
        Subscription(
            "https://harbour.example/feed",
            "Harbour",
            "https://harbour.example/",
            ("Ports/North", "Later"),
        ),
        Subscription("https://ships.example/rss", "Ships", "", ("a/b", "c")),
    )


NAME = st.from_regex(r"\w[\w .&<'\"-]{0,8}\w", fullmatch=True).filter(
    lambda s: s == " ".join(s.split())
)
FOLDER = st.lists(NAME.filter(lambda s: "," not in s), min_size=1, max_size=3).map("/".join)


@given(
    st.lists(
        st.builds(
            Subscription,
            st.integers(0, 99).map("https://feeds.example/{}".format),
            NAME,
            st.just("https://feeds.example/"),
            st.lists(FOLDER, max_size=3, unique=True).map(tuple),
        ),
        max_size=8,
        unique_by=lambda s: s.url,
    )
)
def test_a_list_comes_back_as_it_went_out(subscriptions: list[Subscription]) -> None:
    assert sorted(read(write_opml(subscriptions)), key=str) == sorted(subscriptions, key=str)


@pytest.mark.parametrize("text", ["", "plain words", "<html><body/></html>", "<opml/>"])
def test_what_is_no_list_is_named(text: str) -> None:
    with pytest.raises(FeedError, match=r"feeds\.opml is no OPML"):
        read(text)


@given(st.text())
def test_any_text_is_a_list_or_named(text: str) -> None:
    try:
        read(f"<opml><body><outline {text}</body></opml>")
    except FeedError:
        return
