"""What must hold behind a proxy, which resolves names and connects by itself."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.fetch.server import STORY, answer, serving
from tui.errors import FetchError
from tui.fetch import Limits, retrieve
from tui.fetch.visiting import Asked, Web

PUBLIC = "93.184.215.14"
FEED = "https://feeds.example/rss"


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


@asynccontextmanager
async def proxy() -> AsyncIterator[tuple[str, list[str]]]:
    """A proxy that has one story for every address, and what it was asked for."""
    asked: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        asked.append(head.split(b" ", 2)[1].decode())
        writer.write(answer(STORY.encode()))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}", asked


@pytest.fixture(autouse=True)
def no_proxy_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.parametrize("name", ["http_proxy", "all_proxy"])
async def test_a_page_comes_through_the_proxy_that_knows_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    async with proxy() as (place, asked):
        monkeypatch.setenv(name, place)
        page = await retrieve("http://port.invalid/story")
        async with Web(Limits()) as web:
            linked = await web.answer(Asked("http://port.invalid/other", FEED))
    assert page.body.decode() == linked.body.decode() == STORY
    assert asked == ["http://port.invalid/story", "http://port.invalid/other"]


async def test_what_is_exempt_from_the_proxy_is_asked_directly(
    monkeypatch: pytest.MonkeyPatch, site: str
) -> None:
    async with proxy() as (place, asked):
        monkeypatch.setenv("http_proxy", place)
        monkeypatch.setenv("no_proxy", "127.0.0.1,.lan")
        assert (await retrieve(f"{site}/story")).body.decode() == STORY
    assert asked == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "10.0.0.7", "wiki", "nas.local", "git.corp.internal"]
)
async def test_no_link_leads_into_our_own_network_by_way_of_the_proxy(
    monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    async with proxy() as (place, asked):
        monkeypatch.setenv("all_proxy", place)
        async with Web(Limits()) as web:
            with pytest.raises(FetchError, match="host of your own network"):
                await web.answer(Asked(f"http://{host}/secret", FEED))
    assert asked == []


async def test_a_name_that_resolves_into_our_own_network_is_not_asked_of_the_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = [PUBLIC, "10.0.0.7"]

    async def resolve(loop: Any, host: str, *args: Any, **kwargs: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (given.pop(0), 0))]

    async with proxy() as (place, asked):
        monkeypatch.setenv("all_proxy", f"http://{place}")
        async with Web(Limits()) as web:
            with monkeypatch.context() as names:
                names.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
                with pytest.raises(FetchError, match="host of your own network"):
                    await web.answer(Asked("http://rebound.example/", FEED))
    assert asked == []


async def test_a_link_that_is_exempt_from_the_proxy_is_held_to_what_was_looked_at(
    monkeypatch: pytest.MonkeyPatch, site: str
) -> None:
    given = [PUBLIC, "127.0.0.1"]

    async def resolve(loop: Any, host: str, *args: Any, **kwargs: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (given.pop(0), 0))]

    monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "rebound.example")
    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    async with Web(Limits()) as web:
        with pytest.raises(FetchError, match="host of your own network"):
            await web.answer(Asked(f"http://rebound.example:{site.rpartition(':')[2]}/story", FEED))


@pytest.mark.parametrize("kind", ["socks4", "gopher"])
async def test_a_proxy_that_cannot_be_used_is_named_without_its_password(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("all_proxy", f"{kind}://ann:secret@proxy.example:1080")
    with pytest.raises(FetchError, match=f"proxy that the environment names .{kind}.") as caught:
        await retrieve("http://port.example/")
    assert "secret" not in str(caught.value)
