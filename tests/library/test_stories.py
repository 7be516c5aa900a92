from __future__ import annotations

from dataclasses import replace

from tests.library.articles import story
from tui.library import entries, keeping, stories
from tui.library.store import Library
from tui.stories import alike, sketch


def tell(library: Library, source: str, number: int, more: str = "") -> tuple[int, ...]:
    _, article, annotations = story(number, more)
    article = replace(article, url=source)
    entry = keeping.keep(library, source, None, article, annotations)
    return stories.tell(library, entry.id, sketch(article), alike)


LONG = " ".join(
    f"The mayor, asked for the {n}th time, said nothing new about it." for n in range(9)
)


def test_copies_on_three_sites_are_one_story(library: Library) -> None:
    first = tell(library, "https://a.example/", 1, LONG)
    assert len(first) == 1
    tell(library, "https://b.example/", 2, " Nothing else is known of it, and nobody asks.")
    tell(library, "https://c.example/", 1, LONG + " More on page two.")
    ids = tell(library, "https://d.example/", 1, LONG + " Read more here.")
    assert len(ids) == 3
    assert entries.entry(library, first[0]).sources == 3
    assert stories.tellings(library, first[0]) == ids
    assert entries.entry(library, 2).sources == 1


def test_a_copy_joins_two_stories_into_one(library: Library) -> None:
    (one,) = tell(library, "https://a.example/", 1)
    (other,) = tell(library, "https://b.example/", 2, LONG)
    both = sketch(story(1)[1])
    assert stories.tell(library, other, both, lambda *_: True) == (one, other)


def test_told_again_a_story_stays_one(library: Library) -> None:
    tell(library, "https://a.example/", 1, LONG)
    ids = tell(library, "https://b.example/", 1, LONG + " And more.")
    assert tell(library, "https://b.example/", 1, LONG + " And more.") == ids
