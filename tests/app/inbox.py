"""A library with a morning's inbox, of our own invention: what a picture of triage shows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from tui.library import keeping, verdicts
from tui.library.store import Library
from tui.model import Annotations, Article, Block, Entity, Mention, Page, Quantity, Quote

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
LEAD = (
    "Ferries between Eastmere and the islands will run again from Friday, the harbour board said, "
    "after divers found the chain that had wrapped itself around the main lock.\n"
    "“We pulled up forty metres of chain and one old bicycle,” said Ines Calder, who leads the "
    "divers. The closure had cost the islands 1.2 million pounds in trade."
)
MORNING = (
    ("Island ferries to sail again after divers free the lock", "The Estuary Post", "Ines Calder"),
    ("Tunnel drills reach the halfway mark under Mount Serin", "Meridian Wire", "Serin Tunnel"),
    ("Wheat prices fall for a fourth week as the rains return", "Ledger & Line", "Norland"),
    ("A choir of four hundred opens the rebuilt hall", "The Green Room", "Abena Osei"),
    ("Court orders the smelter to publish its water tests", "Northern Courier", "Kessan Energy"),
    ("The bridge that sings when the wind turns west", "Slow Atlas", "Youssef Idrissi"),
    ("Second goalkeeper scores twice in the cup", "Touchline", "Vallehermoso"),
    ("Three towns share one fire engine, and one driver", "The Lantern", "Doreen Hale"),
)


def fill(folder: Path) -> None:
    """Put the morning into the library at `folder`; two of it are decided already."""
    library = Library(folder)
    ids = []
    for number, (title, site, name) in enumerate(MORNING):
        text = LEAD if not number else f"{title}. {name} was asked about it, and had little to add."
        url = f"https://{number}.example/"
        article = Article(
            tuple(Block("paragraph", part) for part in text.split("\n")),
            url=url,
            title=title,
            site_name=site,
            published=NOW - timedelta(hours=2 * number + 1),
        )
        page = Page(url, text.encode(), final_url=url)
        ids.append(keeping.keep(library, url, page, article, _said(article, name)).id)
    verdicts.star(library, ids[3:4], True)
    library.close()


def _said(article: Article, name: str) -> Annotations:
    text = article.text
    start = text.index(name)
    someone = Entity(name, "PER", (), (Mention(start, start + len(name)),))
    if "“" not in text:
        return Annotations((someone,))
    place = Entity("Eastmere", "LOC", (), (Mention(text.index("Eastmere"), 24),))
    quote = Quote(text.index("“") + 1, text.index("”"), "said", someone)
    figures = (
        ("forty metres", "measure", "m", 40),
        ("1.2 million pounds", "money", "GBP", 1200000),
    )
    return Annotations(
        (place, someone),
        (quote,),
        tuple(
            Quantity(
                text.index(words), text.index(words) + len(words), kind, Decimal(value), unit=unit
            )  # type: ignore[arg-type]
            for words, kind, unit, value in figures
        ),
    )
