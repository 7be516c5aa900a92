from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.library.articles import HADDAD, story
from tests.library.test_entries import keep
from tui.library import entries, keeping
from tui.library.search import fts_query, search
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


@given(st.text())
def test_nothing_that_can_be_typed_is_an_error(text: str) -> None:
    library = Library(None)
    page, article, annotations = story()
    keeping.keep(library, page.url, page, article, annotations)
    for scope in ("articles", "quotes", "figures"):
        search(library, text, scope)
    assert fts_query(text).count('"') % 2 == 0
    library.close()
