"""Articles made by hand, with annotations that point at their words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tui.model import Annotations, Article, Block, Clutter, Entity, Mention, Quantity, Quote

FLOOD = Article(
    title="Eastmere clears its streets as the river falls",
    byline="Ada Quill",
    site_name="The Estuary Post",
    published=date(2026, 2, 11),
    url="https://estuary.example/eastmere",
    blocks=(
        Block(
            "paragraph",
            "The river at Eastmere stood 2.4 metres above its mark on Tuesday, and 340 people"
            " left their homes, the Harbour Board said.",
        ),
        Block(
            "paragraph",
            "“We will not wait for the next tide”, said Mara Lind, who leads the board. About"
            " 12% of them have come back.",
        ),
        Block("heading", "What the board knew", level=2),
        Block(
            "paragraph",
            "Tom Okoro, an engineer, wrote in May that “the wall was never tested”. Lind did not"
            " answer him.",
        ),
    ),
    clutter=(
        Clutter(Block("paragraph", "Get the tides in your inbox every morning."), 2, "promotion"),
        Clutter(Block("paragraph", "Read next: the ferryman who counts swans"), 4, "related"),
    ),
)


def span(words: str, after: int = 0) -> tuple[int, int]:
    """Where `words` stand in FLOOD, from offset `after` on."""
    start = FLOOD.text.index(words, after)
    return start, start + len(words)


def mentions(*words: str) -> tuple[Mention, ...]:
    """One mention for each of the words, one after the other."""
    found: list[Mention] = []
    for word in words:
        found.append(Mention(*span(word, found[-1].end if found else 0)))
    return tuple(found)


LIND = Entity("Mara Lind", "PER", ("Lind",), mentions("Mara Lind", "Lind"))
OKORO = Entity("Tom Okoro", "PER", (), mentions("Tom Okoro"))
BOARD = Entity("Harbour Board", "ORG", (), mentions("Harbour Board"))
EASTMERE = Entity("Eastmere", "LOC", (), mentions("Eastmere"))
FLOOD_ANNOTATIONS = Annotations(
    entities=(EASTMERE, BOARD, OKORO, LIND),
    quotes=(
        Quote(*span("We will not wait for the next tide"), cue="said", speaker=LIND),
        Quote(*span("the wall was never tested"), cue="wrote"),
    ),
    quantities=(
        Quantity(
            *span("2.4 metres"),
            kind="measure",
            value=Decimal("2.4"),
            unit="m",
            subject="the river at Eastmere",
            sentence=(0, len(FLOOD.blocks[0].text)),
        ),
        Quantity(
            *span("340 people"),
            kind="count",
            value=Decimal(340),
            unit="person",
            subject="left their homes",
            sentence=(0, len(FLOOD.blocks[0].text)),
        ),
        Quantity(
            *span("12%"),
            kind="percent",
            value=Decimal(12),
            unit="%",
            approximate=True,
            sentence=(span("About")[0], span("come back.")[1]),
        ),
    ),
)
