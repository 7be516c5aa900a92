"""Images that stand in pages: what a page may show, and what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fetch.path_server import Served, serving_paths
from tui.errors import FetchError
from tui.fetch import Limits, retrieve_image


async def test_an_image_is_brought_and_nothing_said_of_the_page() -> None:
    with serving_paths({"/a.png": Served(b"bytes")}) as (home, asked):
        assert await retrieve_image("a.png", f"{home}/page") == b"bytes"
    ((path, headers),) = asked
    assert path == "/a.png"
    assert "Referer" not in headers
    assert "Cookie" not in headers


@pytest.mark.parametrize("source", ["http://93.184.215.14/page", "page.html", "-"])
async def test_a_page_from_elsewhere_shows_no_image_of_the_readers_own_network(source: str) -> None:
    refused = pytest.raises(FetchError, match="your own network")
    with serving_paths({"/a.png": Served(b"bytes")}) as (home, asked), refused:
        await retrieve_image(f"{home}/a.png", source)
    assert asked == []


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "data:image/png;base64,AA", "ftp://a/b", "http://["]
)
async def test_a_page_on_the_web_shows_images_of_the_web(address: str) -> None:
    with pytest.raises(FetchError):
        await retrieve_image(address, "https://example.org/page")


async def test_an_image_past_the_limit_is_not_brought() -> None:
    with serving_paths({"/a.png": Served(bytes(5000))}) as (home, _), pytest.raises(FetchError):
        await retrieve_image("a.png", f"{home}/page", Limits(size=4000))


async def test_a_page_on_disk_shows_what_lies_beside_it_and_no_other_file(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "a b.png").write_bytes(b"beside")
    (tmp_path / "secret.png").write_bytes(b"secret")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    source = str(folder / "page.html")
    assert await retrieve_image("page_files/a%20b.png", source) == b"beside"
    for address in ("../secret.png", (tmp_path / "secret.png").as_uri(), "link.png", "none.png"):
        with pytest.raises(FetchError):
            await retrieve_image(address, source)
