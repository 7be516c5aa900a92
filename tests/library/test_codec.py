from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.library.articles import story
from tui.library import codec
from tui.model import Annotations, Article, Block, Clutter, Entity, Mark, Quantity, Quote

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
DAYS = st.one_of(st.none(), st.dates(), st.datetimes(timezones=st.just(UTC)))
VALUES = st.one_of(st.none(), st.decimals(allow_nan=False), st.just("2026-03-01"))


def test_a_story_comes_back_as_it_was() -> None:
    page, article, annotations = story()
    assert codec.unpack_page(codec.pack_page(page)) == page
    assert codec.unpack_article(codec.pack_article(article)) == article
    found = codec.unpack_annotations(codec.pack_annotations(annotations))
    assert found == annotations
    assert found.quotes[0].speaker is found.entities[0]


@given(TEXT, DAYS, DAYS)
def test_any_article_comes_back(text: str, published: date, modified: date) -> None:
    block = Block("list_item", text, 2, (Mark(0, 1, "link", text),), "1.", text, text, text, text)
    article = Article(
        (block,),
        url=text,
        title=text,
        published=published,
        modified=modified,
        clutter=(Clutter(block, 0, text),),
    )
    found = codec.unpack_article(codec.pack_article(article))
    assert found == article
    assert type(found.published) is type(published)
    assert found.text == article.text


@given(VALUES, VALUES, TEXT)
def test_any_value_comes_back(value: Decimal, low: Decimal, text: str) -> None:
    named = Entity(text, "ORG", (text,))
    annotations = Annotations(
        (named, Entity("other", "PER")),
        (Quote(0, 1, text, "a description"), Quote(1, 2, speaker=Entity("nobody's", "PER"))),
        (Quantity(0, 1, "money", value, low, None, text, True, True, text, (0, 9)),),
    )
    found = codec.unpack_annotations(codec.pack_annotations(annotations))
    assert found.quantities == annotations.quantities
    assert type(found.quantities[0].value) is type(value)
    assert [q.speaker for q in found.quotes] == ["a description", "nobody's"]


def test_a_time_keeps_its_zone() -> None:
    moment = datetime.fromisoformat("2026-03-01T21:00:00-05:00")
    assert codec.read_day(codec.day_text(moment)) == moment
    assert codec.day_text(codec.read_day(codec.day_text(moment))) == moment.isoformat()
