"""Chinese, Japanese and Thai are found by any part of a sentence, and what is found is marked."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library import keeping
from tui.library.entries import listed
from tui.library.query import parse
from tui.library.search import Scope, search
from tui.library.spacing import BREAK, spaced, unspaced
from tui.library.store import Library
from tui.library.upkeep import check
from tui.model import Annotations, Article, Block, Entity, Mention, Page, Quantity, Quote

CHINESE = (
    "双方代表星期四在日内瓦签署停火协议。外交部长李明说：“和平从今天开始。”据报道有120人获释。"
)
JAPANESE = "東京都は木曜日、港湾労働者のストライキについて協議を再開すると発表した。"
THAI = "รัฐบาลประกาศหยุดยิงเมื่อวันพฤหัสบดี"
RARE = "\U00020000\U00020001市长讲话"


def keep(library: Library, number: int, title: str, text: str) -> int:
    url = f"https://news.example/{number}"
    article = Article(
        (Block("paragraph", text),),
        url=url,
        title=title,
        published=datetime(2026, 3, number, tzinfo=UTC),
    )
    annotations = Annotations()
    if text == CHINESE:
        speaker = Entity("李明", "PER", (), (Mention(text.index("李明"), text.index("说")),))
        quote = Quote(text.index("和平"), text.index("。”"), "说", speaker)
        start = text.index("120")
        figure = Quantity(
            start, start + 3, "count", Decimal(120), sentence=(text.index("据"), len(text))
        )
        annotations = Annotations((speaker,), (quote,), (figure,))
    page = Page(url, text.encode(), "text/html")
    return keeping.keep(library, url, page, article, annotations).id


@pytest.fixture
def asia(library: Library) -> Library:
    keep(library, 1, "停火协议签署", CHINESE)
    keep(library, 2, "港湾スト、協議再開へ", JAPANESE)
    keep(library, 3, "หยุดยิง", THAI)
    keep(library, 4, "市长", RARE)
    return library


@pytest.mark.parametrize(
    ("text", "scope", "marked"),
    [
        ("停火", "articles", ["停火"]),
        ("日内瓦 停火协议", "articles", ["日内瓦", "停火协议"]),
        ("署停火", "articles", ["署停火"]),
        ("スト", "articles", ["スト"]),
        ("ストライキ", "articles", ["ストライキ"]),
        ("木曜日 東京", "articles", ["東京", "木曜日"]),
        ("หยุดยิง", "articles", ["หยุดยิง"]),
        ("\U00020001市", "articles", ["\U00020001市"]),
        ("今天", "quotes", ["今天"]),
        ("by:李明 和平", "quotes", ["和平"]),
        ("获释", "figures", ["120", "获释"]),
    ],
)
def test_any_part_of_a_sentence_is_found_and_marked(
    asia: Library, text: str, scope: Scope, marked: list[str]
) -> None:
    (hit,) = search(asia, text, scope)
    assert [hit.snippet[a:b] for a, b in hit.marks] == marked
    assert BREAK not in hit.snippet
    if scope == "articles":
        text = next(t for t in (CHINESE, JAPANESE, THAI, RARE) if hit.snippet in t)
        assert text[hit.start : hit.end] == marked[0]


@pytest.mark.parametrize("text", ["火停", "停火京", "協議書", '"停火 日内瓦"'])
def test_letters_in_another_order_are_not_found(asia: Library, text: str) -> None:
    assert search(asia, text) == ()


@pytest.mark.parametrize(
    "query", ["text:日内瓦", "title:停火", "quote:今天", "by:李明", "figure:获释"]
)
def test_fields_find_them_too(asia: Library, query: str) -> None:
    assert len(listed(asia, parse(query))) == 1


def test_the_index_is_sound_and_follows_the_text(asia: Library) -> None:
    keep(asia, 1, "停火协议签署", CHINESE.replace("停火", "合作"))
    assert search(asia, "text:停火") == ()
    assert len(search(asia, "合作协议")) == 1
    asia.sqlite.execute("INSERT INTO document_words (document_words) VALUES ('integrity-check')")
    assert list(check(asia)) == []


@given(st.text().filter(lambda text: BREAK not in text))
def test_spacing_is_taken_back_whole(text: str) -> None:
    assert unspaced(spaced(text)) == text
