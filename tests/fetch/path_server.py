"""A web server on loopback whose answers a test may change between two questions."""

from __future__ import annotations

import threading
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Served:
    """What stands at a path. One with an ETag answers 304 to whoever has it."""

    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200
    kind: str = "application/xml"


@contextmanager
def serving_paths(
    paths: MutableMapping[str, Served],
) -> Iterator[tuple[str, list[tuple[str, Message]]]]:
    """The server's address, and what it was asked for: path and headers."""
    asked: list[tuple[str, Message]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers))
            served = paths.get(self.path, Served(b"nothing here", status=404))
            etag = served.headers.get("ETag")
            same = etag is not None and self.headers.get("If-None-Match") == etag
            body = b"" if same or served.status == 304 else served.body
            self.send_response_only(304 if same else served.status)
            headers = {"Content-Type": served.kind, "Content-Length": str(len(body))}
            for name, value in {**headers, **served.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

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
