from __future__ import annotations

import pytest

from tests.library.articles import story
from tui.library import entries, feeds, items, keeping
from tui.library.feeds import Found
from tui.library.query import parse
from tui.library.records import FeedText, Followed
from tui.library.store import Library
from tui.model import FeedItem

URL = "https://harbour.example/feed"
NOW = 1_000_000.0


def kept(library: Library, feed: Followed, *given: FeedItem) -> list[int]:
    """The entries of those items that are new or have changed, all of them kept."""
    found = []
    for arrival in items.arrivals(library, feed.id, feed.url, given):
        page, article, annotations = story(len(arrival.item.html))
        entry = keeping.keep(library, arrival.source, page, article, annotations)
        items.keep_item(library, feed.id, arrival, entry.id, article)
        found.append(entry.id)
    return found


def item(number: int, guid: str = "", title: str = "", words: str = "") -> FeedItem:
    html = words or f"<p>{'word ' * number}</p>"
    url = f"https://harbour.example/bridge/{number}"
    return FeedItem(guid or f"item-{number}", url, title or f"Bridge {number}", html=html)


def test_a_feed_is_followed_once_and_has_all_its_tags(library: Library) -> None:
    feeds.follow(library, URL, "Harbour", "https://harbour.example/", ["ports"])
    again = feeds.follow(library, URL + "?utm_source=x", tags=["north", "ports"])
    assert feeds.followed(library) == (again,)
    assert (again.title, again.url, again.tags) == ("Harbour", URL, ("ports", "north"))


def test_a_feed_is_unfollowed_by_its_own_address_or_its_sites_and_its_articles_stay(
    library: Library,
) -> None:
    feed = feeds.follow(library, URL, "Harbour", "https://harbour.example/")
    (number,) = kept(library, feed, item(3))
    assert feeds.unfollow(library, "https://elsewhere.example/") == ()
    assert [one.url for one in feeds.unfollow(library, "https://harbour.example")] == [URL]
    assert feeds.followed(library) == ()
    assert entries.article_of(library, number) is not None


def test_what_a_feed_has_had_does_not_arrive_again(library: Library) -> None:
    feed = feeds.follow(library, URL)
    assert len(kept(library, feed, item(1), item(2))) == 2
    assert kept(library, feed, item(2), item(1)) == []
    assert len(kept(library, feed, item(3), item(2))) == 1


@pytest.mark.parametrize(
    "changed",
    [
        item(1, guid="another-name"),
        item(1, title="Bridge 1 opens"),
        item(1, guid="another-name", title="Bridge 1 opens"),
        item(1, words="<p>corrected</p>"),
        FeedItem("item-1", "https://new.example/bridge-one", "Bridge 1", html="<p>word </p>"),
        FeedItem("fresh", "https://new.example/bridge-one", "Bridge 1", html="<p>word </p>"),
    ],
)
def test_an_article_stays_itself_when_its_feed_changes_guid_title_or_address(
    library: Library, changed: FeedItem
) -> None:
    feed = feeds.follow(library, URL)
    (number,) = kept(library, feed, item(1))
    assert kept(library, feed, changed) in ([number], [])
    assert len(library.rows("SELECT * FROM entry")) == 1


def test_names_that_several_items_share_tell_none_from_the_other(library: Library) -> None:
    feed = feeds.follow(library, URL)
    same = [FeedItem("x" * 9, "https://harbour.example/", f"T{n}", html="w " * n) for n in (1, 2)]
    first, second = kept(library, feed, *same)
    assert first != second
    assert kept(library, feed, *same) == []


def test_a_guid_that_is_a_place_in_the_list_is_no_name(library: Library) -> None:
    feed = feeds.follow(library, URL)
    (old,) = kept(library, feed, item(1, guid="1"))
    (new,) = kept(library, feed, item(2, guid="1"), item(1, guid="2"))
    assert new != old


