"""Articles to keep: each has somebody in it who says something with a figure."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tui.model import Annotations, Article, Block, Entity, Mention, Page, Quantity, Quote

HADDAD = "Samira Haddad"


def story(number: int = 1, more: str = "") -> tuple[Page, Article, Annotations]:
    """A page, its article and its annotations; every number tells another story."""
    text = (
        f"{HADDAD} said: “The bridge number {number} stays shut.” It costs {number + 1}% more than"
        " the council of the town had planned for it in the spring of the year before." + more
    )
    url = f"https://harbour.example/bridge/{number}"
    article = Article(
        (Block("paragraph", text),),
        url=url,
        title=f"Bridge {number} stays shut",
        site_name="Harbour News",
        published=datetime(2026, 3, 1 + number % 28, 9, tzinfo=UTC),
    )
    haddad = Entity(HADDAD, "PER", (), (Mention(0, len(HADDAD)),), "female")
    start = text.index("The bridge")
    percent = text.index(f"{number + 1}%")
    annotations = Annotations(
        (haddad,),
        (Quote(start, text.index("”"), "said", haddad),),
        (
            Quantity(
                percent,
                text.index("%") + 1,
                "percent",
                Decimal(number + 1),
                unit="%",
                sentence=(percent - 9, len(text)),
            ),
        ),
        "1",
    )
    body = f"<p>{text}</p>".encode()
    return (
        Page(url, body, final_url=url, fetched_at=datetime(2026, 3, 1, tzinfo=UTC)),
        article,
        annotations,
    )
