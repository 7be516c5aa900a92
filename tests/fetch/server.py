"""A web server on loopback that misbehaves on request, one path a fault."""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import brotli

STORY = "<!doctype html><title>Port</title><p>The crane stood still, said Zoë Brückner.</p>"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def answer(body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, *headers, "Connection: close", "", ""]).encode() + body


def bomb() -> bytes:
    """200 MB of zeros in about 200 KB."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()


def brotli_bomb() -> bytes:
    """1 GB of zeros in about 2 KB."""
    packer = brotli.Compressor(quality=5)
    return b"".join(packer.process(bytes(1 << 20)) for _ in range(1024)) + packer.finish()


ANSWERS: dict[str, bytes] = {
    "/story": answer(STORY.encode(), 'ETag: "7"', kind="text/html; charset=utf-8"),
    "/latin": answer(STORY.encode("latin-1"), kind="text/html; charset=iso-8859-1"),
    "/gzip": answer(gzip.compress(STORY.encode()), "Content-Encoding: gzip"),
    "/brotli": answer(brotli.compress(STORY.encode()), "Content-Encoding: br"),
    "/bomb": answer(bomb(), "Content-Encoding: gzip"),
    "/brotli-bomb": answer(brotli_bomb(), "Content-Encoding: br"),
    "/damaged": answer(gzip.compress(STORY.encode())[:-12] + b"garbage!", "Content-Encoding: gzip"),
    "/huge": answer(b"<p>" + b"a " * (6 << 20)),
    "/moved": answer(b"", "Location: /story", status="301 Moved Permanently"),
    "/loop": answer(b"", "Location: /loop", status="302 Found"),
    "/to-file": answer(b"", "Location: file:///etc/passwd", status="302 Found"),
    "/to-login": answer(b"", "Location: /login?next=/to-login", status="302 Found"),
    "/to-nowhere": answer(b"", "Location: http://[", status="302 Found"),
    "/to-consent": answer(b"", "Location: /collectConsent?to=1", status="302 Found"),
    "/collectConsent": answer(b"<!doctype html><p>We value your privacy</p>"),
    "/login": answer(b"<!doctype html><p>Your name and password</p>"),
    "/missing": answer(b"<p>Nothing here</p>", status="404 Not Found"),
    "/gone": answer(b"", status="410 Gone"),
    "/unasked": b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n",
    "/broken": answer(b"<p>Oops</p>", status="500 Internal Server Error"),
    "/busy": answer(b"", "Retry-After: 30", status="429 Too Many Requests"),
    "/wall": answer(b"<title>Just a moment...</title>", status="403 Forbidden"),
    "/soft-wall": answer(b"<!doctype html><title>Just a moment...</title><p>Checking</p>"),
    "/denied": answer(
        b"<!doctype html><title>Access denied: a year without a port</title>"
        + b"<p>The crane stood still.</p>" * 8
    ),
    "/web/2id_/https://estuary.example/crane": answer(
        b"", "Location: /web/20240301id_/https://estuary.example/crane", status="302 Found"
    ),
    "/web/20240301id_/https://estuary.example/crane": answer(STORY.encode()),
    "/web/2id_/https://estuary.example/never": answer(b"<p>Not here</p>", status="404 Not Found"),
    "/data": answer(bytes(range(1, 30)) * 40),
    "/image": answer(b"\x89PNG\r\n\x1a\n" + bytes(64), kind="image/png"),
    "/lying-image": answer(b"\xff\xd8\xff\xe0" + bytes(64), kind="text/html"),
    "/pdf": answer(b"%PDF-1.7 and so on", kind="application/pdf"),
    "/empty": answer(b""),
    "/json": answer(b'{"a": 1}', kind="application/json"),
    "/untyped": b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + STORY.encode(),
    "/truncated": HEAD + b"Content-Length: 5000\r\n\r\n" + STORY.encode(),
    "/nonsense": b"this is not HTTP at all\r\n\r\n",
}


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        request = await reader.readuntil(b"\r\n\r\n")
        path = request.split(b" ", 2)[1].decode().split("?")[0]
        if path == "/echo":
            writer.write(answer(request, kind="text/plain"))
        elif path == "/trickle":
            writer.write(HEAD + b"\r\n<p>")
            for _ in range(600):
                writer.write(b"a")
                await writer.drain()
                await asyncio.sleep(0.05)
        elif path == "/endless":
            writer.write(HEAD + b"\r\n<rss>")
            while True:
                writer.write(b"<item/>" * 10_000)
                await writer.drain()
        elif path == "/reset":
            writer.write(HEAD + b"Content-Length: 5000\r\n\r\n<rss><channel>")
            await writer.drain()
            plug = writer.get_extra_info("socket")
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
        elif path == "/silent":
            await asyncio.sleep(30)
        else:
            writer.write(ANSWERS[path])
        await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass  # the reader has had enough, which is what most tests are about
    finally:
        writer.close()


@contextmanager
def serving() -> Iterator[str]:
    """The server's address, while it runs in a thread of its own."""
    loop = asyncio.new_event_loop()
    server = loop.run_until_complete(asyncio.start_server(_serve, "127.0.0.1", 0))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:

        async def end() -> None:
            server.close()
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(end(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
