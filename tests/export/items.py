"""An item with everything in it that a format has to carry."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from tui.export import Item, Marked
from tui.model import Annotations, Article, Block, Entity, Mark, Mention, Quantity, Quote

BODY = "Ada Lindqvist said: “The pier costs 12% more.” =SUM(A1) follows."
LINDQVIST = Entity("Ada Lindqvist", "PER", (), (Mention(0, 13),))
ARTICLE = Article(
    (
        Block("paragraph", BODY, marks=(Mark(0, 13, "strong"), Mark(25, 29, "link", "/p(1)"))),
        Block("heading", "What *it* costs", 2),
        Block("list_item", "first", 1),
        Block("list_item", "second", 2, marker="2."),
        Block("blockquote", "No pier,\nno fair.", 1),
        Block("table", "Year\tCost\n2025\t3 | 4"),
        Block("code", "print(```)", language="python"),
    ),
    url="https://news.example/pier",
    title="Pier 50% dearer & late",
    byline="Ada Lindqvist and Otto {von} Müller",
    site_name="Harbour News",
    published=date(2026, 3, 2),
    lang="en",
)
START = BODY.index("The pier")
PERCENT = BODY.index("12%")
ITEM = Item(
    ARTICLE,
    Annotations(
        (LINDQVIST,),
        (Quote(START, BODY.index("”"), "said", LINDQVIST),),
        (
            Quantity(
                PERCENT, PERCENT + 3, "percent", Decimal(12), unit="%", sentence=(0, len(BODY))
            ),
        ),
    ),
    added=datetime(2026, 3, 3, 8, 30, tzinfo=UTC),
    verdict="later",
    starred=True,
    tags=("port",),
    marked=(Marked(BODY.index("=SUM"), "=SUM(A1) follows.", "odd\nline"),),
)
