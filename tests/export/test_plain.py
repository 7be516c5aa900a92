"""An article in one column, to be heard or felt."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from tui.export import plain_reading
from tui.model import Annotations, Article, Block


def test_the_date_is_said_as_people_say_it() -> None:
    zone = timezone(timedelta(hours=1))
    article = Article(
        (Block("paragraph", "Words."),),
        title="A headline",
        site_name="The Paper",
        published=datetime(2026, 3, 12, 17, 40, tzinfo=zone),
    )
    assert plain_reading(article, Annotations()).splitlines()[:2] == [
        "# A headline",
        "The Paper, 12 March 2026, 17:40 UTC+1",
    ]
