from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator

import pytest

from tests.fetch.server import STORY, serving
from tui.errors import FetchError
from tui.fetch import Limits, fetch, retrieve
from tui.fetch.addresses import is_private
from tui.fetch.web import next_address

QUICK = Limits(connect=1, read=0.5, total=1.5)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def test_a_page_comes_as_it_was_sent(site: str) -> None:
    page = fetch(f"{site}/story")
    assert page.body == STORY.encode()
    assert (page.media_type, page.charset, page.etag) == ("text/html", "utf-8", '"7"')
    assert page.final_url == page.url == f"{site}/story"
    assert page.fetched_at is not None


def test_the_charset_of_the_header_is_kept(site: str) -> None:
    page = fetch(f"{site}/latin")
    assert page.body.decode(page.charset) == STORY


@pytest.mark.parametrize("path", ["/gzip", "/brotli", "/untyped", "/moved"])
def test_packed_untyped_and_moved_pages_come_whole(site: str, path: str) -> None:
    page = fetch(site + path)
    assert page.body == STORY.encode()
    assert page.media_type == "text/html"


def test_a_moved_page_says_where_it_is_now(site: str) -> None:
    page = fetch(f"{site}/moved")
    assert (page.url, page.final_url) == (f"{site}/moved", f"{site}/story")


@pytest.mark.parametrize(
    ("path", "what", "hint"),
    [
        ("/missing", "has no such page (404)", "archive"),
        ("/gone", "(410)", "archive"),
        ("/broken", "failed while making", "later"),
        ("/busy", "is busy", "30 seconds"),
        ("/wall", "robot check", "browser"),
        ("/soft-wall", "robot check", "browser"),
        ("/to-login", "wants a login", "browser"),
        ("/image", "PNG image", "program"),
        ("/lying-image", "JPEG image", "program"),
        ("/pdf", "PDF document", "program"),
        ("/json", "application/json", "program"),
        ("/empty", "is empty", "browser"),
        ("/loop", "redirected more than 10 times", "browser"),
        ("/to-file", "not a web page", "follow"),
        ("/huge", "larger than 10 MiB", "Save"),
        ("/damaged", "came damaged", "again"),
        ("/truncated", "could not be brought", "network"),
        ("/nonsense", "could not be brought", "network"),
    ],
)
def test_what_is_not_a_page_says_what_came_and_what_to_do(
    site: str, path: str, what: str, hint: str
) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(site + path)
    assert what in caught.value.message
    assert hint in caught.value.hint
    assert path.strip("/") in caught.value.message


def test_a_bomb_ends_at_the_limit_and_not_in_memory(site: str) -> None:
    fetch(f"{site}/story")  # the client's own modules are not the bomb's
    tracemalloc.start()
    try:
        with pytest.raises(FetchError, match="larger than 10 MiB"):
            fetch(f"{site}/bomb")
        assert tracemalloc.get_traced_memory()[1] < 40 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("path", ["/trickle", "/silent"])
def test_a_server_that_trickles_or_sleeps_is_left(site: str, path: str) -> None:
    began = time.monotonic()
    with pytest.raises(FetchError, match=path):
        fetch(site + path, QUICK)
    assert time.monotonic() - began < 4


def test_nobody_listening_is_said() -> None:
    with pytest.raises(FetchError, match="could not be brought"):
        fetch("http://127.0.0.1:9/")


def test_we_say_who_we_are_and_send_no_cookie_and_no_referer(site: str) -> None:
    sent = fetch(f"{site}/echo").body.decode().lower()
    assert "user-agent: broadsheet/" in sent
    assert "cookie" not in sent
    assert "referer" not in sent


async def test_progress_tells_the_bytes_and_the_total(site: str) -> None:
    told: list[tuple[int, int | None]] = []
    await retrieve(f"{site}/story", report=lambda *progress: told.append(progress))
    assert told[-1] == (len(STORY.encode()), len(STORY.encode()))


async def test_a_page_on_the_web_never_leads_into_our_own_network() -> None:
    with pytest.raises(FetchError, match=r"host of your own network"):
        await next_address("http://93.184.215.14/", "http://127.0.0.1:631/")
    assert await next_address("http://127.0.0.1/", "/inside") == "http://127.0.0.1/inside"


@pytest.mark.parametrize("host", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "localhost"])
async def test_hosts_of_our_own_network_are_known(host: str) -> None:
    assert await is_private(host)


async def test_hosts_on_the_web_are_not_private() -> None:
    assert not await is_private("93.184.215.14")
