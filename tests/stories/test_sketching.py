from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.model import Article, Block, Sketch
from tui.stories.sketching import MINIMA, similarity, sketch, title_words


def article(*paragraphs: str, title: str = "") -> Article:
    return Article(tuple(Block("paragraph", text) for text in paragraphs), title=title)


STRIKE = [
    "Crane drivers in the port of Rotterdam walked out on Monday after talks about new machines.",
    "The union says four hundred jobs are at stake, and that nobody has been asked.",
    "A spokesman for the port said that ships would be sent to Antwerp until the weekend.",
]


def test_a_text_repeats_itself_wholly() -> None:
    assert similarity(sketch(article(*STRIKE)), sketch(article(*STRIKE))) == (1.0, 1.0)


def test_a_cut_text_is_contained_in_the_whole_one() -> None:
    jaccard, contained = similarity(sketch(article(*STRIKE)), sketch(article(*STRIKE[:1])))
    assert 0.2 < jaccard < 0.5
    assert contained > 0.7


def test_different_texts_have_nothing_in_common() -> None:
    one, other = sketch(article(STRIKE[0])), sketch(article(STRIKE[1]))
    assert similarity(one, other) == (0.0, 0.0)
    assert not set(one.bands) & set(other.bands)


def test_likeness_is_seen_whatever_the_case_and_the_line_ends() -> None:
    shouted = sketch(article("\n".join(STRIKE[0].upper().split())))
    assert similarity(sketch(article(STRIKE[0])), shouted) == (1.0, 1.0)


def test_a_sketch_is_the_same_on_every_machine() -> None:
    found = sketch(article("one two three four five six", title="Seven eight nine"))
    assert len(found.minima) == 4 * MINIMA
    assert found.bands[0] == 7634722477293768972
    assert found.shingles == 3


def test_an_article_without_words_has_an_empty_sketch() -> None:
    assert sketch(article("", title="")) == Sketch()
    assert similarity(Sketch(), sketch(article(*STRIKE))) == (0.0, 0.0)


@given(st.lists(st.text()), st.text())
def test_any_text_has_a_sketch(paragraphs: list[str], title: str) -> None:
    found = sketch(article(*paragraphs, title=title))
    assert all(0 <= band < 2**63 for band in found.bands)
    jaccard, contained = similarity(found, replace(found))
    assert jaccard == contained == (1.0 if found.minima else 0.0)


def test_titles_are_known_by_the_words_that_say_something() -> None:
    assert title_words("The strike is over, says the port") == ["strike", "port"]
