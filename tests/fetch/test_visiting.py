"""Visits: politeness, what is told to whom, and where no link may lead."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fetch.server import serving
from tui.errors import FetchError, RefusalError
from tui.fetch import Limits
from tui.fetch.addresses import is_local, is_private
from tui.fetch.manners import Manners
from tui.fetch.visiting import Asked, Web

PUBLIC = "93.184.215.14"


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the names of this test resolve to, one after the other; the last one stays."""
    given: list[str] = []

    async def resolve(loop: Any, host: str, *args: Any, **kwargs: Any) -> list[Any]:
        address = given.pop(0) if len(given) > 1 else given[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 0))]

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    return given


async def test_a_link_leads_to_no_host_of_the_readers_own_network(site: str) -> None:
    async with Web(Limits()) as web:
        with pytest.raises(FetchError, match="host of your own network"):
            await web.answer(Asked(f"{site}/story", "https://feeds.example/rss"))
        assert (await web.answer(Asked(f"{site}/story"))).status == 200
        assert (await web.answer(Asked(f"{site}/story", f"{site}/feed"))).status == 200


async def test_a_name_that_resolves_otherwise_a_moment_later_leads_nowhere(
    site: str, names: list[str]
) -> None:
    port = site.rpartition(":")[2]
    names += [PUBLIC, "127.0.0.1"]
    async with Web(Limits()) as web:
        with pytest.raises(FetchError, match="host of your own network"):
            await web.answer(Asked(f"http://rebound.example:{port}/story", "https://feeds.example"))


async def test_the_page_that_a_link_stood_on_is_local_by_its_name_alone(
    site: str, names: list[str]
) -> None:
    names.append("127.0.0.1")
    async with Web(Limits()) as web:
        with pytest.raises(FetchError, match="host of your own network"):
            await web.answer(Asked(f"{site}/story", "http://rebound.example/feed"))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"]
)
async def test_an_address_that_carries_a_private_one_is_private(host: str) -> None:
    assert await is_private(host)
    assert is_local(host)


def test_names_that_nobody_on_the_web_can_have_are_local() -> None:
    assert all(map(is_local, ("localhost", "nas", "printer.local", "a.b.internal.")))
    assert not any(map(is_local, ("example.org", PUBLIC, "localhost.example")))


async def test_a_wait_that_a_server_asks_for_is_told(site: str) -> None:
    async with Web(Limits()) as web:
        with pytest.raises(RefusalError) as caught:
            await web.answer(Asked(f"{site}/busy"))
    assert (caught.value.status, caught.value.retry_after) == (429, 30.0)


async def test_a_page_that_has_moved_for_good_says_where(site: str) -> None:
    async with Web(Limits()) as web:
        assert (await web.answer(Asked(f"{site}/moved"))).moved_to == f"{site}/story"
        assert (await web.answer(Asked(f"{site}/story"))).moved_to == ""


async def test_cookies_and_headers_go_to_their_own_site_only(site: str, tmp_path: Path) -> None:
    cookies = tmp_path / "cookies.txt"
    cookies.write_text(
        "# Netscape HTTP Cookie File\n"
        "127.0.0.1\tFALSE\t/echo\tFALSE\t4102444800\tseat\tfour\n"
        "127.0.0.1\tFALSE\t/other\tFALSE\t4102444800\tpath\tno\n"
        "127.0.0.1\tFALSE\t/\tTRUE\t4102444800\tsafe\tno\n"
        "elsewhere.example\tFALSE\t/\tFALSE\t4102444800\thost\tno\n"
    )
    headers = (("127.0.0.1", "X-Reader", "Ada"), ("elsewhere.example", "X-Not", "here"))
    async with Web(Limits(manners=Manners(str(cookies), headers))) as web:
        sent = (await web.answer(Asked(f"{site}/echo"))).body.decode().lower()
    assert "cookie: seat=four\r\n" in sent
    assert "x-reader: ada" in sent
    assert "x-not" not in sent


async def test_cookies_that_cannot_be_read_are_named(site: str, tmp_path: Path) -> None:
    (tmp_path / "cookies.txt").write_text("not cookies")
    async with Web(Limits(manners=Manners(str(tmp_path / "cookies.txt")))) as web:
        with pytest.raises(FetchError, match=r"cookies\.txt cannot be read"):
            await web.answer(Asked(f"{site}/echo"))
