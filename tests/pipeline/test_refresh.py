"""Feeds refreshed from a real server, in good order and in bad."""

from __future__ import annotations

import asyncio
import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fetch.path_server import Served, serving_paths
from tests.fetch.server import serving
from tui.errors import FeedError
from tui.fetch import Limits
from tui.library import entries, feeds, items
from tui.library.query import parse
from tui.library.records import Followed
from tui.library.store import Library
from tui.pipeline import Workers
from tui.pipeline.following import follow
from tui.pipeline.refresh import Refreshing, refresh

LIMITS = Limits(connect=2, read=1, total=3)
PROSE = "Crane drivers walked out on day {0}, and the port lost {0}% of its ships, said Ada Lind. "


def rss(*given: str, head: str = "") -> bytes:
    text = (
        f"<rss version='2.0'><channel><title>Harbour</title>{head}{''.join(given)}</channel></rss>"
    )
    return text.encode()


def item(url: str, number: int, words: str, more: str = "") -> str:
    return (
        f"<item><title>Day {number}</title><link>{url}/day/{number}</link>"
        f"<guid isPermaLink='false'>day-{number}</guid>{more}"
        f"<description><![CDATA[<p>{words}</p>]]></description></item>"
    )


def page(number: int) -> Served:
    body = f"<!doctype html><title>Day {number}</title><body><article>"
    told = (
        "The harbour master asked both sides to come back to the table before the weekend.",
        "Bakers in the old town say that the flour in their cellars lasts until Thursday.",
        "A ship with coffee from Santos has waited in the roads for a week, with two tugs.",
        "Nobody at the union would say how long its fund can pay the people at the gates.",
    )
    body += f"<h1>Day {number}</h1>"
    body += "".join(f"<p>{PROSE.format(n + number)} {words}</p>" for n, words in enumerate(told))
    return Served(f"{body}</article>".encode(), kind="text/html")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(1) as workers:
        yield workers


@pytest.fixture(scope="module")
def bad() -> Iterator[str]:
    """The address of a server that misbehaves."""
    with serving() as address:
        yield address


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path)
    yield library
    library.close()


async def refreshed(library: Library, workers: Workers) -> Refreshing:
    return await refresh(library, feeds.followed(library), workers, LIMITS)


async def one(library: Library, workers: Workers, url: str) -> Followed:
    """The feed at `url` after one refresh."""
    feed = feeds.follow(library, url)
    await refreshed(library, workers)
    return feeds.feed(library, feed.id)


async def test_a_teaser_is_looked_up_on_its_page_and_both_are_kept(
    library: Library, workers: Workers
) -> None:
    paths = {"/day/1": page(1)}
    with serving_paths(paths) as (site, asked):
        paths["/feed"] = Served(
            rss(item(site, 1, "Cranes stand still…"), item(site, 2, PROSE.format(2) * 12))
        )
        feeds.follow(library, f"{site}/feed")
        state = await refreshed(library, workers)
    assert (state.new, state.pages, state.failed, state.done) == (2, 1, 0, 1)
    assert [path for path, _ in asked] == ["/feed", "/robots.txt", "/day/1"]
    first, second = sorted(
        entries.rows(library, entries.listed(library, parse(""))), key=lambda e: e.title
    )
    shown, given = entries.article_of(library, first.id), items.feed_text(library, first.id)
    assert shown is not None
    assert given is not None
    assert (given.article.text, given.fault) == ("Cranes stand still…", "")
    assert shown.text.count("Ada Lind") == 4
    assert (second.title, second.site) == ("Day 2", "Harbour")
    assert entries.annotations_of(library, second.id) is not None


async def test_a_wall_before_the_page_is_named_beside_what_the_feed_gave(
    library: Library, workers: Workers
) -> None:
    wall = b"<!doctype html><title>Just a moment...</title><script>_cf_chl_opt = {}</script>"
    paths = {"/day/1": Served(wall, kind="text/html")}
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(item(site, 1, "Cranes stand still…")))
        feeds.follow(library, f"{site}/feed")
        await refreshed(library, workers)
        (number,) = entries.listed(library, parse(""))
        given = items.feed_text(library, number)
        assert given is not None
        assert given.article.text == "Cranes stand still…"
        assert given.fault == f"127.0.0.1 put a robot check before {site}/day/1"
        assert entries.entry(library, number).error == ""


async def test_nothing_new_moves_nothing(library: Library, workers: Workers) -> None:
    paths: dict[str, Served] = {}
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(item(site, 1, PROSE.format(1) * 12)), {"ETag": '"one"'})
        feeds.follow(library, f"{site}/feed")
        assert (await refreshed(library, workers)).new == 1
        state = await refreshed(library, workers)
        assert (state.new, state.received, state.done) == (0, 0, 1)
        paths["/feed"] = Served(
            rss(*(item(site, n, PROSE.format(n) * 12) for n in (2, 1))), {"ETag": '"two"'}
        )
        assert (await refreshed(library, workers)).new == 1


