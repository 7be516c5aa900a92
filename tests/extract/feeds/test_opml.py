from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.errors import FeedError
from tui.extract.feeds.opml import Subscription, read_opml, write_opml
from tui.extract.sanitise import one_line
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


NAME = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters="∕"), min_size=1, max_size=9
)
"""What a reader may call a feed or a folder, slashes, commas and marks of markup among it."""
TAG = st.lists(NAME, min_size=1, max_size=4).map("/".join)
FEEDS = st.lists(
    st.builds(
        Subscription,
        st.integers(0, 99).map("https://feeds.example/{}".format),
        NAME,
        st.just("https://feeds.example/"),
        st.lists(TAG, max_size=4).map(tuple),
    ),
    max_size=8,
    unique_by=lambda s: s.url,
)


def folders_of(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The folders that tags name: empty steps of a path are none, and each counts once."""
    paths = ("/".join(one_line(step) for step in tag.split("/") if one_line(step)) for tag in tags)
    return tuple(dict.fromkeys(path for path in paths if path))


@given(FEEDS)
def test_tags_come_back_as_they_went_out_in_their_order(feeds: list[Subscription]) -> None:
    back = {one.url: one for one in read(write_opml(feeds))}
    assert back.keys() == {one.url for one in feeds}
    for one in feeds:
        came, went = back[one.url], folders_of(one.tags)
        assert (came.title, came.site_url) == (one_line(one.title), one.site_url)
        assert sorted(came.tags) == sorted(went)
        if not any("," in tag for tag in went):  # no list of categories can hold such a name
            assert came.tags == went


PLACES = st.sets(
    st.tuples(
        st.lists(NAME, min_size=1, max_size=4).map(tuple),
        st.integers(0, 5).map("https://feeds.example/{}".format),
    ),
    max_size=12,
)
"""Feeds in the folders of another program: nested, and the same feed in several."""


def written(places: set[tuple[tuple[str, ...], str]]) -> str:
    """The OPML of a program that knows folders and no categories."""
    root = ElementTree.Element("opml")
    body = ElementTree.SubElement(root, "body")
    for path, url in sorted(places):
        above = body
        for name in path:
            same = [o for o in above if o.get("text") == name and not o.get("xmlUrl")]
            above = same[0] if same else ElementTree.SubElement(above, "outline", text=name)
        ElementTree.SubElement(above, "outline", text=url, xmlUrl=url)
    return ElementTree.tostring(root, "unicode")


def places_of(text: str) -> set[tuple[tuple[str, ...], str]]:
    """Which feeds stand in which folders of an OPML."""
    found = set()
    stack: list[tuple[tuple[str, ...], ElementTree.Element]] = [
        ((), outline) for outline in ElementTree.fromstring(text).iterfind("body/outline")
    ]
    while stack:
        path, outline = stack.pop()
        if url := outline.get("xmlUrl"):
            found.add((path, url))
        else:
            stack += [((*path, outline.get("text", "")), inner) for inner in outline]
    return found


@given(PLACES)
def test_the_folders_of_another_program_come_back_as_they_were(
    places: set[tuple[tuple[str, ...], str]],
) -> None:
    places = {(tuple(map(one_line, path)), url) for path, url in places}
    places = {(path, url) for path, url in places if all(path)}
    assert places_of(write_opml(read(written(places)))) == places


def test_a_feed_stands_in_each_of_its_folders_and_a_slash_stays_in_its_name() -> None:
    feed = Subscription(
        "https://harbour.example/feed", "Harbour", "", ("Sea/North", "AC∕DC", "a,b")
    )
    assert places_of(write_opml([feed])) == {
        (("Sea", "North"), feed.url),
        (("AC/DC",), feed.url),
        (("a,b",), feed.url),
    }
    assert set(read(write_opml([feed]))[0].tags) == set(feed.tags)


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


@pytest.mark.parametrize("text", ["<?xml", '<?xml version="1.0"?>', "<?xml version='1.0'?> \n"])
def test_a_declaration_with_nothing_behind_it_is_no_opml(text: str) -> None:
    with pytest.raises(FeedError):
        read(text)
