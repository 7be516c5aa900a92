from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fetch.server import STORY, serving
from tui.errors import FetchError
from tui.fetch import Limits, expand, fetch, host_of, retrieve
from tui.fetch.addresses import is_private, is_whole, next_address, without_credentials

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
        ("/to-consent", "asks for consent to cookies", "cookies.txt"),
        ("/image", "PNG image", "program"),
        ("/lying-image", "JPEG image", "program"),
        ("/pdf", "PDF document", "program"),
        ("/data", "is data", "program"),
        ("/to-nowhere", "not a web page", "follow"),
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


@pytest.mark.parametrize("path", ["/bomb", "/brotli-bomb"])
def test_a_bomb_ends_at_the_limit_and_not_in_memory(site: str, path: str) -> None:
    fetch(f"{site}/story")  # the client's own modules are not the bomb's
    tracemalloc.start()
    try:
        with pytest.raises(FetchError, match="larger than 10 MiB"):
            fetch(site + path)
        assert tracemalloc.get_traced_memory()[1] < 40 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("path", ["/trickle", "/silent"])
def test_a_server_that_trickles_or_sleeps_is_left(site: str, path: str) -> None:
    began = time.monotonic()
    with pytest.raises(FetchError, match=path):
        fetch(site + path, QUICK)
    assert time.monotonic() - began < 4


def test_an_article_titled_like_a_wall_is_an_article(site: str) -> None:
    assert b"crane" in fetch(f"{site}/denied").body


@pytest.mark.parametrize(
    "url", ["http://[", "http://", "https:///story", "http://127.0.0.1:99999/", "http://a:b@:80/"]
)
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(FetchError, match="is not an address"):
        fetch(url)


@settings(max_examples=200)
@given(st.text(st.characters(exclude_characters="/"), max_size=40))
def test_whatever_follows_the_scheme_is_an_address_or_is_refused(rest: str) -> None:
    url = f"http://{rest}"
    assert expand([url]) == (url,)
    assert host_of(url)
    assert isinstance(is_whole(url), bool)
    assert without_credentials(f"http://name:word@{rest.rpartition('@')[2]}/") == (
        f"http://{rest.rpartition('@')[2]}/"
    )


def test_a_name_and_password_are_sent_and_neither_kept_nor_shown(site: str) -> None:
    with_name = site.replace("://", "://anna:secret@")
    page = fetch(f"{with_name}/echo")
    assert b"authorization: basic" in page.body.lower()
    assert page.url == page.final_url == f"{site}/echo"
    with pytest.raises(FetchError) as caught:
        fetch(f"{with_name}/missing")
    assert "secret" not in str(caught.value)


async def test_a_name_and_password_go_to_no_other_host() -> None:
    here = "http://anna:secret@127.0.0.1/a"
    assert await next_address(here, "/b") == "http://anna:secret@127.0.0.1/b"
    assert await next_address(here, "//127.0.0.1:81/b") == "http://127.0.0.1:81/b"
    assert await next_address(here, "http://eve:x@127.0.0.2/b") == "http://127.0.0.2/b"


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