async def test_a_page_that_fails_leaves_the_feeds_text(library: Library, workers: Workers) -> None:
    paths: dict[str, Served] = {}
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(item(site, 1, "Cranes stand still"), item(site, 2, "")))
        feeds.follow(library, f"{site}/feed")
        assert (await refreshed(library, workers)).new == 2
    first, second = sorted(
        entries.rows(library, entries.listed(library, parse(""))), key=lambda e: e.words
    )
    assert "404" in first.error
    assert (second.error, second.words) == ("", 3)


async def test_a_page_that_is_busy_is_asked_for_once_more(
    library: Library, workers: Workers
) -> None:
    paths = {"/day/1": Served(b"", status=503)}
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(item(site, 1, "Cranes stand still")), {"ETag": '"one"'})
        feeds.follow(library, f"{site}/feed")
        await refreshed(library, workers)
        paths["/day/1"] = page(1)
        state = await refreshed(library, workers)
        assert (state.new, state.pages) == (0, 1)
        assert (await refreshed(library, workers)).received == 0
    (entry,) = entries.rows(library, entries.listed(library, parse("")))
    assert entry.words > 80


async def test_a_page_is_asked_for_without_what_tracks_its_reader(
    library: Library, workers: Workers
) -> None:
    paths = {"/day/1?page=2": page(1)}
    with serving_paths(paths) as (site, asked):
        told = item(site, 1, "Cranes stand still")
        link = told.replace("/day/1<", "/day/1?utm_source=x&amp;page=2<")
        paths["/feed"] = Served(rss(link))
        await one(library, workers, f"{site}/feed")
    assert [path for path, _ in asked][-1] == "/day/1?page=2"
    (entry,) = entries.rows(library, entries.listed(library, parse("")))
    assert (entry.source, entry.error) == (f"{site}/day/1?page=2", "")


async def test_a_feed_never_leads_to_a_page_that_its_site_keeps_from_programs(
    library: Library, workers: Workers
) -> None:
    paths = {"/robots.txt": Served(b"User-agent: *\nDisallow: /day"), "/day/1": page(1)}
    with serving_paths(paths) as (site, asked):
        paths["/feed"] = Served(rss(item(site, 1, "Cranes stand still")))
        await one(library, workers, f"{site}/feed")
    assert "/day/1" not in [path for path, _ in asked]


FAULTS = {
    "/silent": "stopped answering",
    "/trickle": "was not here after 3 seconds",
    "/reset": "could not be brought",
    "/truncated": "could not be brought",
    "/endless": "larger than 1 MiB",
    "/bomb": "larger than 1 MiB",
    "/loop": "redirected more than 10 times",
    "/to-file": "not a web page",
    "/story": "gives a web page and no feed",
    "/unasked": "was not asked (304)",
    "/busy": "is busy",
    "/broken": "failed while making",
    "/nonsense": "could not be brought",
    "/damaged": "came damaged",
    "/empty": "no feed",
    "/data": "no feed",
    "/gone": "(410)",
}


async def test_each_fault_is_a_clear_state_of_its_feed_and_harms_no_other(
    library: Library, workers: Workers, bad: str
) -> None:
    paths: dict[str, Served] = {}
    with serving_paths(paths) as (good, _):
        paths["/feed"] = Served(rss(*(item(good, n, PROSE.format(n) * 12) for n in range(5))))
        for path in FAULTS:
            feeds.follow(library, bad + path)
        fine = feeds.follow(library, f"{good}/feed")
        limits = Limits(connect=2, read=1, total=3, size=1 << 20)
        state = await refresh(library, feeds.followed(library), workers, limits)
    assert (state.done, state.failed, state.new) == (len(FAULTS) + 1, len(FAULTS), 5)
    by_path = {feed.url.removeprefix(bad): feed for feed in feeds.followed(library)}
    for path, says in FAULTS.items():
        feed = by_path[path]
        assert says in feed.error
        assert path.strip("/") in feed.error
        assert (feed.failures, feed.etag, feed.gone) == (1, "", path == "/gone")
        assert feed.next_at > time.time() + 500
    assert by_path["/busy"].not_before > time.time() + 20
    assert feeds.feed(library, fine.id).error == ""


async def test_a_feed_that_turns_into_a_page_keeps_all_that_it_gave(
    library: Library, workers: Workers
) -> None:
    paths: dict[str, Served] = {}
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(item(site, 1, PROSE.format(1) * 12)), {"ETag": '"one"'})
        feed = await one(library, workers, f"{site}/feed")
        paths["/feed"] = Served(b"<!doctype html><p>Buy this domain", {"ETag": '"two"'})
        await refreshed(library, workers)
    assert entries.count(library, parse("")) == 1
    after = feeds.feed(library, feed.id)
    assert (after.etag, after.title) == ('"one"', "Harbour")
    assert "no feed" in after.error