def test_an_article_of_two_feeds_is_one_entry(library: Library) -> None:
    one, two = feeds.follow(library, URL), feeds.follow(library, "https://planet.example/rss")
    (number,) = kept(library, one, item(1))
    (arrival,) = items.arrivals(library, two.id, two.url, [item(1, guid="planet-1")])
    assert arrival.entry == number


def test_what_the_feed_gave_is_kept_beside_the_page(library: Library) -> None:
    feed = feeds.follow(library, URL)
    (number,) = kept(library, feed, item(1))
    article = entries.article_of(library, number)
    assert article is not None
    assert items.feed_text(library, number) == FeedText(article)
    keeping.keep(library, item(1).url, *story(1, " And there is more of it." * 30))
    shown, given = entries.article_of(library, number), items.feed_text(library, number)
    assert shown is not None
    assert given is not None
    assert len(shown.text) > len(given.article.text)


def test_articles_are_found_by_their_feeds_title_address_or_tag(library: Library) -> None:
    feed = feeds.follow(library, URL, "Harbour Müller", tags=["Sea/Ports"])
    (number,) = kept(library, feed, item(1))
    keeping.keep(library, "https://elsewhere.example/", *story(7))
    for query in ("feed:MÜLLER", "feed:harbour.example", "feed:sea/ports"):
        assert list(entries.listed(library, parse(query))) == [number]
    assert list(entries.listed(library, parse("feed:nobody"))) == []


def test_a_feed_is_asked_when_its_time_has_come(library: Library) -> None:
    feed = feeds.follow(library, URL)
    feeds.came(library, feed.id, Found('"7"', "", NOW, NOW + 1800, NOW + 60, title="Harbour"))
    (feed,) = feeds.followed(library)
    assert (feed.etag, feed.title, feed.checked_at) == ('"7"', "Harbour", NOW)
    assert feeds.askable(library, NOW + 59) == ()
    assert feeds.askable(library, NOW + 61) == (feed,)
    assert feeds.askable(library, NOW + 61, due=True) == ()
    assert feeds.askable(library, NOW + 1801, due=True) == (feed,)


def test_a_time_of_a_clock_that_was_wrong_keeps_no_feed_waiting_for_years(library: Library) -> None:
    feed = feeds.follow(library, URL)
    ahead = NOW + 30 * 365 * 24 * 3600
    feeds.came(library, feed.id, Found("", "", ahead, ahead + 1800, ahead + 60))
    assert len(feeds.askable(library, NOW)) == len(feeds.askable(library, NOW, due=True)) == 1


def test_a_failure_says_why_and_a_success_ends_it(library: Library) -> None:
    feed = feeds.follow(library, URL)
    for _ in range(2):
        feeds.failed(library, feed.id, "no answer", checked_at=NOW, next_at=NOW + 9, not_before=NOW)
    assert (feeds.feed(library, feed.id).error, feeds.feed(library, feed.id).failures) == (
        "no answer",
        2,
    )
    feeds.came(library, feed.id, Found("", "", NOW, NOW, NOW))
    assert (feeds.feed(library, feed.id).error, feeds.feed(library, feed.id).failures) == ("", 0)


def test_a_feed_that_is_gone_is_asked_no_more_until_it_is_followed_anew(library: Library) -> None:
    feed = feeds.follow(library, URL)
    feeds.failed(library, feed.id, "gone", checked_at=NOW, next_at=NOW, not_before=NOW, gone=True)
    assert feeds.askable(library, NOW + 9) == ()
    feeds.follow(library, URL)
    assert len(feeds.askable(library, NOW + 9)) == 1


def test_a_feed_that_has_moved_is_at_its_new_address(library: Library) -> None:
    feed = feeds.follow(library, URL)
    moved = Found("", "", NOW, NOW, NOW, moved_to="https://harbour.example/new")
    feeds.came(library, feed.id, moved)
    assert feeds.feed(library, feed.id).url == "https://harbour.example/new"
    other = feeds.follow(library, URL)
    feeds.came(library, other.id, moved)
    assert feeds.feed(library, other.id).url == URL
