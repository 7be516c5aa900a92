"""500 feeds on 100 hosts of loopback, some slow, some broken: a process of its own.

`python -m tests.benchmarks.feed_farm PORT` serves until it is ended. Every host is an address of
127.0.0.0/8, so that each has its own two turns.
"""

from __future__ import annotations

import asyncio
import hashlib
import random
import sys

HOSTS = 100
FEEDS = 500
ENTRIES = 20
LATENCY = 0.05
SLOW_LATENCY = 4.0
SENTENCES = 14
WHO = "Ada Lindqvist;Samira Haddad;Tom Okafor;Ines Prado;the harbour master;the union".split(";")
DID = "said on Monday;told reporters;warned;denied;announced in March;wrote to the council".split(
    ";"
)
WORDS = (
    "pier ferry storm council budget flour baker quay tug crane strike vote market bridge river "
    "school winter harvest train museum orchard lamp garden letter engine summit border valley "
    "coffee tower island signal paper window morning street factory clinic river teacher forest"
).split()


def is_slow(host: int) -> bool:
    """Whether a host takes seconds to answer."""
    return host % 20 == 7


def is_broken(feed: int) -> bool:
    """Whether a feed fails, in one way or another."""
    return feed % 25 == 3


def latency(host: int) -> float:
    """Seconds that a host takes to answer."""
    return SLOW_LATENCY if is_slow(host) else LATENCY


def addresses(port: int) -> list[str]:
    """The addresses of all feeds."""
    return [f"http://127.0.1.{n % HOSTS + 1}:{port}/feed/{n}" for n in range(FEEDS)]


def polite_seconds() -> float:
    """What the slowest host needs for its feeds, two at a time."""
    per_host = -(-FEEDS // HOSTS // 2)
    return per_host * SLOW_LATENCY


def body(number: int) -> bytes:
    """A feed of its own: no two of its entries are alike."""
    items = "".join(
        f"<item><title>{title(number, n)}</title>"
        f"<link>https://town{number}.example/{n}</link><guid>town-{number}-{n}</guid>"
        f"<pubDate>Mon, 02 Mar 2026 {n:02}:00:00 GMT</pubDate><description><![CDATA[<p>"
        f"{prose(number, n)}</p>]]></description></item>"
        for n in range(ENTRIES)
    )
    return (
        f"<rss version='2.0'><channel><title>Town {number}</title>{items}</channel></rss>".encode()
    )


def title(number: int, n: int) -> str:
    """A title of its own."""
    return " ".join(random.Random(-1 - number * ENTRIES - n).choices(WORDS, k=6)).capitalize()


def prose(number: int, n: int) -> str:
    """A text of some 250 words that no other item has."""
    dice = random.Random(number * ENTRIES + n)
    said = (
        f"{dice.choice(WHO)} {dice.choice(DID)} that the {' '.join(dice.choices(WORDS, k=9))} would"
        f" cost {dice.randint(2, 900)} million euros."
        for _ in range(SENTENCES)
    )
    return " ".join(said)


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One request after the other, each after its host's latency."""
    host = int(writer.get_extra_info("sockname")[0].rpartition(".")[2]) - 1
    try:
        while True:
            request = await reader.readuntil(b"\r\n\r\n")
            await asyncio.sleep(latency(host))
            number = int(request.split(b" ", 2)[1].rpartition(b"/")[2])
            writer.write(_answer(number, request))
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError, ValueError):
        pass
    finally:
        writer.close()


def _answer(number: int, request: bytes) -> bytes:
    if is_broken(number):
        return b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"
    given = body(number)
    etag = hashlib.sha1(given).hexdigest().encode()
    if etag in request:
        return b"HTTP/1.1 304 Not Modified\r\n\r\n"
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(given)}\r\nETag: "
    return head.encode() + b'"' + etag + b'"\r\n\r\n' + given


async def serve(port: int) -> None:
    """Serve all hosts until the process is ended."""
    server = await asyncio.start_server(answer, "0.0.0.0", port, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
