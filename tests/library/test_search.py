from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.articles import HADDAD, story
from tests.library.test_entries import keep
from tui.library import entries, keeping
from tui.library.query import QueryError
from tui.library.search import Scope, search
from tui.library.store import Library


def test_articles_are_found_with_the_place_of_the_first_match(library: Library) -> None:
    number = keep(library, 1, " The mayor of Ñemby is silent.")
    keep(library, 2)
    (hit,) = search(library, "mayor nemby")
    article = entries.article_of(library, number)
    assert article is not None
    assert hit.entry.id == number
    assert article.text[hit.start : hit.end] == "mayor"
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["mayor", "Ñemby"]


def test_a_snippet_is_on_one_line_and_its_marks_are_where_the_words_are(library: Library) -> None:
    keep(library, 1, "\n\n\n\nThe mayor is silent.\n \nThe mayor of the other side speaks.")
    (hit,) = search(library, "mayor")
    assert "The mayor is silent. The mayor of the other side" in hit.snippet
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["mayor", "mayor"]


def test_phrases_are_found_across_lines_and_the_last_word_while_it_is_typed(
    library: Library,
) -> None:
    number = keep(library)
    assert [h.entry.id for h in search(library, '"the council of the town"')] == [number]
    assert search(library, '"town the of council"') == ()
    assert [h.entry.id for h in search(library, "counc")] == [number]
    assert search(library, "counc plan ") == ()


def test_quotes_are_found_with_their_speaker(library: Library) -> None:
    number = keep(library)
    for question in ("stays shut", "who said stays shut", "haddad bridge"):
        (hit,) = search(library, question, "quotes")
        assert (hit.entry.id, hit.speaker, hit.snippet) == (
            number,
            HADDAD,
            "The bridge number 1 stays shut.",
        )
    assert search(library, "council", "quotes") == ()


def test_figures_are_found_by_kind_and_sentence(library: Library) -> None:
    number = keep(library)
    (hit,) = search(library, "percent, council", "figures")
    article = entries.article_of(library, number)
    assert article is not None
    assert article.text[hit.start : hit.end] == "2%"


def test_a_newer_text_takes_the_place_of_the_old_one(library: Library) -> None:
    keep(library, more=" The mayor is silent.")
    keep(library, more=" The priest is not, and says so in the town's own newspaper.")
    assert search(library, "mayor") == ()
    assert len(search(library, "priest")) == 1
    assert len(search(library, "bridge", "quotes")) == 1


def test_titles_count_for_more(library: Library) -> None:
    other = keep(library, 2, " Everybody speaks of bridge 1, of bridge 1 alone, bridge 1.")
    number = keep(library, 1)
    assert [hit.entry.id for hit in search(library, '"bridge 1"')] == [number, other]


@pytest.mark.parametrize(
    ("text", "scope", "count"),
    [
        ("bridge site:harbour", "articles", 2),
        ("bridge site:elsewhere", "articles", 0),
        ("person:haddad", "articles", 2),
        ("bridge -mayor", "articles", 1),
        ("-mayor", "articles", 1),
        ("mayor OR zebra", "articles", 1),
        ("zebra OR nothing", "articles", 0),
        ("title:shut", "articles", 2),
        ("title:mayor", "articles", 0),
        ("by:haddad shut", "quotes", 2),
        ("by:mayor shut", "quotes", 0),
        ("speaker:haddad", "quotes", 2),
        ("number -2", "quotes", 1),
        ("figure:>2.5", "figures", 1),
        ("percent figure:<2.5", "figures", 1),
        ("figure:2..3%", "figures", 2),
        ("is:starred", "quotes", 0),
    ],
)
def test_fields_narrow_what_is_found(library: Library, text: str, scope: Scope, count: int) -> None:
    keep(library, 1, " The mayor is silent.")
    keep(library, 2)
    assert len(search(library, text, scope)) == count


def test_without_a_word_the_newest_come_first(library: Library) -> None:
    ids = [keep(library, number) for number in (1, 2, 3)]
    for scope in ("articles", "quotes", "figures"):
        found = search(library, "site:harbour", scope)
        assert [hit.entry.id for hit in found] == ids[::-1]
        assert all(hit.snippet for hit in found) == (scope != "articles")


def test_a_figure_is_marked_in_its_sentence(library: Library) -> None:
    keep(library)
    (hit,) = search(library, "council", "figures")
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["2%", "council"]


def test_a_title_is_found_however_many_newer_texts_have_the_word(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = keep(library, 1, " Nothing else.")
    for number in range(2, 6):
        keep(library, number, " Somebody says: 1 stays 1.")
    monkeypatch.setattr("tui.library.search.RANKED", 2)
    assert search(library, "1")[0].entry.id == old


def test_a_field_that_is_not_understood_is_named_with_its_place(library: Library) -> None:
    with pytest.raises(QueryError) as caught:
        search(library, "mayor figure:>", "figures")
    assert caught.value.place == 6


TYPED = st.lists(
    st.one_of(
        st.text(),
        st.sampled_from(['"', "-", "OR", "NOT", "NEAR(", "by:", "title:", "*", "^", "mayor", ")"]),
    )
).map(" ".join)


@given(TYPED)
def test_nothing_that_can_be_typed_is_an_error_of_the_index(text: str) -> None:
    library = Library(None)
    page, article, annotations = story()
    keeping.keep(library, page.url, page, article, annotations)
    for scope in ("articles", "quotes", "figures"):
        with suppress(QueryError):
            search(library, text, scope)
    library.close()
