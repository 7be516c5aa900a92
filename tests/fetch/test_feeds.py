from __future__ import annotations

import gzip

import pytest

from tests.fetch.path_server import Served, serving_paths
from tui.errors import FetchError, RefusalError
from tui.fetch import Limits
from tui.fetch.feeds import retrieve_feed
from tui.fetch.visiting import Web

FEED = b"<rss version='2.0'><channel><title>Port</title></channel></rss>"
DATE = "Mon, 02 Mar 2026 08:00:00 GMT"


async def test_what_has_not_changed_does_not_move() -> None:
    served = Served(FEED, {"ETag": '"1"', "Cache-Control": "public, max-age=600"})
    with serving_paths({"/feed": served}) as (site, asked):
        async with Web(Limits()) as web:
            first = await retrieve_feed(web, f"{site}/feed")
            assert first.page is not None
            assert (first.page.body, first.page.etag, first.fresh) == (FEED, '"1"', 600)
            again = await retrieve_feed(web, f"{site}/feed", first.page.etag)
    assert (again.page, again.received) == (None, 0)
    assert asked[0][1].get("If-None-Match") is None
    assert asked[1][1]["If-None-Match"] == '"1"'


async def test_not_changed_without_a_question_is_a_fault_of_the_server() -> None:
    with serving_paths({"/feed": Served(b"", status=304)}) as (site, _):
        async with Web(Limits()) as web:
            with pytest.raises(FetchError, match=r"\(304\)"):
                await retrieve_feed(web, f"{site}/feed")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Expires": "Mon, 02 Mar 2026 08:05:00 GMT", "Date": DATE}, 300),
        ({"Expires": "Mon, 02 Mar 2026 07:00:00 GMT", "Date": DATE}, 0),
        ({"Expires": "0", "Date": DATE}, 0),
        ({"Cache-Control": "no-cache, max-age=60", "Date": DATE}, 0),
        ({"Cache-Control": "max-age=99999999", "Date": DATE}, 24 * 3600),
    ],
)
async def test_how_long_an_answer_is_fresh_is_told_by_the_servers_clock(
    headers: dict[str, str], seconds: float
) -> None:
    with serving_paths({"/feed": Served(FEED, headers)}) as (site, _):
        async with Web(Limits()) as web:
            assert (await retrieve_feed(web, f"{site}/feed")).fresh == seconds


async def test_a_wait_until_a_time_is_told_by_the_servers_clock() -> None:
    until = {"Retry-After": "Mon, 02 Mar 2026 08:02:00 GMT", "Date": DATE}
    with serving_paths({"/feed": Served(b"", until, 503)}) as (site, _):
        async with Web(Limits()) as web:
            with pytest.raises(RefusalError) as caught:
                await retrieve_feed(web, f"{site}/feed")
    assert caught.value.retry_after == 120


async def test_a_sitemap_that_is_a_gzip_file_is_unpacked_and_a_bomb_ends_at_the_limit() -> None:
    sitemap = b"<urlset><url><loc>https://harbour.example/1</loc></url></urlset>"
    paths = {
        "/news.xml.gz": Served(gzip.compress(sitemap), kind="application/x-gzip"),
        "/bomb.xml.gz": Served(gzip.compress(bytes(12 << 20)), kind="application/gzip"),
        "/half.xml.gz": Served(gzip.compress(sitemap)[:-10], kind="application/gzip"),
    }
    with serving_paths(paths) as (site, _):
        async with Web(Limits()) as web:
            found = await retrieve_feed(web, f"{site}/news.xml.gz")
            assert found.page is not None
            assert found.page.body == sitemap
            with pytest.raises(FetchError, match=r"bomb\.xml\.gz is larger than 10 MiB"):
                await retrieve_feed(web, f"{site}/bomb.xml.gz")
            with pytest.raises(FetchError, match=r"half\.xml\.gz is a damaged gzip file"):
                await retrieve_feed(web, f"{site}/half.xml.gz")


async def test_a_wall_in_a_feeds_place_is_named() -> None:
    check = b"<!doctype html><title>Just a moment...</title><script>_cf_chl_opt={}</script>"
    about = FEED.replace(b"Port", b"<![CDATA[Just a moment... _cf_chl_opt]]>")
    paths = {"/check": Served(check, kind="text/html"), "/feed": Served(about)}
    with serving_paths(paths) as (site, _):
        async with Web(Limits()) as web:
            with pytest.raises(FetchError, match="robot check"):
                await retrieve_feed(web, f"{site}/check")
            assert (await retrieve_feed(web, f"{site}/feed")).page is not None
