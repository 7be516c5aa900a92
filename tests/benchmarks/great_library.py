"""A library of any size, made in a minute or two: what a reader has after years of hundreds a day.

The articles are random words as often as words are in print, so that the index of words has the
weight of a real one. They are written past `keep`, which takes its time to look for the same page.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from hashlib import blake2b
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

from tui.library import codec
from tui.library.folding import folded
from tui.library.store import Library
from tui.model import Annotations, Article, Block, Entity, Mention, Page, Quantity, Quote

SEED = 20
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo za sti bre mon ter".split()
VOCABULARY = 40_000
TEXTS = 2_000
"""Different texts: packing each article anew would take an hour for nothing."""
WORDS = 320
NAMES = 8_000
SITES = 400
BATCH = 5_000
NEWEST = datetime(2026, 11, 20, tzinfo=UTC)
VERDICTS = ("", "", "archived", "dismissed", "dismissed", "later")

Row = tuple[Any, ...]
ENTRY = (
    "id, address, source, url, title, site, byline, published, added, added_at, sort, words,"
    " names, verdict, starred, version"
)


def make(path: Path, size: int) -> None:
    """Make the library at `path`, with `size` articles."""
    library = Library(path)
    sqlite = library.sqlite
    sqlite.executescript("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")
    chance = random.Random(SEED)
    texts = [_Text(chance, number) for number in range(min(TEXTS, size))]
    for number, name in enumerate(_names(), 1):
        sqlite.execute("INSERT INTO name VALUES (?, ?, 'PER', ?)", (number, name, folded(name)))
    rows = _rows(chance, texts, size)
    while batch := list(islice(rows, BATCH)):
        with library.transaction():
            for table, row in batch:
                marks = ", ".join("?" * len(row))
                columns = f" ({ENTRY})" if table == "entry" else ""
                sqlite.execute(f"INSERT INTO {table}{columns} VALUES ({marks})", row)
    for table in ("document", "quote", "figure"):
        sqlite.execute(f"INSERT INTO {table}_words ({table}_words) VALUES ('rebuild')")
    library.close()


class _Text:
    """One of the texts: packed once, shown by many entries."""

    def __init__(self, chance: random.Random, number: int) -> None:
        vocabulary, weights = _vocabulary()
        words = chance.choices(vocabulary, cum_weights=weights, k=WORDS)
        paragraphs = [" ".join(words[at : at + 64]) + "." for at in range(0, WORDS, 64)]
        names = _names()
        self.people = chance.sample(range(len(names)), 8)
        self.names = [names[person] for person in self.people]
        self.title = " ".join(words[:9]).capitalize()
        self.site = f"{vocabulary[100 + number % SITES]}.example"
        self.byline = self.names[-1]
        self.figure = number % 90 + 10
        said = f"{self.names[0]} said: “{' '.join(words[20:32])}.” It costs {self.figure}% more."
        article = Article(
            tuple(Block("paragraph", text) for text in [*paragraphs, said]),
            title=self.title,
            site_name=self.site,
        )
        self.text = article.text
        self.start = self.text.index("“") + 1
        self.end = self.text.index("”")
        self.article = codec.pack_article(article)
        self.annotations = codec.pack_annotations(self._annotations())
        body = f"<title>{self.title}</title><p>" + "<p>".join(paragraphs)
        self.page = codec.pack_page(Page("https://a.example/", body.encode()))

    def _annotations(self) -> Annotations:
        at = self.text.index(self.names[0])
        speaker = Entity(self.names[0], "PER", (), (Mention(at, at + len(self.names[0])),))
        others = (Entity(name, "PER", (), (Mention(at, at + 1),)) for name in self.names[1:])
        percent = self.text.index(f"{self.figure}%")
        figure = Quantity(
            percent, percent + 3, "percent", Decimal(self.figure), sentence=(at, len(self.text))
        )
        quote = Quote(self.start, self.end, "said", speaker)
        return Annotations((speaker, *others), (quote,), (figure,), "1")


def _rows(chance: random.Random, texts: list[_Text], size: int) -> Iterator[tuple[str, Row]]:
    for number in range(1, size + 1):
        text = texts[chance.randrange(len(texts))]
        url = f"https://{text.site}/2026/{number}/story.html"
        added = NEWEST - timedelta(minutes=4 * number)
        seconds, at = added.timestamp(), added.isoformat(timespec="milliseconds")
        title = f"{text.title} {number}"
        names = "\n".join(text.names[:4])
        verdict = "" if number <= 500 else chance.choice(VERDICTS)
        yield "entry", (
            number, url, url, url, title, text.site, text.byline, at, at, seconds, seconds,
            WORDS, names, verdict, number % 50 == 0, number,
        )  # fmt: skip
        yield "alias", (url, number)
        digest = blake2b(url.encode(), digest_size=16).digest()
        yield "version", (number, number, at, WORDS, digest, text.article, text.annotations)
        yield "page", (number, text.page)
        yield "headline", (number, folded(f"{title}\n{text.site}\n{names}"))
        yield "document", (number, title, text.text)
        for person in text.people:
            yield "appearance", (person + 1, number, 2)
        speaker, words = text.people[0] + 1, text.text[text.start : text.end]
        yield "quote", (number, number, text.start, text.end, text.names[0], speaker, words)
        value = float(text.figure)
        sentence = f"{words} It costs {text.figure}% more."
        yield "figure", (
            number, number, 0, 3, "percent", value, value, "%", f"{text.figure}%", sentence,
        )  # fmt: skip
        yield "figure_name", (speaker, number)
        if number % 10 == 0:
            yield "tag", (url, f"tag{number % 70}")


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """The words and how often they come, summed up: the n-th as often as 1 / n."""
    chance = random.Random(SEED)
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        words["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4)))] = None
    return list(words), list(accumulate(1 / (n + 1) for n in range(VOCABULARY)))


@cache
def _names() -> list[str]:
    """People by their names, all different."""
    chance = random.Random(SEED)
    words, _ = _vocabulary()
    pairs = (tuple(chance.choices(words, k=2)) for _ in range(2 * NAMES))
    return [f"{one} {other}".title() for one, other in islice(dict.fromkeys(pairs), NAMES)]
