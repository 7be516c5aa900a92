"""Images that stand in pages: what a page may show, and what it may not."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tui.errors import FetchError
from tui.fetch import Limits, retrieve_image


@contextmanager
def serving_images(
    bodies: Mapping[str, bytes], headers: list[dict[str, str]] | None = None
) -> Iterator[tuple[str, list[str]]]:
    """A server's address, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            if headers is not None:
                headers.append({name.lower(): value for name, value in self.headers.items()})
            body = bodies.get(self.path)
            self.send_response(404 if body is None else 200)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


async def test_an_image_is_brought_and_nothing_said_of_the_page() -> None:
    headers: list[dict[str, str]] = []
    with serving_images({"/a.png": b"bytes"}, headers) as (home, asked):
        assert await retrieve_image("a.png", f"{home}/page") == b"bytes"
    assert asked == ["/a.png"]
    assert not {"referer", "cookie"} & headers[0].keys()


@pytest.mark.parametrize("source", ["http://93.184.215.14/page", "page.html", "-"])
async def test_a_page_from_elsewhere_shows_no_image_of_the_readers_own_network(source: str) -> None:
    refused = pytest.raises(FetchError, match="your own network")
    with serving_images({"/a.png": b"bytes"}) as (home, asked), refused:
        await retrieve_image(f"{home}/a.png", source)
    assert asked == []


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "data:image/png;base64,AA", "ftp://a/b", "http://["]
)
async def test_a_page_on_the_web_shows_images_of_the_web(address: str) -> None:
    with pytest.raises(FetchError):
        await retrieve_image(address, "https://example.org/page")


async def test_an_image_past_the_limit_is_not_brought() -> None:
    with serving_images({"/a.png": bytes(5000)}) as (home, _), pytest.raises(FetchError):
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