async def test_a_wrong_clock_heads_no_list_for_years(library: Library, workers: Workers) -> None:
    paths: dict[str, Served] = {}
    date = "<pubDate>Mon, 02 Mar 2099 08:00:00 GMT</pubDate>"
    with serving_paths(paths) as (site, _):
        paths["/feed"] = Served(rss(item(site, 1, PROSE.format(1) * 12, date)))
        await one(library, workers, f"{site}/feed")
    (entry,) = entries.rows(library, entries.listed(library, parse("")))
    assert entry.published is None


async def test_a_refresh_that_is_stopped_loses_nothing(library: Library, workers: Workers) -> None:
    paths: dict[str, Served] = {}
    with serving_paths(paths) as (site, _):
        given = [item(site, n, PROSE.format(n) * 12) for n in range(60)]
        paths["/feed"] = Served(rss(*given), {"ETag": '"one"'})
        feed = feeds.follow(library, f"{site}/feed")
        some = asyncio.Event()

        def report(state: Refreshing) -> None:
            if state.new == 3:
                some.set()

        run = asyncio.create_task(
            refresh(library, feeds.followed(library), workers, LIMITS, report)
        )
        await some.wait()
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        had = entries.count(library, parse(""))
        assert 3 <= had < 60
        assert feeds.feed(library, feed.id).etag == ""
        assert (await refreshed(library, workers)).new == 60 - had
    assert entries.count(library, parse("")) == 60


async def test_no_more_than_two_connections_reach_a_host(
    library: Library, workers: Workers
) -> None:
    open_now, most = 0, 0

    async def slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal open_now, most
        open_now += 1
        most = max(most, open_now)
        await reader.readuntil(b"\r\n\r\n")
        await asyncio.sleep(0.05)
        body = rss()
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        open_now -= 1
        writer.write(head.encode() + body)
        writer.close()

    server = await asyncio.start_server(slow, "127.0.0.1", 0)
    async with server:
        for number in range(12):
            port = server.sockets[0].getsockname()[1]
            feeds.follow(library, f"http://127.0.0.1:{port}/{number}")
        state = await refreshed(library, workers)
    assert (state.done, state.failed, most) == (12, 0, 2)


async def test_a_site_is_followed_by_the_feed_that_its_page_names(
    library: Library, workers: Workers
) -> None:
    link = b"<!doctype html><link rel=alternate type='application/rss+xml' href='/gone'>"
    link += b"<link rel=alternate type='application/rss+xml' href='/feed'><p>Harbour"
    paths = {"/": Served(link, kind="text/html"), "/feed": Served(rss())}
    with serving_paths(paths) as (site, _):
        found = await follow(library, f"{site}/", workers, LIMITS, ["ports"])
    assert (found.url, found.title, found.tags) == (f"{site}/feed", "Harbour", ("ports",))


@pytest.mark.parametrize("packed", [False, True])
async def test_a_site_without_a_feed_is_followed_by_its_news_sitemap(
    library: Library, workers: Workers, packed: bool
) -> None:
    end = ".xml.gz" if packed else ".xml"

    def listing(kind: str, *urls: str) -> Served:
        of = "sitemap" if kind == "sitemapindex" else "url"
        inner = "".join(f"<{of}><loc>{url}</loc></{of}>" for url in urls)
        body = f"<{kind}>{inner}</{kind}>".encode()
        return Served(gzip.compress(body) if packed else body)

    paths = {"/": Served(b"<!doctype html><p>Harbour", kind="text/html"), "/day/1": page(1)}
    with serving_paths(paths) as (site, _):
        paths["/sitemap.xml"] = listing("sitemapindex", f"{site}/all{end}", f"{site}/news{end}")
        paths[f"/news{end}"] = listing("urlset", f"{site}/day/1")
        found = await follow(library, f"{site}/", workers, LIMITS)
        assert found.url == f"{site}/news{end}"
        assert (await refreshed(library, workers)).new == 1
    (entry,) = entries.rows(library, entries.listed(library, parse("")))
    assert (entry.title, entry.error) == ("Day 1", "")


async def test_the_sitemap_for_news_that_robots_names_is_followed(
    library: Library, workers: Workers
) -> None:
    paths = {"/": Served(b"<!doctype html><p>Harbour", kind="text/html")}
    with serving_paths(paths) as (site, _):
        named = (
            f"Sitemap: {site}/all.xml\nSitemap: {site}/maps/google-news.xml\nSitemap: http://[\n"
        )
        paths["/robots.txt"] = Served(named.encode(), kind="text/plain")
        for place, day in (("/all.xml", 1), ("/maps/google-news.xml", 2)):
            listed = f"<urlset><url><loc>{site}/day/{day}</loc></url></urlset>"
            paths[place] = Served(listed.encode())
        found = await follow(library, f"{site}/", workers, LIMITS)
    assert found.url == f"{site}/maps/google-news.xml"


async def test_a_site_with_neither_is_said(library: Library, workers: Workers) -> None:
    plain = {"/": Served(b"<p>Harbour", kind="text/html")}
    with serving_paths(plain) as (site, _), pytest.raises(FeedError, match="names no feed"):
        await follow(library, f"{site}/", workers, LIMITS)
    assert feeds.followed(library) == ()
